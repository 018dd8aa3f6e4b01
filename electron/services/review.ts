import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { ReviewItemKey, ReviewOutcome } from '../../shared/contract/review-procedures.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';

interface ReviewServiceParts {
  readonly archive: Pick<Archive, 'reviewItemKeys' | 'decideReview' | 'stepReview'>;
  readonly jobs: Jobs;
  readonly ports: Pick<ShellPorts, 'emit'>;
}

/** So many items are decided in one transaction: the window's own calls come in between. */
const CHUNK = 20;
/** One act decides no more than this; whoever has more of a kind does it again. */
const MOST = 50_000;

export const reviewHandlers = ({
  archive,
  jobs,
  ports,
}: ReviewServiceParts): Pick<Handlers, 'review.decideAll' | 'review.undo' | 'review.redo'> => {
  const tell = ({ briefingIds }: Pick<ReviewOutcome, 'briefingIds'>) => {
    if (briefingIds.length > 0) {
      ports.emit('archive.changed', {
        issueIds: [],
        briefingIds: [...briefingIds],
        publications: false,
        sources: true,
      });
    }
  };
  const step = (direction: 'undo' | 'redo') => (request: { jobId: string }) =>
    jobs.run(request.jobId, async (job) => {
      const outcome = await stepAll(archive, direction, job);
      if (outcome.ok) tell(outcome.value);
      return outcome;
    });
  return {
    'review.decideAll': ({ jobId, filter, except, verdict }) =>
      jobs.run(jobId, async (job) => {
        const all = await archive.reviewItemKeys(filter, MOST);
        const spared = new Set(except.map(keyOf));
        const items = all.filter((item) => !spared.has(keyOf(item)));
        const outcome = await decideInChunks(archive, items, verdict, filter.kind, job);
        tell(outcome);
        return ok(outcome);
      }),
    'review.undo': step('undo'),
    'review.redo': step('redo'),
  };
};

const keyOf = ({ briefingId, id }: ReviewItemKey): string => `${briefingId} ${id}`;

const verdictWords = { accept: 'Accepted', reject: 'Rejected', leave: 'Left' } as const;

/** Where it is cancelled, what is done stays, and can be undone as one. */
async function decideInChunks(
  archive: Pick<Archive, 'decideReview'>,
  items: readonly ReviewItemKey[],
  verdict: keyof typeof verdictWords,
  kind: string | undefined,
  job: Job,
): Promise<ReviewOutcome> {
  const actId = randomUUID();
  const gathered = new Gathered();
  for (let at = 0; at < items.length && !job.signal.aborted; at += CHUNK) {
    job.progress('Deciding', at, items.length);
    const chunk = items.slice(at, at + CHUNK);
    const count = gathered.changed + chunk.length;
    const words = `${verdictWords[verdict]} ${count}${kind ? ` of “${kind}”` : ''}`;
    gathered.add(await archive.decideReview({ actId, words, verdict, items: chunk }));
  }
  return gathered.outcome();
}

/** The whole of the last act, in steps between which the window's own calls come. */
async function stepAll(
  archive: Pick<Archive, 'stepReview'>,
  direction: 'undo' | 'redo',
  job: Job,
): Promise<Result<ReviewOutcome, Failure<'not-found'>>> {
  const gathered = new Gathered();
  for (let hasMore = true; hasMore && !job.signal.aborted; ) {
    const stepped = await archive.stepReview(direction, CHUNK);
    if (!stepped) break;
    gathered.add(stepped);
    hasMore = stepped.hasMore;
    if (hasMore) job.progress(progressWords[direction], gathered.changed, null);
  }
  if (gathered.isEmpty) {
    return err(failure('not-found', `There is nothing to ${direction} in the review.`));
  }
  return ok(gathered.outcome());
}

const progressWords = { undo: 'Undoing', redo: 'Doing again' } as const;

/** The outcomes of all chunks of one act. */
class Gathered {
  changed = 0;
  isEmpty = true;
  #words = '';
  #refused = 0;
  readonly #briefingIds = new Set<string>();

  add({ words, changed, refused, briefingIds }: ReviewOutcome): void {
    this.isEmpty = false;
    this.#words = words;
    this.changed += changed;
    this.#refused += refused;
    for (const id of briefingIds) this.#briefingIds.add(id);
  }

  outcome(): ReviewOutcome {
    return {
      words: this.#words,
      changed: this.changed,
      refused: this.#refused,
      briefingIds: [...this.#briefingIds],
    };
  }
}
