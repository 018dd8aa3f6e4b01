import { subtle } from 'node:crypto';
import {
  explainKept,
  explainKnown,
  explainTwice,
} from '../../../shared/imports/import-explanation.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { StagedFile } from '../../archive/import-staging.ts';
import type { ImportFile } from '../../importers/importer.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { declared, type ImportFailureOf, type PlanningArchive } from './import-archive.ts';
import { type FoundFile, readWithin } from './read-within.ts';
import { stageUnread } from './stage-reading.ts';

/** A file to import; its bytes are asked for only when its turn comes. */
export interface ImportSource {
  readonly name: string;
  /** Null where the file has gone since it was chosen. */
  load(): Promise<ImportFile | null>;
}

interface Adding {
  readonly archive: PlanningArchive;
  readonly reader: IsolatedReader;
  readonly batchId: Identifier;
  readonly job: Job;
  /** Told of the number of files so far. */
  readonly tell: (read: number) => void;
}

/**
 * Reads files one after the other into a batch, with all that is in them. What is read is kept at
 * once: a file whose turn has passed is in the archive, and none is held in memory. Cancelling works
 * between files and keeps what was read.
 */
export async function addFiles(
  { archive, reader, batchId, job, tell }: Adding,
  sources: readonly ImportSource[],
): Promise<Result<{ files: number }, ImportFailureOf<'not-found' | 'conflict' | 'cancelled'>>> {
  const standing = await archive.importStanding(batchId);
  if (!standing.ok) return standing;
  const tray = new Tray(archive, batchId, standing.value.files);
  const explain = async (file: ImportFile) => {
    const hash = await hashOf(file.bytes);
    const { isImported, earlier } = await archive.knownBytes(batchId, hash);
    const twice = tray.nameOf(hash) ?? earlier;
    tray.remember(hash, file.name);
    if (isImported) return explainKnown;
    return twice === null ? null : explainTwice(twice);
  };
  for (const [index, source] of sources.entries()) {
    if (job.signal.aborted) break;
    job.progress('Reading', index, sources.length);
    const loaded = await source.load();
    if (!loaded) return err(fileGone(source.name));
    const containers: number[] = [];
    for await (const found of readWithin({ reader, explainKnown: explain }, loaded)) {
      const within = containers[found.depth - 1] ?? null;
      containers[found.depth] = tray.next;
      const stored = await tray.add(stagedFile(found, within));
      if (!stored.ok) return declared(stored, ['not-found', 'conflict', 'cancelled']);
      tell(tray.next);
      if (job.signal.aborted) break;
    }
  }
  const stored = await tray.empty();
  if (!stored.ok) return declared(stored, ['not-found', 'conflict', 'cancelled']);
  return job.signal.aborted ? err(cancelled()) : ok({ files: tray.next - standing.value.files });
}

function stagedFile({ file, before, read }: FoundFile, within: number | null): StagedFile {
  const staged = (why: Parameters<typeof stageUnread>[2]) => stageUnread(file, before, why);
  const { name, bytes } = file;
  if ('known' in read) return { name, bytes, within, reading: staged({ duplicate: read.known }) };
  const reading = read.ok ? read.value : staged({ refused: explainKept(read.error) });
  return { name, bytes, within, reading };
}

/** So many files, or bytes, are kept in one transaction. */
const FILES_AT_ONCE = 40;
const BYTES_AT_ONCE = 2_000_000;

/** Files on their way to the archive: some at a time, so that the disk is not waited for each. */
class Tray {
  readonly #archive: PlanningArchive;
  readonly #batchId: Identifier;
  /** The place of the next file to come. */
  next: number;
  #files: StagedFile[] = [];
  #bytes = 0;
  #names = new Map<string, string>();

  constructor(archive: PlanningArchive, batchId: Identifier, next: number) {
    this.#archive = archive;
    this.#batchId = batchId;
    this.next = next;
  }

  /** The name of a file that lies here with these bytes. */
  nameOf(hash: string): string | null {
    return this.#names.get(hash) ?? null;
  }

  remember(hash: string, name: string): void {
    if (!this.#names.has(hash)) this.#names.set(hash, name);
  }

  async add(file: StagedFile) {
    this.next += 1;
    this.#files.push(file);
    this.#bytes += file.bytes.length + file.reading.body.length;
    const isFull = this.#files.length >= FILES_AT_ONCE || this.#bytes >= BYTES_AT_ONCE;
    return isFull ? this.empty() : ok(null);
  }

  async empty() {
    if (this.#files.length === 0) return ok(null);
    const stored = await this.#archive.stageFiles(this.#batchId, this.#files);
    this.#files = [];
    this.#bytes = 0;
    this.#names = new Map();
    return stored;
  }
}

/** Off this thread: large files would hold it up. */
const hashOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');

const cancelled = () =>
  failure(
    'cancelled',
    'Reading was cancelled. What was read is kept until the import is given up.',
  );

const fileGone = (file: string) =>
  failure('not-found', `${file} is no longer there.`, { file, hint: 'Choose the files again.' });
