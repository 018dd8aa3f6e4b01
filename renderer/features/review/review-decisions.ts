import { create } from 'zustand';
import type {
  ReviewCorrection,
  ReviewItemKey,
  ReviewOutcome,
  ReviewVerdict,
} from '../../../shared/contract/review-procedures.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ReviewFilter } from '../../../shared/review/review-item.ts';
import { queryClient } from '../../app/archive-data.ts';
import { newJobId } from '../../app/jobs.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { confirmSettled, isSettled, settle, unsettle } from './review-session.ts';

/** The act on many items that is under way, by its job. */
export const useReviewJob = create<{ readonly jobId: string | null }>(() => ({ jobId: null }));

/** Acts follow each other as the keys were pressed, so that undo takes back the last one. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Takes the item out of the list at once; where the archive refuses, it comes back. */
export async function decide(
  item: ReviewItemKey,
  verdict: ReviewVerdict,
  correction?: ReviewCorrection,
): Promise<void> {
  const { briefingId, id } = item;
  // A key that repeats itself decides once: nobody has seen the next item yet.
  if (isSettled(item)) return;
  settle(item);
  const outcome = await inTurn(() =>
    bridge.call('review.decide', { briefingId, id, verdict, correction }),
  );
  if (outcome.ok) return confirmSettled(item);
  unsettle(item);
  showFailure(outcome.error);
}

/** The same for all of a kind; what it did is said with a way back. */
export async function decideAll(
  filter: ReviewFilter,
  except: readonly ReviewItemKey[],
  verdict: ReviewVerdict,
): Promise<void> {
  const outcome = await asJob((jobId) =>
    bridge.call('review.decideAll', { jobId, filter, except: [...except], verdict }),
  );
  if (!outcome.ok) return showFailure(outcome.error);
  const { words, refused } = outcome.value;
  showToast(words, {
    description:
      refused > 0
        ? say('{refused, plural, other {# no longer stood as shown and still wait.}}', { refused })
        : undefined,
    action: { label: say('Undo'), run: () => void stepBack('undo') },
  });
}

/** Undoes the last act, or does it again. */
export async function stepBack(direction: 'undo' | 'redo'): Promise<void> {
  const outcome = await asJob((jobId) => bridge.call(`review.${direction}`, { jobId }));
  if (!outcome.ok) {
    if (outcome.error.kind === 'not-found') showToast(retold(outcome.error.message));
    else showFailure(outcome.error);
    return;
  }
  unsettle();
  const { words, refused } = outcome.value;
  showToast(`${direction === 'undo' ? say('Undone') : say('Done again')}: ${retold(words)}`, {
    description:
      refused > 0
        ? say('{refused, plural, other {# were changed since and keep what they have now.}}', {
            refused,
          })
        : undefined,
  });
}

async function asJob(
  start: (jobId: string) => Promise<Result<ReviewOutcome, Failure>>,
): Promise<Result<ReviewOutcome, Failure>> {
  return inTurn(async () => {
    const jobId = newJobId();
    useReviewJob.setState({ jobId });
    const outcome = await start(jobId);
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('review.'),
    });
    useReviewJob.setState({ jobId: null });
    return outcome;
  });
}
