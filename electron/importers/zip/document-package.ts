import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure } from '../importer.ts';
import { directoryStretch, openZip } from './open-zip.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/** What a part of a package was taken for, with a reason where it was not read. */
export interface PartFate {
  readonly fate: Stretch['fate'];
  readonly reason?: string;
}

/** A document whose parts are entries of a ZIP. */
export class DocumentPackage {
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, ZipEntry>;
  /** Of two parts with one name the last counts, as it would lie over the other on a disk. */
  readonly #shadowed: readonly ZipEntry[];

  readonly #directory: ZipDirectory;

  private constructor(bytes: Uint8Array, directory: ZipDirectory) {
    const { entries } = directory;
    this.#directory = directory;
    const files = entries.filter(({ isFolder }) => !isFolder);
    this.#bytes = bytes;
    this.#parts = new Map(files.map((entry) => [partName(entry.name), entry]));
    const counted = new Set(this.#parts.values());
    this.#shadowed = files.filter((entry) => !counted.has(entry));
  }

  static open(bytes: Uint8Array, file: string): Result<DocumentPackage, ImportFailure> {
    const zip = openZip(bytes, file);
    if (!zip.ok) return zip;
    if (zip.value.entries.some(({ isEncrypted }) => isEncrypted)) return err(lockedPackage(file));
    return ok(new DocumentPackage(bytes, zip.value));
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** Null where there is no such part. */
  read(name: string): Result<Uint8Array, ImportFailure> | null {
    const entry = this.#parts.get(partName(name));
    return entry ? unpackEntry(this.#bytes, entry, importLimits.partBytes) : null;
  }

  /** Its bytes in the file, end exclusive. */
  placeOf(name: string): [number, number] | undefined {
    const entry = this.#parts.get(partName(name));
    return entry && [...entry.bytes];
  }

  /** What became of each part; those for which null is told are accounted for elsewhere. */
  stretches(fateOf: (name: string) => PartFate | null): Stretch[] {
    const told = [...this.#parts].flatMap(([name, entry]): Stretch[] => {
      const fate = fateOf(name);
      return fate ? [{ place: placeName(name), bytes: [...entry.bytes], ...fate }] : [];
    });
    const shadowed = this.#shadowed.map(
      ({ name, bytes }): Stretch => ({
        place: placeName(name),
        bytes: [...bytes],
        fate: 'unread',
        reason: 'A later part bears the same name.',
      }),
    );
    return [...told, ...shadowed, directoryStretch(this.#directory)];
  }

  warnings(): ImportWarning[] {
    return this.#shadowed.slice(0, 5).map(({ name }) => ({
      message: `Two of its parts bear the name “${placeName(name)}”; the later one was read.`,
    }));
  }
}

const lockedPackage = (file: string): ImportFailure =>
  failure('unreadable-file', 'Parts of this document are locked with a password.', {
    file,
    hint: 'Open it with its password, save it without one, and import it again.',
  });

const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

const placeName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 250) || 'a part without a name';
