import { addDays } from '../dates/iso-date.ts';
import type { FoundIssue, ReferenceContext, ReferenceLookup } from './reference-lookup.ts';
import { DAYS_BACK } from './relative-issue.ts';

/**
 * The same lookup, answering with issues in the language of the one that refers, where there are
 * such: a translation has the number and day of its original, and is not meant beside it.
 */
export function inOwnLanguage(
  lookup: ReferenceLookup,
  { issueLanguage }: ReferenceContext,
): ReferenceLookup {
  if (!issueLanguage) return lookup;
  const prefer = (found: readonly FoundIssue[]): readonly FoundIssue[] => {
    const own = found.filter(({ language }) => language === issueLanguage);
    return own.length > 0 ? own : found;
  };
  return {
    ...lookup,
    issuesBetween: (...question) => prefer(lookup.issuesBetween(...question)),
    issuesByNumber: (...question) => prefer(lookup.issuesByNumber(...question)),
    issuesByTitle: (...question) => prefer(lookup.issuesByTitle(...question)),
    issuesByHeadline: (...question) => prefer(lookup.issuesByHeadline(...question)),
    titlesBeginning: (...question) => {
      const found = lookup.titlesBeginning(...question);
      const own = found.filter(({ issue }) => issue.language === issueLanguage);
      return own.length > 0 ? own : found;
    },
    issuesByFileName: (...question) => prefer(lookup.issuesByFileName(...question)),
    latestIssueBefore: (id, day) => {
      const latest = lookup.latestIssueBefore(id, day);
      if (!latest || latest.language === issueLanguage) return latest;
      const before = { first: addDays(day, -DAYS_BACK), last: addDays(day, -1) };
      const recent = lookup.issuesBetween(id, before.first, before.last, MOST_RECENT);
      return recent.findLast(({ language }) => language === issueLanguage) ?? latest;
    },
  };
}

/** More than a daily in several languages has within `DAYS_BACK`. */
const MOST_RECENT = 500;
