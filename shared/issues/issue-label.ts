import { isSpecialNumber } from '../numbering/special-number.ts';
import type { IssueDetails } from './issue.ts';

const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthDate = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

type Numbering = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'>;

/** "Vol. 6, No. 160" or "Vol. 6, Special", as far as it is known. */
export function issueNumbering({ volume, number }: Numbering): string {
  const numbered = number && (isSpecialNumber(number) ? number : `No. ${number}`);
  return [volume && `Vol. ${volume}`, numbered].filter(Boolean).join(', ');
}

/** The issue's date in words, as exact as it is known; an empty string where it is not. */
export function issueDay({ date, datePrecision }: Numbering): string {
  if (!date) return '';
  if (datePrecision === 'year') return date.slice(0, 4);
  return (datePrecision === 'month' ? monthDate : longDate).format(new Date(`${date}T00:00:00Z`));
}

/** What a person calls the issue in a list: title, numbering or day, whichever it has. */
export function issueLabel(issue: Numbering): string {
  const parts = [issueNumbering(issue), issueDay(issue)].filter(Boolean);
  return parts.join(' · ') || issue.title || 'Undated issue';
}
