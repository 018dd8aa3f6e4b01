import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { issueNumbering } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import { printedWords } from '../printed-words.ts';

type Issues = readonly IssueSummary[];

/** "1998", or "1998–1999"; empty where no issue has a date. */
export function yearsOf(issues: Issues): string {
  const years = issues.flatMap(({ date }) => (date ? [date.slice(0, 4)] : [])).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

/** "Baltic Ledger, 1998". */
export const volumeTitle = ({ title }: Publication, issues: Issues): string =>
  [title, yearsOf(issues)].filter(Boolean).join(', ');

/** Its first and last issue: numbers in one line, dates in the other. */
export function issuesInWords(publication: Publication, issues: Issues): string[] {
  const words = printedWords(publication.language);
  const [first, last] = [issues[0], issues.at(-1)];
  if (!first || !last) return [];
  const numbering = (issue: IssueSummary) => issueNumbering(issue, words.volume, words.number);
  const lines = [
    [numbering(first), numbering(last)],
    [printedDate(first, publication), printedDate(last, publication)],
  ];
  return lines.map((ends) => [...new Set(ends.filter(Boolean))].join(' – ')).filter(Boolean);
}

/** In the outline: "March 4, 2024, Vol. 6, No. 160". */
export function issueInWords(publication: Publication, issue: IssueSummary): string {
  const words = printedWords(publication.language);
  const numbering = issueNumbering(issue, words.shortVolume, words.shortNumber);
  const told = [printedDate(issue, publication), numbering || issue.title].filter(Boolean);
  return told.join(', ') || words.undated;
}

/** `baltic-ledger-1998-volume.pdf` */
export function volumeFileName(publication: Publication, issues: Issues): string {
  const years = yearsOf(issues).replace('–', '-');
  return `${[publication.slug, years, 'volume'].filter(Boolean).join('-')}.pdf`;
}
