import { latestYear } from '../dates/latest-year.ts';
import { type DayStyle, writeDay, writeMonth } from '../dates/write-day.ts';
import type { IssueDetails } from '../issues/issue.ts';

type Target = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'> & {
  readonly publicationName: string;
};

/** How the issue prints that is being written. */
export interface ReferenceStyle extends DayStyle {
  /** Its day, which spares dates their year; null where it has none. */
  readonly issueDate: string | null;
}

/** The words by which a text points to an issue: "see the Observer, July 28". */
export const writeReference = (target: Target, style: ReferenceStyle): string =>
  `see ${writeTarget(target, style)}`;

/** The issue alone, as an attribution names it: "the Observer, July 28". */
export const writeTarget = (target: Target, style: ReferenceStyle): string =>
  `${target.publicationName}, ${writeIssue(target, style)}`;

/** By its day where it has one; else by number, title or year. */
function writeIssue(
  { volume, number, date, datePrecision, title }: Target,
  style: ReferenceStyle,
): string {
  if (date && datePrecision === 'day') return writeDay(date, style, !isYearPlain(date, style));
  if (number) return volume ? `Vol. ${volume}, No. ${number}` : `No. ${number}`;
  if (date) return datePrecision === 'month' ? writeMonth(date, style) : date.slice(0, 4);
  return title ? `“${title}”` : 'undated';
}

/** Whether a reader of this issue would take the day for one of that year. */
function isYearPlain(date: string, { issueDate }: ReferenceStyle): boolean {
  if (!issueDate) return false;
  const [year, month, day] = date.split('-').map(Number);
  return month !== undefined && latestYear(month, day, issueDate) === year;
}
