import { createHash } from 'node:crypto';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { ImportReport } from '../../shared/contract/import-procedures.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import type { ImportFile } from '../importers/importer.ts';
import type { FileReading, ReadFileOutcome } from './file-outcomes.ts';
import { ImportBatch } from './import-batch.ts';
import { explainKnown, explainTwice } from './import-explanation.ts';
import { IsolatedReader } from './isolated-reader.ts';
import type { Job, Jobs } from './jobs.ts';
import { readWithin } from './read-within.ts';
import type { ShellPorts } from './shell-ports.ts';

/** What importing asks of the archive. */
export type ImportArchive = Pick<
  Archive,
  'knownOriginals' | 'ensurePublication' | 'commitImport' | 'publications.list' | 'issues.list'
>;

/** A file to import; its bytes are asked for only when its turn comes. */
export interface ImportSource {
  readonly name: string;
  /** Null where the file has gone since it was chosen. */
  load(): Promise<ImportFile | null>;
}

export interface ImportOptions {
  /** Where a file names no publication, its issues go to this one. */
  readonly publicationId?: Identifier | undefined;
  /** The same by title; founded where the archive has none of this name. */
  readonly publicationTitle?: string | undefined;
}

type ImportFailureKind = 'not-found' | 'cancelled' | 'disk-full' | 'archive-busy';

interface ImportServiceParts {
  readonly archive: ImportArchive;
  /** Hands an uploaded file over, once; null where there is none of that id. */
  readonly uploads: { take(uploadId: Identifier): Promise<ImportFile | null> };
  readonly jobs: Jobs;
  readonly ports: Pick<ShellPorts, 'emit'>;
}

export const importHandlers = ({
  archive,
  uploads,
  jobs,
  ports,
}: ImportServiceParts): Pick<Handlers, 'imports.run'> => ({
  'imports.run': ({ jobId, uploads: ids, publicationId }) =>
    jobs.run(jobId, async (job) => {
      const sources = ids.map((id) => ({ name: 'An uploaded file', load: () => uploads.take(id) }));
      const imported = await importFiles(archive, sources, { publicationId }, job);
      if (imported.ok) {
        const everything = { issueIds: [], briefingIds: [], publications: true, sources: true };
        ports.emit('archive.changed', everything);
      }
      return imported;
    }),
});

/**
 * Imports files as one batch: all are read first, then stored in one transaction. A file that is
 * not understood is stored unread with the reason; only what concerns the whole batch is a failure,
 * and leaves the archive as it was. Cancelling works between files and before the transaction.
 */
export async function importFiles(
  archive: ImportArchive,
  sources: readonly ImportSource[],
  options: ImportOptions,
  job: Job,
): Promise<Result<ImportReport, Failure<ImportFailureKind>>> {
  const publications = await archive['publications.list']({});
  const known = publications.ok ? publications.value : [];
  const fallback = known.find(({ id }) => id === options.publicationId);
  if (options.publicationId && !fallback) return err(publicationGone());
  const fallbackTitle = fallback?.title ?? options.publicationTitle ?? null;

  const reader = new IsolatedReader();
  try {
    const batch = new ImportBatch(archive, reader, known, fallbackTitle);
    const doubles = new Map<number, ReadFileOutcome>();
    const readings: FileReading[] = [];
    const seen = new Map<string, string>();
    let double: string | null = null;
    const isKnown = async (file: ImportFile) => {
      double = await explainDouble(archive, file, seen);
      return double !== null;
    };
    let count = 0;
    for (const [index, source] of sources.entries()) {
      if (job.signal.aborted) return err(cancelled());
      job.progress('Reading', index, sources.length);
      const loaded = await source.load();
      if (!loaded) return err(fileGone(source.name));
      const within = readWithin({ reader, isKnown, optionsFor: () => undefined }, loaded);
      for await (const { file, read } of within) {
        if (job.signal.aborted) return err(cancelled());
        if (read) readings.push({ file, read });
        else {
          const explanation = double ?? explainKnown;
          doubles.set(count, { ...unread(file), outcome: 'duplicate', explanation });
        }
        count += 1;
      }
    }
    if (job.signal.aborted) return err(cancelled());
    const understood = await batch.recognise(readings, (done, total) => {
      job.progress('Recognising', done, total);
    });
    if (job.signal.aborted) return err(cancelled());
    job.progress('Storing', count, count);
    const files = await batch.found(inOrder(understood, doubles));
    return declared(await archive.commitImport(files));
  } finally {
    await reader.close();
  }
}

/** Every file of the batch in its place; where a page names another by its place, that moves along. */
function inOrder(
  understood: readonly ReadFileOutcome[],
  doubles: ReadonlyMap<number, ReadFileOutcome>,
): ReadFileOutcome[] {
  const places: number[] = [];
  for (let place = 0; places.length < understood.length; place += 1) {
    if (!doubles.has(place)) places.push(place);
  }
  const files: ReadFileOutcome[] = [];
  for (const [place, double] of doubles) files[place] = double;
  for (const [index, { pageOf, ...outcome }] of understood.entries()) {
    files[places[index] ?? 0] = {
      ...outcome,
      ...(pageOf !== undefined && { pageOf: places[pageOf] }),
    };
  }
  return files;
}

/** Why these bytes are not imported again; null where they are new. Remembers them. */
async function explainDouble(
  archive: Pick<Archive, 'knownOriginals'>,
  { name, bytes }: ImportFile,
  seen: Map<string, string>,
): Promise<string | null> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const earlier = seen.get(hash);
  if (earlier !== undefined) return explainTwice(earlier);
  seen.set(hash, name);
  return (await archive.knownOriginals([hash])).length > 0 ? explainKnown : null;
}

const unread = ({ name, bytes }: ImportFile) => ({
  name,
  bytes,
  encoding: null,
  importer: null,
  warnings: [],
  issues: [],
});

/** What of the archive's failures the contract declares for an import; others are bugs. */
function declared(
  committed: Result<ImportReport, Failure>,
): Result<ImportReport, Failure<ImportFailureKind>> {
  if (committed.ok) return committed;
  const { kind } = committed.error;
  const kinds: readonly string[] = ['not-found', 'cancelled', 'disk-full', 'archive-busy'];
  if (!kinds.includes(kind)) throw new Error(`${kind}: ${committed.error.message}`);
  return err(committed.error as Failure<ImportFailureKind>);
}

const cancelled = () => failure('cancelled', 'The import was cancelled. Nothing was imported.');

const publicationGone = () =>
  failure('not-found', 'The publication chosen for these files is no longer in the archive.', {
    hint: 'Choose another publication and import again.',
  });

const fileGone = (file: string) =>
  failure('not-found', `${file} is no longer there. Nothing was imported.`, {
    file,
    hint: 'Choose the files again.',
  });
