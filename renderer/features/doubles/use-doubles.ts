import { useInfiniteQuery } from '@tanstack/react-query';
import type { DoubleDecision, DoublePair } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, readArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

const PAGE = 200;

/** The pairs of a plan, or of the archive, surest first. */
export function useDoubles(batchId: Identifier | undefined) {
  const request = { ...(batchId !== undefined && { batchId }), undecidedOnly: false };
  return useInfiniteQuery({
    queryKey: ['doubles.list', request],
    queryFn: ({ pageParam }) =>
      readArchive('doubles.list', { ...request, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.pairs.length, 0);
      return last.pairs.length > 0 && read < last.total ? read : undefined;
    },
    select: ({ pages }) => ({
      pairs: pages.flatMap((page) => page.pairs),
      total: pages[0]?.total ?? 0,
      undecided: pages[0]?.undecided ?? 0,
    }),
  });
}

/** Decides about pairs, and offers to take it back. */
export async function decide(
  pairs: readonly DoublePair[],
  decision: DoubleDecision | null,
  kept?: 'one' | 'other',
): Promise<boolean> {
  const pairIds = pairs.map(({ id }) => id);
  const done = await decideAbout(pairIds, decision, kept);
  if (done && decision !== null) {
    showToast(toldOf(decision, pairIds.length), {
      action: { label: say('Undo'), run: () => void decideAbout(pairIds, null) },
    });
  }
  return done;
}

/** The same for every undecided pair of the kind of this one, and as sure. */
export async function decideAlike(
  pair: DoublePair,
  decision: DoubleDecision,
  kept?: 'one' | 'other',
): Promise<void> {
  const alike = await readArchive('doubles.alike', { pairId: pair.id }).catch(() => null);
  const pairIds = [...new Set([pair.id, ...(alike?.pairIds ?? [])])];
  if (!(await decideAbout(pairIds, decision, kept))) return;
  showToast(toldOf(decision, pairIds.length), {
    action: { label: say('Undo'), run: () => void decideAbout(pairIds, null) },
  });
}

async function decideAbout(
  pairIds: readonly Identifier[],
  decision: DoubleDecision | null,
  kept?: 'one' | 'other',
): Promise<boolean> {
  const request = { pairIds: [...pairIds], decision, ...(kept && { kept }) };
  const done = await changeArchive('doubles.decide', request);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => /^(?:doubles|imports)\./.test(String(name)),
  });
  return done !== null;
}

/** Goes on to a pair, or, without one, to the page before any is chosen. */
export function goToPair(batchId: Identifier | undefined, pairId: Identifier | undefined): void {
  goTo(
    { kind: 'doubles', ...(batchId && { batchId }), ...(pairId && { pairId }) },
    { replace: true },
  );
}

function toldOf(decision: DoubleDecision, pairs: number): string {
  switch (decision) {
    case 'merge':
      return say('{pairs, plural, one {The two are merged.} other {# pairs are merged.}}', {
        pairs,
      });
    case 'keep-both':
      return say('{pairs, plural, one {Both are kept.} other {# pairs are kept as they are.}}', {
        pairs,
      });
    case 'different':
      return say(
        '{pairs, plural, one {They are marked as different.} other {# pairs are marked as different.}}',
        { pairs },
      );
  }
}
