import { setTimeout as pause } from 'node:timers/promises';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import type { ReplaceScope } from '../../../shared/contract/replace-procedures.ts';
import { indexWords } from '../../../shared/find/index-words.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { SearchPlace } from '../../archive/replacing.ts';
import type { Job } from '../jobs.ts';
import type { WordsInArchive } from './word-searches.ts';

/** Milliseconds for which the archive looks before it hears others, such as a window that saves. */
const PATIENCE = 12;
/** Milliseconds that are left to them. */
const PAUSE = 1;
/** More than a person can look through. */
const MOST_MATCHES = 50_000;

/** Looks through the archive bit by bit; what is found can be seen meanwhile. */
export async function searchWords(
  archive: Pick<Archive, 'findWords' | 'counts'>,
  { finder, briefings }: WordsInArchive,
  scope: ReplaceScope,
  job: Job,
): Promise<OutcomeFor<'replace.search'>> {
  const { query } = finder;
  const isWhole = !scope.publicationId && !scope.issueId && !scope.from && !scope.to;
  const total = isWhole && indexWords(query) === null ? (await archive.counts()).briefings : null;
  let matches = 0;
  let read = 0;
  let unsearched = 0;
  let from: SearchPlace | null = null;
  do {
    if (job.signal.aborted) return err(failure('cancelled', 'The search was stopped.'));
    const found = await archive.findWords({ query, scope, from, patience: PATIENCE });
    if (!found.ok) return found;
    briefings.push(...found.value.briefings);
    matches += found.value.briefings.reduce((sum, one) => sum + one.matches.length, 0);
    read += found.value.read;
    unsearched += found.value.unsearched;
    from = found.value.next;
    job.progress('Looking', total === null ? read : Math.min(read, total), total);
    if (from) await pause(PAUSE);
  } while (from && matches < MOST_MATCHES);
  return ok({ matches, briefings: briefings.length, isCut: from !== null, unsearched });
}
