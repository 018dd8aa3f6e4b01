import type { IssueDetails } from '../issues/issue.ts';
import type { PublicationDetails } from '../issues/publication.ts';
import type { ReadingContext } from './reading.ts';

type OfPublication = Pick<
  PublicationDetails,
  'title' | 'shortTitle' | 'aliases' | 'formerTitles' | 'dateOrder'
>;
type OfIssue = Pick<IssueDetails, 'date' | 'datePrecision'> & {
  readonly address?: string | undefined;
};

/** What the texts of this issue mean by dates without a year and by their own publication's name. */
export function readingContext(publication: OfPublication, issue: OfIssue): ReadingContext {
  const { title, shortTitle, aliases, formerTitles, dateOrder } = publication;
  const formerly = formerTitles.map((former) => former.title);
  const publicationNames = [title, ...(shortTitle ? [shortTitle] : []), ...aliases, ...formerly];
  const { address } = issue;
  return {
    issueDate: issueDateOf(issue),
    publicationNames,
    dateOrder,
    ...(address && { address }),
  };
}

/** A year alone gives printed days no year: they may lie in it or in the one before. */
function issueDateOf({ date, datePrecision }: OfIssue): string | undefined {
  if (!date || datePrecision === 'year') return undefined;
  return datePrecision === 'month' ? date.slice(0, 7) : date;
}
