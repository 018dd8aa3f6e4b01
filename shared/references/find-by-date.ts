import { daysBetween } from '../dates/iso-date.ts';
import { amongTitled } from './find-by-title.ts';
import { missingPeriod } from './missing-issue.ts';
import type { FoundIssue } from './reference-lookup.ts';
import type { Period } from './reference-target.ts';
import type { Candidate, CompleteResolution, MissingIssue } from './resolution.ts';
import { amongPublications, candidateOf, MOST_CANDIDATES, type Search } from './search.ts';

/** All issues of each day or run of days; a whole month or year means one of its issues. */
export function findByDate(search: Search): CompleteResolution | null {
  const { periods, publicationIds } = search.target;
  const [publicationId] = publicationIds;
  const candidates: Candidate[] = [];
  const missing: MissingIssue[] = [];
  let isOpen = false;
  for (const period of periods) {
    const { issues, confidence, reason } = inPeriod(period, search);
    const meant = amongTitled(issues, search);
    if (meant.length === 0 && publicationId !== undefined)
      missing.push(missingPeriod(publicationId, period));
    const mustChoose = meant.length > 1 && period.extent !== 'days';
    if (mustChoose) isOpen = true;
    for (const issue of meant) {
      if (candidates.some(({ issueId }) => issueId === issue.issueId)) continue;
      const share = mustChoose ? confidence / meant.length : confidence;
      candidates.push(candidateOf(search, issue, share, reason));
    }
  }
  if (candidates.length === 0) return null;
  return { state: isOpen ? 'ambiguous' : 'resolved', candidates, missing };
}

function inPeriod(
  { first, last, extent }: Period,
  search: Search,
): { issues: readonly FoundIssue[]; confidence: number; reason: string } {
  const { lookup } = search;
  const isYear = extent === 'whole' && daysBetween(first, last) > 31;
  const issues = amongPublications(search, (id) =>
    lookup
      .issuesBetween(id, first, last, MOST_CANDIDATES)
      .filter(({ datePrecision }) => datePrecision !== 'year' || isYear),
  );
  if (issues.length > 0 || extent === 'whole') {
    const reason = extent === 'day' ? 'Published on this day' : 'Published in these days';
    return { issues, confidence: extent === 'whole' ? 0.85 : 0.95, reason };
  }
  const month = `${first.slice(0, 7)}-01`;
  const monthly = amongPublications(search, (id) =>
    lookup
      .issuesBetween(id, month, month, MOST_CANDIDATES)
      .filter(({ datePrecision }) => datePrecision === 'month'),
  );
  return { issues: monthly, confidence: 0.7, reason: 'The issue of this month' };
}
