import type { ToldOfFile } from '../../../shared/imports/file-head.ts';
import { explainKept } from '../../../shared/imports/import-explanation.ts';
import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { KnownIssue, PlanChunk, PlannedRows } from '../../archive/import-staging.ts';
import { searchInThread } from '../doubles/search-thread.ts';
import { settleDoubles } from '../doubles/settle-doubles.ts';
import type { HeadSource, IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { declared, type ImportFailureOf, type PlanningArchive } from './import-archive.ts';
import { stageUnread } from './stage-reading.ts';

type Kinds = 'not-found' | 'conflict' | 'cancelled';
const kinds: readonly Kinds[] = ['not-found', 'conflict', 'cancelled'];

/** Files that have to be read otherwise may lead to others, but not for ever. */
const ROUNDS = 3;
const HEADS_AT_ONCE = 250;
const ISSUES_AT_ONCE = 2000;

/** Plans a batch anew, by what was read and what was settled by hand. */
export async function settleImport(
  archive: PlanningArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<ImportPlan, ImportFailureOf<Kinds>>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const planned = await planOnce(archive, reader, batchId, job);
    if (!planned.ok) return planned;
    if (planned.value.length === 0) break;
    for (const [index, { file, options }] of planned.value.entries()) {
      if (job.signal.aborted) return err(cancelled());
      job.progress('Reading again', index, planned.value.length);
      const read = await readOtherwise(archive, reader, batchId, file, options);
      if (!read.ok) return read;
    }
  }
  const standing = await archive.importStanding(batchId);
  // What is read again is known to be there.
  if (standing.ok && standing.value.rereads === null) {
    const doubles = await lookForDoubles(
      archive,
      reader,
      { batchId, files: standing.value.files },
      job,
    );
    if (!doubles.ok) return doubles;
  }
  return declared(await archive['imports.plan']({ batchId }), kinds);
}

/** From so many files on, the memory that the search takes weighs more than the start of a thread. */
const SEARCHED_APART = 200;

async function lookForDoubles(
  archive: PlanningArchive,
  reader: IsolatedReader,
  { batchId, files }: { readonly batchId: Identifier; readonly files: number },
  job: Job,
): ReturnType<typeof settleDoubles> {
  if (files < SEARCHED_APART) return settleDoubles(archive, reader, batchId, job);
  // It has a reader of its own; this one would only hold memory beside it.
  await reader.close();
  return searchInThread(archive, batchId, job);
}

/** Answers the files that are to be read otherwise before the plan is true. */
async function planOnce(
  archive: PlanningArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<PlanChunk['otherwise'], ImportFailureOf<Kinds>>> {
  const standing = await archive.importStanding(batchId);
  if (!standing.ok) return standing;
  const { files, publication: fallback } = standing.value;
  const publications = await archive['publications.list']({});
  const settlement = {
    publications: publications.ok ? publications.value : [],
    known: await issuesBeside(archive, batchId),
    corrections: await archive.correctionsInForce(batchId),
    fallback,
  };
  const otherwise: PlanChunk['otherwise'][number][] = [];
  let stored: Result<unknown, ImportFailureOf<Kinds>> = ok(null);
  let isFirst = true;
  const put = async (rows: PlannedRows, isLast: boolean) => {
    otherwise.push(...rows.otherwise);
    if (stored.ok) {
      stored = declared(await archive.putPlan(batchId, { ...rows, isFirst, isLast }), kinds);
    }
    isFirst = false;
  };
  const heads = headsOf(archive, batchId, files, job);
  const settled = await reader.settle(heads, settlement, (rows) => put(rows, false));
  if (!settled.ok) throw new Error(settled.error.message);
  // A plan that was broken off is not whole, and cannot be stored.
  if (job.signal.aborted) return err(cancelled());
  await put(nothingMore, true);
  return stored.ok ? ok(otherwise) : stored;
}

const nothingMore: PlannedRows = { otherwise: [], files: [], issues: [] };

/** Gone through twice, which is told as one way. */
function headsOf(
  archive: PlanningArchive,
  batchId: Identifier,
  files: number,
  job: Job,
): HeadSource {
  let gone = 0;
  return {
    async *all() {
      for (let from = 0; from < files && !job.signal.aborted; from += HEADS_AT_ONCE) {
        job.progress('Putting together', Math.floor((gone + from) / 2), files);
        yield await archive.importHeads(batchId, from, HEADS_AT_ONCE);
      }
      gone += files;
    },
    of: (places) => archive.importHeadsOf(batchId, places),
  };
}

async function issuesBeside(archive: PlanningArchive, batchId: Identifier): Promise<KnownIssue[]> {
  const known: KnownIssue[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const { issues, last }: Awaited<ReturnType<PlanningArchive['issuesBeside']>> =
      await archive.issuesBeside(batchId, after, ISSUES_AT_ONCE);
    known.push(...issues);
    after = last;
  }
  return known;
}

/** What is in a container was read for itself, and stays as it was. */
async function readOtherwise(
  archive: PlanningArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  file: number,
  options: PlanChunk['otherwise'][number]['options'],
): Promise<Result<null, ImportFailureOf<Kinds>>> {
  const original = await archive.importedOriginal(batchId, file);
  if (!original) return ok(null);
  const told: Partial<ToldOfFile> = original.told ? JSON.parse(original.told) : {};
  const { passage, address } = told;
  const contained = { passage, address, options: original.saidOptions };
  const before = { contained, options };
  const read = await reader.read(original, before);
  if (read.ok) await read.value.release();
  const reading = read.ok
    ? read.value.reading
    : stageUnread(original, before, { refused: explainKept(read.error) });
  return declared(await archive.restageFile(batchId, file, reading), kinds);
}

const cancelled = () =>
  failure('cancelled', 'This was cancelled. What was read and settled is kept.');
