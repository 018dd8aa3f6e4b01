import type { ReferenceReading } from '../citations/reading.ts';
import { daysBetween } from '../dates/iso-date.ts';
import { normaliseTitle, numbersAnswered } from './normalise-name.ts';
import { inOwnLanguage } from './own-language.ts';
import type { FoundIssue, ReferenceContext, ReferenceLookup } from './reference-lookup.ts';
import {
  type NumberTarget,
  type Period,
  type ReferenceTarget,
  referenceTarget,
} from './reference-target.ts';
import { DAYS_BACK, relativePeriod } from './relative-issue.ts';
import type { Candidate, Resolution } from './resolution.ts';
import { resolveAddress } from './resolve-address.ts';

/** So many issues may a range hold; more than that is a run of years. */
const MOST_CANDIDATES = 62;

/**
 * The issues that a reference means. Several are `resolved` where the text points to several (a
 * list, a range of days), `ambiguous` where it can only mean one of them. A periodical that the
 * archive does not have, or an address on the web, is `external`.
 */
export function resolveReference(
  reference: ReferenceReading,
  context: ReferenceContext,
  lookup: ReferenceLookup,
): Resolution {
  return resolveTarget(
    referenceTarget(reference, context),
    context,
    inOwnLanguage(lookup, context),
  );
}

function resolveTarget(
  target: ReferenceTarget,
  context: ReferenceContext,
  lookup: ReferenceLookup,
): Resolution {
  if (target.address !== null) {
    const inWords = () =>
      resolveTarget(
        { ...target, address: null, fileName: null, isWebAddress: false },
        context,
        lookup,
      );
    const linked = resolveAddress(target, context, lookup, inWords);
    if (linked) return linked;
    if (!target.isWebAddress) return DANGLING;
  }
  if (target.fileName !== null || target.isWebAddress) return byFileName(target, lookup);
  if (target.publicationIds.length === 0) return { state: 'external', candidates: [] };
  const found =
    byNumber(target, context, lookup) ??
    byDate(target, lookup) ??
    byRelation(target, context, lookup) ??
    byTitle(target, lookup);
  return found ?? { state: 'dangling', candidates: [] };
}

const DANGLING: Resolution = { state: 'dangling', candidates: [] };

function byFileName(target: ReferenceTarget, lookup: ReferenceLookup): Resolution {
  const found =
    target.fileName === null ? [] : lookup.issuesByFileName(target.fileName, MOST_CANDIDATES);
  if (found.length === 0)
    return target.isWebAddress ? { state: 'external', candidates: [] } : DANGLING;
  const candidates = found.map((issue) => candidateOf(issue, 0.9, 'Read from a file of this name'));
  return { state: found.length === 1 ? 'resolved' : 'ambiguous', candidates };
}

/** Each number must be found once; a number that several volumes have is told apart by its date. */
function byNumber(
  target: ReferenceTarget,
  context: ReferenceContext,
  lookup: ReferenceLookup,
): Resolution | null {
  if (target.numbers.length === 0) return null;
  const each = target.numbers.map((number) => withNumber(number, target, lookup));
  const narrowed = each.map((found) => narrow(found, target));
  const all = unique(narrowed.flat());
  if (all.length === 0) return target.periods.length > 0 ? null : DANGLING;
  const isOpen = narrowed.some((found) => found.length > 1);
  const candidates = all.map((issue) => {
    const isDated = isInPeriods(issue, target.periods);
    if (isOpen)
      return candidateOf(issue, nearness(issue, context), 'Has this number, as others do');
    return isDated
      ? candidateOf(issue, 0.98, 'Has this number')
      : candidateOf(issue, 0.6, 'Has this number, but another date');
  });
  if (isOpen) candidates.sort((one, other) => other.confidence - one.confidence);
  return { state: isOpen ? 'ambiguous' : 'resolved', candidates };
}

function withNumber(
  { volume, number }: NumberTarget,
  { publicationIds }: ReferenceTarget,
  lookup: ReferenceLookup,
): FoundIssue[] {
  const search = (one: string) =>
    publicationIds.flatMap((id) => lookup.issuesByNumber(id, volume, one, MOST_CANDIDATES));
  const whole = search(number);
  if (whole.length > 0) return [...whole];
  // "12-13" may be two issues as well as a double one.
  return numbersAnswered(number).slice(1).flatMap(search);
}

/** Where the date is printed beside the number, it decides among several. */
function narrow(found: readonly FoundIssue[], { periods }: ReferenceTarget): readonly FoundIssue[] {
  if (found.length < 2 || periods.length === 0) return found;
  const dated = found.filter((issue) => isInPeriods(issue, periods));
  return dated.length > 0 ? dated : found;
}

const isInPeriods = ({ date }: FoundIssue, periods: readonly Period[]): boolean =>
  periods.length === 0 ||
  (date !== null && periods.some(({ first, last }) => date >= first && date <= last));

