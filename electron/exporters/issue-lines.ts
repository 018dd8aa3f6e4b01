import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { isSpecialNumber } from '../../shared/numbering/special-number.ts';
import { editionLine } from './edition-line.ts';
import { printedDate } from './printed-date.ts';
import { printedWords } from './printed-words.ts';

/** "Volume 6, Number 160" or "Volume 6, Special", as far as it is known. */
export function issueNumbering(
  issue: Pick<IssueDetails, 'volume' | 'number'>,
  volumeWord: string,
  numberWord: string,
): string {
  const parts = [
    issue.volume && `${volumeWord} ${issue.volume}`,
    issue.number &&
      (isSpecialNumber(issue.number) ? issue.number : `${numberWord} ${issue.number}`),
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Baltic Ledger, Volume 6, Number 160, March 4, 2024", with what of it is known. */
export function documentTitle({ publication, issue }: IssueDocument): string {
  const words = printedWords(publication.language);
  const parts = [
    publication.title,
    issue.title,
    issueNumbering(issue, words.volume, words.number),
    printedDate(issue, publication),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Who answers for a publication: its publisher, or, where none is named, its own name. */
export const publisherOf = ({ publisher, title }: Publication): string => publisher ?? title;

/** The lines at the end of an issue: what it is, in which edition, and who publishes it. */
export function imprint(document: IssueDocument): string[] {
  const { publisher, language } = document.publication;
  const { issn } = document.furniture;
  const published = publisher && `${printedWords(language).published} ${publisher}.`;
  const lines = [
    [`${documentTitle(document)}.`, editionLine(document)].filter(Boolean).join(' '),
    [published, issn && `ISSN ${issn}.`].filter(Boolean).join(' '),
  ];
  return lines.filter(Boolean);
}
