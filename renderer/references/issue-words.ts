import type { IssueDetails } from '../../shared/issues/issue.ts';
import { say } from '../wording/say.ts';
import { locale } from '../wording/spoken.ts';

const longDate = new Intl.DateTimeFormat(locale(), {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthDate = new Intl.DateTimeFormat(locale(), {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

type Numbering = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'>;

/** "Vol. 6, No. 160", with what of it is known; an empty string where neither is. */
export function issueNumbering({ volume, number }: Numbering): string {
  return [volume && say('Vol. {volume}', { volume }), number && say('No. {number}', { number })]
    .filter(Boolean)
    .join(', ');
}

/** The issue's date in the language of the interface; an empty string where it is not known. */
export function issueDay({ date, datePrecision }: Numbering): string {
  if (!date) return '';
  if (datePrecision === 'year') return date.slice(0, 4);
  return (datePrecision === 'month' ? monthDate : longDate).format(new Date(`${date}T00:00:00Z`));
}

/** What a person calls the issue in a list: title, numbering or day, whichever it has. */
export function issueLabel(issue: Numbering): string {
  const parts = [issueNumbering(issue), issueDay(issue)].filter(Boolean);
  return parts.join(' · ') || issue.title || say('Undated issue');
}