function byDate(target: ReferenceTarget, lookup: ReferenceLookup): Resolution | null {
  if (target.periods.length === 0) return null;
  const found: FoundIssue[] = [];
  const candidates: Candidate[] = [];
  let isOpen = false;
  for (const period of target.periods) {
    const { issues, confidence, reason } = inPeriod(period, target, lookup);
    const meant = byTitleAmong(issues, target, lookup);
    if (meant.length > 1 && period.extent !== 'days') isOpen = true;
    for (const issue of meant) {
      if (found.some(({ issueId }) => issueId === issue.issueId)) continue;
      found.push(issue);
      const share =
        meant.length > 1 && period.extent !== 'days' ? confidence / meant.length : confidence;
      candidates.push(candidateOf(issue, share, reason));
    }
  }
  if (candidates.length === 0) return target.title === null ? DANGLING : null;
  return { state: isOpen ? 'ambiguous' : 'resolved', candidates };
}

function inPeriod(
  { first, last, extent }: Period,
  target: ReferenceTarget,
  lookup: ReferenceLookup,
) {
  const isYear = extent === 'whole' && daysBetween(first, last) > 31;
  const search = (from: string, to: string) =>
    target.publicationIds.flatMap((id) => lookup.issuesBetween(id, from, to, MOST_CANDIDATES));
  const issues = search(first, last).filter(
    ({ datePrecision }) => datePrecision !== 'year' || isYear,
  );
  if (issues.length > 0 || extent === 'whole') {
    const reason = extent === 'day' ? 'Published on this day' : 'Published in these days';
    return { issues, confidence: extent === 'whole' ? 0.85 : 0.95, reason };
  }
  const month = `${first.slice(0, 7)}-01`;
  const monthly = search(month, month).filter(({ datePrecision }) => datePrecision === 'month');
  return { issues: monthly, confidence: 0.7, reason: 'The issue of this month' };
}

/** A title beside the date decides among several issues of that day or month. */
function byTitleAmong(
  issues: readonly FoundIssue[],
  target: ReferenceTarget,
  lookup: ReferenceLookup,
): readonly FoundIssue[] {
  if (issues.length < 2 || target.title === null) return issues;
  const titled = new Set(titledIssues(target, lookup).map(({ issueId }) => issueId));
  const both = issues.filter(({ issueId }) => titled.has(issueId));
  return both.length > 0 ? both : issues;
}

function byRelation(
  target: ReferenceTarget,
  { issueDate }: ReferenceContext,
  lookup: ReferenceLookup,
): Resolution | null {
  const { relative, publicationIds } = target;
  if (!relative || issueDate === null) return null;
  const period = relativePeriod(relative.when, issueDate);
  const inTime = period
    ? publicationIds.flatMap((id) =>
        lookup.issuesBetween(id, period.first, period.last, MOST_CANDIDATES),
      )
    : [];
  const latest = publicationIds
    .flatMap((id) => lookup.latestIssueBefore(id, issueDate) ?? [])
    .filter(({ date }) => date !== null && daysBetween(date, issueDate) <= DAYS_BACK);
  const issues = inTime.length > 0 ? inTime : latest;
  if (issues.length === 0) return DANGLING;
  const isOne = issues.length === 1 && !relative.isPlural;
  const isExact = inTime.length > 0 || period === null;
  const confidence = isOne ? (isExact ? 0.85 : 0.6) : 0.4;
  const reason = inTime.length > 0 ? 'Published then' : 'The issue before this one';
  const candidates = issues.map((issue) => candidateOf(issue, confidence, reason));
  return { state: isOne ? 'resolved' : 'ambiguous', candidates };
}

function byTitle(target: ReferenceTarget, lookup: ReferenceLookup): Resolution | null {
  if (target.title === null) return null;
  const issues = titledIssues(target, lookup);
  if (issues.length === 0) return null;
  const reason = 'Has a briefing or title of these words';
  const confidence = issues.length === 1 ? 0.8 : 0.8 / issues.length;
  const candidates = issues.map((issue) => candidateOf(issue, confidence, reason));
  return { state: issues.length === 1 ? 'resolved' : 'ambiguous', candidates };
}

function titledIssues({ title, publicationIds }: ReferenceTarget, lookup: ReferenceLookup) {
  const words = normaliseTitle(title ?? '');
  if (words === '') return [];
  return unique(
    publicationIds.flatMap((id) => [
      ...lookup.issuesByTitle(id, words, MOST_CANDIDATES),
      ...lookup.issuesByHeadline(id, words, MOST_CANDIDATES),
    ]),
  );
}

const unique = (issues: readonly FoundIssue[]): FoundIssue[] => [
  ...new Map(issues.map((issue) => [issue.issueId, issue])).values(),
];

/** Among issues of one number, the one nearest before the pointing issue is the likeliest. */
function nearness({ date }: FoundIssue, { issueDate }: ReferenceContext): number {
  if (date === null || issueDate === null) return 0.3;
  const age = daysBetween(date, issueDate);
  return age < 0 ? 0.1 : age <= 400 ? 0.6 : 0.3;
}

const candidateOf = (issue: FoundIssue, confidence: number, reason: string): Candidate => ({
  issueId: issue.issueId,
  label: issue.label,
  date: issue.date,
  confidence,
  reason,
});
