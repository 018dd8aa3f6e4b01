import { daysBetween } from '../dates/iso-date.ts';
import type { Identifier } from '../kernel/identifier.ts';
import { missingNumber } from './missing-issue.ts';
import { numbersAnswered } from './normalise-name.ts';
import type { FoundIssue } from './reference-lookup.ts';
import type { NumberTarget, Period } from './reference-target.ts';
import type { CompleteResolution } from './resolution.ts';
import { candidateOf, isYetToCome, MOST_CANDIDATES, type Search, unique } from './search.ts';

/** Each number must be found once; a number that several volumes have is told apart by its date. */
export function findByNumber(search: Search): CompleteResolution | null {
  const { numbers, periods, publicationIds } = search.target;
  const each = numbers.map((number) => ({ number, found: withNumber(number, search) }));
  const all = unique(each.flatMap(({ found }) => found));
  if (all.length === 0) return null;
  const isOpen = each.some(({ found }) => found.length > 1);
  const candidates = all.map((issue) => {
    if (isOpen) {
      const nearness = nearnessOf(issue, search);
      return candidateOf(search, issue, nearness, 'Has this number, as others do');
    }
    return isInPeriods(issue, periods)
      ? candidateOf(search, issue, 0.98, 'Has this number')
      : candidateOf(search, issue, 0.6, 'Has this number, but another date');
  });
  if (isOpen) candidates.sort((one, other) => other.confidence - one.confidence);
  const [publicationId] = publicationIds;
  const missing = each.flatMap(({ number, found }) =>
    found.length > 0 || publicationId === undefined ? [] : [missingNumber(publicationId, number)],
  );
  return { state: isOpen ? 'ambiguous' : 'resolved', candidates, missing };
}

/** What fits in time is meant, in the publication named or in a related one; else whatever has it. */
function withNumber(number: NumberTarget, search: Search): readonly FoundIssue[] {
  const { publicationIds, relatedIds, periods } = search.target;
  const fits = (issue: FoundIssue) =>
    periods.length > 0 ? isInPeriods(issue, periods) : !isYetToCome(issue, search);
  const named = numberedIn(publicationIds, number, search);
  if (named.some(fits)) return named.filter(fits);
  const related = numberedIn(relatedIds, number, search);
  if (related.some(fits)) return related.filter(fits);
  return named.length > 0 ? named : related;
}

function numberedIn(
  publicationIds: readonly Identifier[],
  { volume, number }: NumberTarget,
  { lookup }: Search,
): FoundIssue[] {
  const find = (one: string) =>
    publicationIds.flatMap((id) => lookup.issuesByNumber(id, volume, one, MOST_CANDIDATES));
  const whole = find(number);
  // "12-13" may be two issues as well as a double one.
  return whole.length > 0 ? whole : numbersAnswered(number).slice(1).flatMap(find);
}

const isInPeriods = ({ date }: FoundIssue, periods: readonly Period[]): boolean =>
  periods.length === 0 ||
  (date !== null && periods.some(({ first, last }) => date >= first && date <= last));

/** Among issues of one number, the one nearest before the pointing issue is the likeliest. */
function nearnessOf({ date }: FoundIssue, { context: { issueDate } }: Search): number {
  if (date === null || issueDate === null) return 0.3;
  const age = daysBetween(date, issueDate);
  return age < 0 ? 0.1 : age <= 400 ? 0.6 : 0.3;
}
