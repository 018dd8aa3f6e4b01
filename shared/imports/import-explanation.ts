import type { IssueDetails } from '../issues/issue.ts';
import type { ImportWarning } from '../issues/issue-draft.ts';
import { issueDay, issueNumbering } from '../issues/issue-label.ts';
import type { Failure } from '../kernel/failure.ts';

/** An issue as explanations call it. */
export interface NamedIssue
  extends Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'> {
  readonly publication: string;
}

interface Contents {
  readonly briefings: number;
  /** Null before they are recognised. */
  readonly citations: number | null;
  readonly references: number | null;
}

/** "One issue: Monitor, Vol. 6, No. 160, with 7 citations and 2 references." */
export function explainIssues(issues: readonly (NamedIssue & Contents)[]): string {
  const [only] = issues;
  if (issues.length === 1 && only) return `One issue: ${nameOf(only)}, with ${contentOf([only])}.`;
  const names = [...new Set(issues.map(({ publication }) => publication))].join(', ');
  return `${issues.length} issues: ${names}, with ${contentOf(issues)}.`;
}

/** "A page of Monitor, Vol. 6, No. 160: “Dredgers leave”." */
export const explainPage = (issue: NamedIssue, headline: string | null): string =>
  headline === null
    ? `The contents page of ${nameOf(issue)}.`
    : `A page of ${nameOf(issue)}: “${headline}”.`;

/** "An index, which tells of 12 files which issues they are." */
export const explainIndex = (files: number): string =>
  `An index, which tells of ${files === 1 ? 'one file which issue it is' : `${files} files which issues they are`}.`;

/** "Holds 12 files, which follow one by one." */
export const explainContainer = (files: number): string =>
  files === 1 ? 'Holds one file, which follows.' : `Holds ${files} files, which follow one by one.`;

/** Why a file was only kept, and what can be done. */
export const explainKept = ({ message, hint }: Failure): string =>
  [message, hint].filter(Boolean).join(' ');

export const explainHeldBack = (reason: string): string =>
  `Left out as unfinished: ${reason} Take it if you want it; its bytes are kept.`;

/** Why a file brings no issue of its own: others hold the same, and it is a further original of them. */
export function explainOtherForm(names: readonly string[]): string {
  const [only] = names;
  const what = names.length === 1 ? only : `${names.length} issues, the first of them ${only}`;
  return `The same as ${what}, in another form. It stands there as a further original.`;
}

const COMPARE =
  'This was added as an issue of its own; compare the two, and put one into the trash if they are the same.';

/** That an issue of this number, or of this day, is there already. */
export const warnOfDouble = (name: string): ImportWarning => ({
  message: `${name} is in the archive already. ${COMPARE}`,
});

export const isWarningOfDouble = ({ message }: ImportWarning): boolean => message.endsWith(COMPARE);

export const explainLeftOut = 'Left out because you said so; its bytes are kept.';

export const explainKnown =
  'The same bytes were imported before. Nothing was added; the earlier import is as it was.';

export const explainTwice = (name: string): string =>
  `The same bytes as ${name} in this import. Nothing was added for it.`;

/** "Monitor, Vol. 6, No. 160, 31 August 2000". */
export const nameOf = (issue: NamedIssue): string =>
  [issue.publication, issueNumbering(issue), issueDay(issue)].filter(Boolean).join(', ');

function contentOf(issues: readonly Contents[]): string {
  const sum = (of: (issue: Contents) => number) =>
    issues.reduce((total, issue) => total + of(issue), 0);
  const briefings = sum((issue) => issue.briefings);
  if (issues.some(({ citations }) => citations === null)) return count(briefings, 'briefing');
  const parts = [
    ...(briefings > 1 ? [count(briefings, 'briefing')] : []),
    count(
      sum((issue) => issue.citations ?? 0),
      'citation',
    ),
    count(
      sum((issue) => issue.references ?? 0),
      'reference',
    ),
  ];
  return [parts.slice(0, -1).join(', '), parts.at(-1)].join(' and ');
}

const count = (number: number, word: string): string =>
  `${number || 'no'} ${word}${number === 1 ? '' : 's'}`;
