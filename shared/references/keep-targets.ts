import type { FoundIssue } from './reference-lookup.ts';
import type { Candidate, CompleteResolution } from './resolution.ts';

/** What became of an issue after a reference had been resolved to it. */
export const issueChanges = ['renumbered', 'redated', 'renamed', 'moved'] as const;
export type IssueChange = (typeof issueChanges)[number];

/** An issue to which a reference was resolved before the issue changed. */
export interface KeptIssue extends Pick<FoundIssue, 'issueId' | 'date'> {
  readonly change: IssueChange;
}

const KEPT = 0.75;
const AMONG_OTHERS = 0.4;

/**
 * A reference stays with the issue to which it was resolved when that issue is later given another
 * number, date, title or publication. Where the words now mean another issue as well, a person has
 * to choose: what the words mean today comes first. Words that mean a run of days mean all of them.
 */
export function keepTargets(
  resolved: CompleteResolution,
  kept: readonly KeptIssue[],
  isRange: boolean,
): CompleteResolution {
  const found = new Set(resolved.candidates.map(({ issueId }) => issueId));
  const lost = kept.filter(({ issueId }) => !found.has(issueId));
  if (lost.length === 0) return resolved;
  const hasPlace = isRange || resolved.candidates.length === 0 || resolved.missing.length > 0;
  const stands = lost.map((issue) => candidateOf(issue, hasPlace ? KEPT : AMONG_OTHERS));
  const candidates = [...resolved.candidates, ...stands];
  if (!hasPlace) return { ...resolved, state: 'ambiguous', candidates };
  const state = resolved.state === 'ambiguous' ? 'ambiguous' : 'resolved';
  return { state, candidates, missing: resolved.missing.slice(lost.length) };
}

const candidateOf = ({ issueId, date, change }: KeptIssue, confidence: number): Candidate => ({
  issueId,
  label: '',
  date,
  confidence,
  reason: `Kept: the issue was ${change} since`,
});
