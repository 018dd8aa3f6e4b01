import { issueDay, issueNumbering } from '../../shared/issues/issue-label.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { IndexedIssue } from '../archive/archive.ts';

/** An issue with the title of its publication, which its id does not tell. */
export type NamedIssue = IndexedIssue & { readonly publicationTitle: string };

/** "One issue: Monitor, Vol. 6, No. 160, with 7 citations and 2 references." */
export function explainImported(issues: readonly NamedIssue[]): string {
  const [only] = issues;
  if (issues.length === 1 && only) return `One issue: ${nameOf(only)}, with ${contentOf([only])}.`;
  const names = [...new Set(issues.map(({ publicationTitle }) => publicationTitle))].join(', ');
  return `${issues.length} issues: ${names}, with ${contentOf(issues)}.`;
}

/** "A page of Monitor, Vol. 6, No. 160: “Dredgers leave”." */
export const explainPage = (issue: NamedIssue, headline: string | null): string =>
  headline === null
    ? `The contents page of ${nameOf(issue)}.`
    : `A page of ${nameOf(issue)}: “${headline}”.`;

/** "Holds 12 files, which follow one by one." */
export const explainContainer = (files: number): string =>
  files === 1 ? 'Holds one file, which follows.' : `Holds ${files} files, which follow one by one.`;

/** Why a file was only kept, and what can be done. */
export const explainKept = ({ message, hint }: Failure): string =>
  [message, hint].filter(Boolean).join(' ');

export const explainKnown =
  'The same bytes were imported before. Nothing was added; the earlier import is as it was.';

export const explainTwice = (name: string): string =>
  `The same bytes as ${name} in this import. Nothing was added for it.`;

const nameOf = (issue: NamedIssue): string =>
  [issue.publicationTitle, issueNumbering(issue), issueDay(issue)].filter(Boolean).join(', ');

function contentOf(issues: readonly IndexedIssue[]): string {
  const briefings = issues.flatMap((issue) => issue.briefings);
  const occurrences = briefings.flatMap((briefing) => briefing.occurrences);
  const citations = occurrences.filter(({ tag }) => tag === 'citation').length;
  const references = occurrences.flatMap(({ reading }) => reading?.references ?? []).length;
  const parts = [
    ...(briefings.length > 1 ? [count(briefings.length, 'briefing')] : []),
    count(citations, 'citation'),
    count(references, 'reference'),
  ];
  return [parts.slice(0, -1).join(', '), parts.at(-1)].join(' and ');
}

const count = (number: number, word: string): string =>
  `${number || 'no'} ${word}${number === 1 ? '' : 's'}`;
