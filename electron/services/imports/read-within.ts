import { failure } from '../../../shared/kernel/failure.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { StagedReading } from '../../archive/import-staging.ts';
import { importLimits } from '../../importers/import-limits.ts';
import type { ContainedFile, ImportFailure, ImportFile } from '../../importers/importer.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { BeforeReading } from './stage-reading.ts';

/** A file of a batch, or one within it, as it was read. */
export interface FoundFile {
  readonly file: ImportFile;
  readonly before: BeforeReading;
  readonly read: Result<StagedReading, ImportFailure> | KnownAlready;
  /** How many containers it lies in. */
  readonly depth: number;
}

/** Why a file need not be read: its bytes are known. */
export interface KnownAlready {
  readonly known: string;
}

interface Reading {
  readonly reader: Pick<IsolatedReader, 'read'>;
  /** Why a file need not be read, nor what is in it; null where it is new. */
  explainKnown(file: ImportFile): Promise<string | null>;
  /** Milliseconds of a clock that never goes back. */
  now?(): number;
}

/**
 * Reads a file, then every file within it, and within those, each when its turn comes: one part of
 * each level is unpacked at a time. A container comes before what it holds. Parts beyond the bounds
 * of size, number and time are refused with the reason, the last of them for all.
 */
export async function* readWithin(
  reading: Reading,
  file: ImportFile,
  before: BeforeReading = { contained: null, options: {} },
): AsyncGenerator<FoundFile, void, undefined> {
  const now = reading.now ?? (() => performance.now());
  const end = now() + importLimits.containedTime;
  const left = {
    files: importLimits.containedFiles,
    bytes: importLimits.containedBytes,
    isLate: () => now() > end,
  };
  yield* readInto(reading, { file, before, depth: 0 }, left);
}

interface Left {
  files: number;
  bytes: number;
  isLate(): boolean;
}

async function* readInto(
  reading: Reading,
  found: Omit<FoundFile, 'read'>,
  left: Left,
): AsyncGenerator<FoundFile, void, undefined> {
  const { file, before } = found;
  const known = await reading.explainKnown(file);
  if (known !== null) {
    yield { ...found, read: { known } };
    return;
  }
  const read = await reading.reader.read(file, before);
  yield { ...found, read: read.ok ? { ok: true, value: read.value.reading } : read };
  if (!read.ok) return;
  try {
    yield* readParts(reading, found, read.value.contained, left);
  } finally {
    await read.value.release();
  }
}

async function* readParts(
  reading: Reading,
  { file, depth }: Omit<FoundFile, 'read'>,
  parts: readonly ContainedFile[],
  left: Left,
): AsyncGenerator<FoundFile, void, undefined> {
  for (const { unpack, ...told } of parts) {
    const name = `${file.name}/${told.name}`;
    const before = { contained: told, options: told.options ?? {} };
    const within = { before, depth: depth + 1 };
    const beyond = left.files <= 0 ? tooMany : left.isLate() ? tooLong : null;
    if (beyond) {
      yield { ...within, ...refused(name, beyond(file.name)) };
      return;
    }
    left.files -= 1;
    const bytes = await unpacked(unpack, name, depth + 1, left);
    if (bytes.ok) {
      left.bytes -= bytes.value.length;
      yield* readInto(reading, { ...within, file: { name, bytes: bytes.value } }, left);
    } else yield { ...within, ...refused(name, bytes.error) };
  }
}

async function unpacked(
  unpack: ContainedFile['unpack'],
  name: string,
  depth: number,
  left: Left,
): Promise<Result<Uint8Array, ImportFailure>> {
  if (depth > importLimits.containerDepth) return err(tooDeep(name));
  const bytes = await unpack();
  return bytes.ok && bytes.value.length > left.bytes ? err(tooLarge(name)) : bytes;
}

const refused = (name: string, error: ImportFailure) => ({
  file: { name, bytes: new Uint8Array(0) },
  read: err(error),
});

const whole = { hint: 'It is whole in the file that holds it, which is kept.' };

const tooDeep = (file: string) =>
  failure('file-too-large', 'It lies in too many files within each other to be unpacked.', {
    file,
    ...whole,
  });

const tooLarge = (file: string) =>
  failure('file-too-large', 'What the chosen file holds is too large together to be unpacked.', {
    file,
    ...whole,
  });

const tooLong = (file: string) =>
  failure(
    'file-too-large',
    `This and what follows in ${file} was not unpacked: reading the chosen file took longer than ${importLimits.containedTime / 60_000} minutes.`,
    { file, hint: 'Unpack it, and import what is left by itself.' },
  );

const tooMany = (file: string) =>
  failure(
    'file-too-large',
    `This and what follows in ${file} was not unpacked: the chosen file holds more than ${importLimits.containedFiles} files.`,
    { file, ...whole },
  );
