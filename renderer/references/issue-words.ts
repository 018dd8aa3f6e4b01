import type { IssueDetails } from '../../shared/issues/issue.ts';
import { isSpecialNumber } from '../../shared/numbering/special-number.ts';
import { say } from '../wording/say.ts';
import { dayInWords, monthInWords } from './date-words.ts';

type Numbering = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'>;

/** "Vol. 6, No. 160" or "Vol. 6, Special", as far as it is known. */
export function issueNumbering({ volume, number }: Pick<Numbering, 'volume' | 'number'>): string {
  const numbered = number && (isSpecialNumber(number) ? number : say('No. {number}', { number }));
  return [volume && say('Vol. {volume}', { volume }), numbered].filter(Boolean).join(', ');
}

/** The issue's date in the language of the interface; an empty string where it is not known. */
export function issueDay({ date, datePrecision }: Numbering): string {
  if (!date) return '';
  if (datePrecision === 'year') return date.slice(0, 4);
  return datePrecision === 'month' ? monthInWords(date) : dayInWords(date);
}

/** What a person calls the issue in a list: title, numbering or day, whichever it has. */
export function issueLabel(issue: Numbering): string {
  const parts = [issueNumbering(issue), issueDay(issue)].filter(Boolean);
  return parts.join(' · ') || issue.title || say('Undated issue');
}
