import type { BriefingStanding } from '../../../shared/contract/publishing-procedures.ts';
import type { BriefingSummary } from '../../../shared/issues/briefing.ts';

/** Statuses that a list can be narrowed to; null is that of briefings of which nothing was said. */
export type Status = string | null;

type Standings = readonly BriefingStanding[];

/** Those that briefings of a list have, in the order of the list; fewer than two narrow nothing. */
export function statusesIn(briefings: readonly BriefingSummary[], standings: Standings): Status[] {
  const statuses = new Set(briefings.map((briefing) => statusOf(briefing, standings)));
  return statuses.size < 2 ? [] : [...statuses];
}

export const withStatus = (
  briefings: readonly BriefingSummary[],
  standings: Standings,
  wanted: Status | undefined,
): readonly BriefingSummary[] =>
  wanted === undefined
    ? briefings
    : briefings.filter((briefing) => statusOf(briefing, standings) === wanted);

const statusOf = ({ id }: Pick<BriefingSummary, 'id'>, standings: Standings): Status =>
  standings.find(({ briefingId }) => briefingId === id)?.status ?? null;
