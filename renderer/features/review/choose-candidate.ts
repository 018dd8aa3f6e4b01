import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Candidate } from '../../../shared/references/resolution.ts';
import type { ReviewItem } from '../../../shared/review/review-item.ts';

/** The issues between which a person has to choose, numbered from 0 as they are shown. */
export function candidatesOf({
  resolutions,
}: Pick<ReviewItem, 'resolutions'>): readonly Candidate[] {
  return resolutions.find(({ state }) => state === 'ambiguous')?.candidates ?? [];
}

/**
 * The issue of each reference once this candidate is chosen for the first that is open; the others
 * that are open get their likeliest. Nothing where there is no such candidate.
 */
export function issueIdsWith(
  item: Pick<ReviewItem, 'resolutions'>,
  index: number,
): (Identifier | null)[] | undefined {
  const chosen = candidatesOf(item)[index];
  if (!chosen) return undefined;
  const first = item.resolutions.findIndex(({ state }) => state === 'ambiguous');
  return item.resolutions.map(({ state, candidates }, position) => {
    if (position === first) return chosen.issueId;
    return state === 'ambiguous' ? (candidates[0]?.issueId ?? null) : null;
  });
}
