import type { FileReport, ImportReport } from '../../../shared/contract/import-procedures.ts';
import type { ImportPlan, PlannedFile } from '../../../shared/imports/import-plan.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { addFiles, type ImportSource } from './add-files.ts';
import { declared, type ImportArchive, type ImportFailureOf } from './import-archive.ts';
import { settleImport } from './settle-import.ts';
import { storeImport } from './store-import.ts';

export interface ImportOptions {
  /**
   * Where a file names no publication, its issues go to this one; founded where the archive has
   * none of this name.
   */
  readonly publicationTitle?: string | undefined;
  /** What was settled for the series once, by the name of the recipe. */
  readonly recipe?: string | undefined;
}

type Failed = ImportFailureOf<'not-found' | 'cancelled'>;
const kinds = ['not-found', 'cancelled'] as const;

/** A batch that is planned, with what it takes to go on with it. */
interface Planned {
  readonly batchId: Identifier;
  readonly plan: ImportPlan;
  readonly reader: IsolatedReader;
}

/**
 * Imports files as one batch without asking: reads, plans and stores. A file that is not understood
 * is kept unread with the reason. Where it is cancelled or fails before anything is stored, the
 * plan is given up; afterwards it stays, paused.
 */
export const importFiles = (
  archive: ImportArchive,
  sources: readonly ImportSource[],
  options: ImportOptions,
  job: Job,
): Promise<Result<ImportReport, Failed>> =>
  planning(archive, sources, options, job, async ({ batchId, reader }) => {
    const stored = declared(await storeImport(archive, reader, batchId, job), kinds);
    if (!stored.ok) return stored;
    if (stored.value.state !== 'done') return err(paused());
    return wholeReport(archive, batchId);
  });

/** All pages of a report, put together. */
async function wholeReport(
  archive: ImportArchive,
  batchId: Identifier,
): Promise<Result<ImportReport, Failed>> {
  const files: FileReport[] = [];
  for (;;) {
    const read = await archive['imports.report']({ batchId, offset: files.length });
    const page = declared(read, kinds);
    if (!page.ok) return page;
    const { total, ...report } = page.value;
    files.push(...report.files);
    if (report.files.length === 0 || files.length >= total) return ok({ ...report, files });
  }
}

/** What files would become; nothing of them stays in the archive. */
export const tryFiles = (
  archive: ImportArchive,
  sources: readonly ImportSource[],
  options: ImportOptions,
  job: Job,
): Promise<Result<{ plan: ImportPlan; files: readonly PlannedFile[] }, Failed>> =>
  planning(archive, sources, options, job, async ({ batchId, plan }) => {
    const files: PlannedFile[] = [];
    while (files.length < plan.files) {
      const page = await archive['imports.planFiles']({
        batchId,
        offset: files.length,
        limit: 500,
      });
      if (!page.ok) return declared(page, kinds);
      files.push(...page.value.files);
    }
    await archive['imports.discard']({ batchId });
    return ok({ plan, files });
  });

/** Plans a batch for `use`; where anything fails before it is stored, it is given up. */
async function planning<Value>(
  archive: ImportArchive,
  sources: readonly ImportSource[],
  options: ImportOptions,
  job: Job,
  use: (planned: Planned) => Promise<Result<Value, Failed>>,
): Promise<Result<Value, Failed>> {
  const begun = await begin(archive, options);
  if (!begun.ok) return begun;
  const batchId = begun.value;
  const reader = new IsolatedReader();
  const work = async () => {
    const adding = { archive, reader, batchId, job, tell: () => {} };
    const added = declared(await addFiles(adding, sources), kinds);
    if (!added.ok) return added;
    const plan = declared(await settleImport(archive, reader, batchId, job), kinds);
    return plan.ok ? use({ batchId, plan: plan.value, reader }) : plan;
  };
  try {
    const outcome = await work();
    // Refused where something was stored: then it stays, and can be taken back.
    if (!outcome.ok) await archive['imports.discard']({ batchId });
    return outcome;
  } finally {
    await reader.close();
  }
}

async function begin(
  archive: ImportArchive,
  { publicationTitle, recipe: wanted }: ImportOptions,
): Promise<Result<Identifier, Failed>> {
  const recipes = await archive['imports.recipes']({});
  const key = wanted === undefined ? null : normaliseName(wanted);
  const recipe = recipes.ok && recipes.value.find(({ name }) => normaliseName(name) === key);
  if (wanted !== undefined && !recipe) return err(recipeGone(wanted));
  const start = { publication: publicationTitle ?? null, recipe: recipe || null, rereads: null };
  return declared(await archive.beginImport(start), kinds);
}

const paused = () =>
  failure('cancelled', 'The import was stopped. What was stored so far can be taken back.', {
    hint: 'Go on with it, or take it back, in the list of imports.',
  });

const recipeGone = (name: string) =>
  failure('not-found', `There is no recipe called “${name}” in the archive.`, {
    hint: 'Save one in the window that shows what an import would bring.',
  });
