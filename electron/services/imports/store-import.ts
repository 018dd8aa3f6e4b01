import { explainKept } from '../../../shared/imports/import-explanation.ts';
import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { PreparedIssue } from '../../archive/import-staging.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { declared, type ImportArchive, type ImportFailureOf } from './import-archive.ts';

type Kinds = 'not-found' | 'conflict';
const kinds: readonly Kinds[] = ['not-found', 'conflict'];

/** So many issues, or bytes of them, are one transaction. */
const ISSUES_AT_ONCE = 6;
const REPORTS_AT_ONCE = 100;

/**
 * Stores the issues of a plan in the order of their dates, some in each transaction. While the
 * archive stores some, the next are recognised. It stops between two transactions where the job is
 * cancelled, and goes on from there when it is called again, also after a crash. At the end every
 * file has its report.
 */
export async function storeImport(
  archive: ImportArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<ImportPlan, ImportFailureOf<Kinds>>> {
  const started = declared(await archive.startStoring(batchId), kinds);
  if (!started.ok) return started;
  const stored = declared(await storeAll(archive, reader, batchId, job), kinds);
  if (!stored.ok) {
    await archive.pauseStoring(batchId);
    return stored;
  }
  if (job.signal.aborted) await archive.pauseStoring(batchId);
  else {
    const closed = declared(await closeAll(archive, batchId, job), kinds);
    if (!closed.ok) return closed;
  }
  return declared(await archive['imports.plan']({ batchId }), kinds);
}

async function storeAll(
  archive: ImportArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): ReturnType<ImportArchive['storeIssues']> {
  const plan = await archive['imports.plan']({ batchId });
  if (!plan.ok) return plan;
  const total = plan.value.issues;
  let done = plan.value.stored + plan.value.refused;
  let storing: ReturnType<ImportArchive['storeIssues']> = Promise.resolve(ok(null));
  let onTheWay: readonly number[] = [];
  // Other forms of issues come last and are none of their own.
  const tell = () => job.progress('Storing', Math.min(done, total), total);
  /** Waits for those on the way: what is told to be stored has reached the disk. */
  const arrived = async () => {
    const outcome = await storing;
    if (outcome.ok && onTheWay.length > 0) {
      done += onTheWay.length;
      tell();
    }
    return outcome;
  };
  tell();
  while (!job.signal.aborted) {
    const which = { limit: ISSUES_AT_ONCE, except: onTheWay };
    const next = await archive.nextIssues(batchId, which);
    if (next.length === 0) break;
    const listed = await archive['publications.list']({});
    const publications: readonly PublicationDetails[] = listed.ok ? listed.value : [];
    const prepared: PreparedIssue[] = [];
    for (const issue of next) {
      const ready = await reader.prepare(issue, publications);
      prepared.push({
        position: issue.position,
        ready: ready.ok ? ready.value : null,
        refused: ready.ok ? null : explainKept(ready.error),
      });
    }
    const before = await arrived();
    if (!before.ok) return before;
    onTheWay = prepared.map(({ position }) => position);
    storing = archive.storeIssues(batchId, prepared);
  }
  return arrived();
}

/** The reports count what was recognised and what it points to when all issues are there. */
async function closeAll(
  archive: ImportArchive,
  batchId: Identifier,
  job: Job,
): ReturnType<ImportArchive['closeImport']> {
  const plan = await archive['imports.plan']({ batchId });
  if (!plan.ok) return plan;
  for (let reported = 0; ; ) {
    job.progress('Accounting', reported, plan.value.files);
    const closed = await archive.closeImport(batchId, REPORTS_AT_ONCE);
    if (!closed.ok || closed.value === 0) return closed;
    reported += closed.value;
  }
}
