import { daysBetween } from '../dates/iso-date.ts';
import { DAYS_BACK, relativePeriod } from './relative-issue.ts';
import type { CompleteResolution } from './resolution.ts';
import { amongPublications, candidateOf, MOST_CANDIDATES, type Search } from './search.ts';

/** "Last week's issue": what was published then, else the issue before the one that says it. */
export function findByRelation(search: Search): CompleteResolution | null {
  const { target, context, lookup } = search;
  const { relative } = target;
  const { issueDate } = context;
  if (!relative || issueDate === null) return null;
  const period = relativePeriod(relative.when, issueDate);
  const inTime = period
    ? amongPublications(search, (id) =>
        lookup.issuesBetween(id, period.first, period.last, MOST_CANDIDATES),
      )
    : [];
  const issues =
    inTime.length > 0 ? inTime : amongPublications(search, (id) => latest(id, issueDate, search));
  if (issues.length === 0) return null;
  const isOne = issues.length === 1 && !relative.isPlural;
  const isExact = inTime.length > 0 || period === null;
  const confidence = isOne ? (isExact ? 0.85 : 0.6) : 0.4;
  const reason = inTime.length > 0 ? 'Published then' : 'The issue before this one';
  const candidates = issues.map((issue) => candidateOf(search, issue, confidence, reason));
  return { state: isOne ? 'resolved' : 'ambiguous', candidates, missing: [] };
}

function latest(id: string, issueDate: string, { lookup }: Search) {
  const issue = lookup.latestIssueBefore(id, issueDate);
  const isRecent = issue?.date != null && daysBetween(issue.date, issueDate) <= DAYS_BACK;
  return isRecent && issue ? [issue] : [];
}
