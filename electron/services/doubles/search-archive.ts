import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Job } from '../jobs.ts';
import { DoubleFinder, type FinderArchive } from './double-finder.ts';
import { readStored } from './form.ts';

type MarkingArchive = Pick<Archive, 'markTexts'>;
export type SearchedArchive = FinderArchive &
  MarkingArchive &
  Pick<Archive, 'storedForms' | 'putDoubles' | 'counts'>;

/** So much is done in one call: the archive answers others in between. */
const TEXTS_AT_ONCE = 40;
const ISSUES_AT_ONCE = 16;

/** Looks for doubles among all issues of the archive; answers how many pairs there are. */
export async function searchArchive(
  archive: SearchedArchive,
  job: Job,
): Promise<Result<number, Failure<'cancelled'>>> {
  if (!(await markAllTexts(archive, job))) return err(cancelled());
  const { issues } = await archive.counts();
  const finder = new DoubleFinder(archive);
  let done = 0;
  for (let after: number | null = 0; after !== null; ) {
    const page = await archive.storedForms({ after, limit: ISSUES_AT_ONCE });
    for (const form of page.forms) {
      if (job.signal.aborted) return err(cancelled());
      await finder.add(readStored(archive, form));
      done += 1;
      job.progress('Looking for doubles', Math.min(done, issues), issues);
    }
    after = page.next;
  }
  const pairs = await finder.pairs();
  await archive.putDoubles(null, pairs);
  return ok(pairs.length);
}

/** Every text that is new or has changed gets its marks first; false where that was cancelled. */
export async function markAllTexts(archive: MarkingArchive, job: Job): Promise<boolean> {
  for (let done = 0; ; ) {
    if (job.signal.aborted) return false;
    const { marked, waiting } = await archive.markTexts(TEXTS_AT_ONCE);
    done += marked;
    if (waiting === 0 || marked === 0) return true;
    job.progress('Reading texts', done, done + waiting);
  }
}

const cancelled = () => failure('cancelled', 'Looking for doubles was stopped.');
