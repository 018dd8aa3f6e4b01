import { daysBetween } from '../dates/iso-date.ts';
import { knownPart } from '../dates/known-part.ts';
import { addressesSought, canMeet } from './address-keys.ts';
import { normaliseNumber, numbersAnswered } from './normalise-name.ts';
import type {
  FoundIssue,
  IssueAtAddress,
  ReferenceContext,
  ReferenceLookup,
} from './reference-lookup.ts';
import type { ReferenceTarget } from './reference-target.ts';
import type { Candidate, Resolution } from './resolution.ts';

const MOST_FOUND = 200;

/**
 * The issue at the address of a link; null where none stands there. Where the words of the link
 * name another one, or the issue is later than the one that links, a person is asked: `inWords`
 * says what the words alone mean.
 */
export function resolveAddress(
  target: ReferenceTarget,
  context: ReferenceContext,
  lookup: ReferenceLookup,
  inWords: () => Resolution,
): Resolution | null {
  const found = issuesAt(target.address ?? '', context, lookup);
  const [linked, ...others] = found;
  if (!linked) return null;
  if (others.length > 0) {
    const reason = 'Stands at this address, as others do';
    return ambiguous(found.map((issue) => candidateOf(issue, 0.9 / found.length, reason)));
  }
  if (contradicts(linked, target)) {
    const named = inWords().candidates.filter(({ issueId }) => issueId !== linked.issueId);
    return ambiguous([
      candidateOf(linked, 0.5, 'The link leads here, but its words name another issue'),
      ...named.map((candidate) => ({
        ...candidate,
        confidence: candidate.confidence * 0.45,
        reason: 'Its words name this issue, but the link leads elsewhere',
      })),
    ]);
  }
  const lead = daysAhead(linked, context);
  if (lead > MOST_DAYS_AHEAD) {
    const reason = 'The link leads here, to an issue much later than its own';
    return ambiguous([candidateOf(linked, 0.4, reason)]);
  }
  if (lead > 0) {
    const candidate = candidateOf(linked, 0.8, 'The link leads here, to a later issue');
    return { state: 'resolved', candidates: [candidate] };
  }
  return { state: 'resolved', candidates: [candidateOf(linked, 0.98, 'The link leads here')] };
}

const ambiguous = (candidates: readonly Candidate[]): Resolution => ({
  state: 'ambiguous',
  candidates: [...candidates],
});

/** The page itself before the folder around it; whole ways before ends of ways. */
function issuesAt(
  address: string,
  context: ReferenceContext,
  lookup: ReferenceLookup,
): FoundIssue[] {
  const sought = addressesSought(address);
  const all = lookup.issuesByAddress([...new Set(sought.flat().map(({ key }) => key))], MOST_FOUND);
  for (const page of sought) {
    for (const key of page) {
      const met = all.filter(({ at }) => at.key === key.key && canMeet(at, key));
      const whole = met.filter(({ at }) => at.isWhole && key.isWhole);
      const issues = likeliest(whole.length > 0 ? whole : met, context);
      if (issues.length > 0) return issues;
    }
  }
  return [];
}

/** Those of the own publication, if any, and of those the ones in the own language. */
function likeliest(
  met: readonly IssueAtAddress[],
  { publicationId, issueLanguage }: ReferenceContext,
): FoundIssue[] {
  const issues = [...new Map(met.map(({ issue }) => [issue.issueId, issue])).values()];
  const own = issues.filter((issue) => issue.publicationId === publicationId);
  const near = own.length > 0 ? own : issues;
  const inLanguage = near.filter(({ language }) => language === issueLanguage);
  return inLanguage.length > 0 ? inLanguage : near;
}

/** Whether number or day, as the words of the link print them, are those of another issue. */
function contradicts(
  { number, date, datePrecision }: FoundIssue,
  target: ReferenceTarget,
): boolean {
  if (target.numbers.length > 0) {
    if (number === null) return false;
    const own = numbersAnswered(number);
    return !target.numbers.some((named) => own.includes(normaliseNumber(named.number)));
  }
  const days = target.periods.filter(({ extent }) => extent === 'day');
  if (days.length === 0 || date === null) return false;
  const known = knownPart(date, datePrecision);
  return !days.some(({ first }) => knownPart(first, datePrecision) === known);
}

/** A page that is still being mended may point to the next issue or two, but to none years later. */
const MOST_DAYS_AHEAD = 14;

function daysAhead({ date, datePrecision }: FoundIssue, { issueDate }: ReferenceContext): number {
  if (date === null || issueDate === null || datePrecision === 'year') return 0;
  return daysBetween(issueDate, date);
}

const candidateOf = (issue: FoundIssue, confidence: number, reason: string): Candidate => ({
  issueId: issue.issueId,
  label: issue.label,
  date: issue.date,
  confidence,
  reason,
});
