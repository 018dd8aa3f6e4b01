import { normaliseTitle } from './normalise-name.ts';
import type { FoundIssue } from './reference-lookup.ts';
import type { CompleteResolution } from './resolution.ts';
import { amongPublications, candidateOf, MOST_CANDIDATES, type Search, unique } from './search.ts';
import { titleLikeness, titleOpening } from './title-likeness.ts';

const SURE = 0.8;
const NEARLY = 0.65;

/**
 * The issue that bears this title, or has a briefing that does; else one of nearly these words.
 * What is common ("In brief") names no issue.
 */
export function findByTitle(search: Search): CompleteResolution | null {
  const title = normaliseTitle(search.target.title ?? '');
  if (title === '') return null;
  if (search.lookup.isCommonTitle(title)) return null;
  const exact = unique(amongPublications(search, (id) => exactlyTitled(id, title, search)));
  if (exact.length > 0) return among(exact, SURE, 'Has a briefing or title of these words', search);
  const alike = unique(amongPublications(search, (id) => nearlyTitled(id, title, search)));
  if (alike.length === 0) return null;
  return among(alike, NEARLY, 'Has a briefing or title of nearly these words', search);
}

function among(
  issues: readonly FoundIssue[],
  confidence: number,
  reason: string,
  search: Search,
): CompleteResolution {
  const share = confidence / issues.length;
  const candidates = issues.map((issue) => candidateOf(search, issue, share, reason));
  return { state: issues.length === 1 ? 'resolved' : 'ambiguous', candidates, missing: [] };
}

const exactlyTitled = (id: string, title: string, { lookup }: Search): FoundIssue[] => [
  ...lookup.issuesByTitle(id, title, MOST_CANDIDATES),
  ...lookup.issuesByHeadline(id, title, MOST_CANDIDATES),
];

function nearlyTitled(id: string, title: string, { lookup }: Search): FoundIssue[] {
  const opening = titleOpening(title);
  if (opening === null || lookup.isCommonOpening(opening)) return [];
  return lookup
    .titlesBeginning(id, opening, MOST_CANDIDATES)
    .filter(({ words }) => titleLikeness(title, words) > 0)
    .map(({ issue }) => issue);
}

/** A title beside the date decides among several issues of that day or month. */
export function amongTitled(
  issues: readonly FoundIssue[],
  { target, lookup }: Search,
): readonly FoundIssue[] {
  const title = normaliseTitle(target.title ?? '');
  if (issues.length < 2 || title === '') return issues;
  const rated = issues.map((issue) => ({
    issue,
    likeness: Math.max(
      0,
      ...lookup.titlesOf(issue.issueId).map((words) => titleLikeness(title, words)),
    ),
  }));
  const best = Math.max(...rated.map(({ likeness }) => likeness));
  return best === 0
    ? issues
    : rated.filter(({ likeness }) => likeness === best).map(({ issue }) => issue);
}
