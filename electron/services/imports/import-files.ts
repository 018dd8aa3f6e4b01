import type { ImportReport } from '../../../shared/contract/import-procedures.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { addFiles, type ImportSource } from './add-files.ts';
import { declared, type ImportArchive, type ImportFailureOf } from './import-archive.ts';
import { settleImport } from './settle-import.ts';
import { storeImport } from './store-import.ts';

export interface ImportOptions {
  /** Where a file names no publication, its issues go to this one. */
  readonly publicationId?: Identifier | undefined;
  /** The same by title; founded where the archive has none of this name. */
  readonly publicationTitle?: string | undefined;
}

type Failed = ImportFailureOf<'not-found' | 'cancelled'>;

/**
 * Imports files as one batch without asking: reads, plans and stores. A file that is not understood
 * is kept unread with the reason. Where it is cancelled or fails before anything is stored, the
 * plan is given up; afterwards it stays, paused.
 */
export async function importFiles(
  archive: ImportArchive,
  sources: readonly ImportSource[],
  options: ImportOptions,
  job: Job,
): Promise<Result<ImportReport, Failed>> {
  const publications = await archive['publications.list']({});
  const known = publications.ok ? publications.value : [];
  const fallback = known.find(({ id }) => id === options.publicationId);
  if (options.publicationId && !fallback) return err(publicationGone());
  const publication = fallback?.title ?? options.publicationTitle ?? null;
  const begun = declared(await archive.beginImport({ publication, recipe: null, rereads: null }), [
    'not-found',
  ]);
  if (!begun.ok) return begun;
  const batchId = begun.value;
  const reader = new IsolatedReader();
  try {
    const imported = await planAndStore(archive, reader, batchId, sources, job);
    if (!imported.ok) await archive['imports.discard']({ batchId });
    return imported;
  } finally {
    await reader.close();
  }
}

async function planAndStore(
  archive: ImportArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  sources: readonly ImportSource[],
  job: Job,
): Promise<Result<ImportReport, Failed>> {
  const kinds = ['not-found', 'cancelled'] as const;
  const adding = { archive, reader, batchId, job, tell: () => {} };
  const added = declared(await addFiles(adding, sources), kinds);
  if (!added.ok) return added;
  const settled = declared(await settleImport(archive, reader, batchId, job), kinds);
  if (!settled.ok) return settled;
  const stored = declared(await storeImport(archive, reader, batchId, job), kinds);
  if (!stored.ok) return stored;
  if (stored.value.state !== 'done') return err(paused());
  return declared(await archive['imports.report']({ batchId }), kinds);
}

const paused = () =>
  failure('cancelled', 'The import was stopped. What was stored so far can be taken back.', {
    hint: 'Go on with it, or take it back, in the list of imports.',
  });

const publicationGone = () =>
  failure('not-found', 'The publication chosen for these files is no longer in the archive.', {
    hint: 'Choose another publication and import again.',
  });
