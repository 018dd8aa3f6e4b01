import { isoDate } from '../../../shared/dates/iso-date.ts';
import { knownPart } from '../../../shared/dates/known-part.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { say } from '../../wording/say.ts';

/** The details of an issue as a person types them; an empty string is "not known". */
export interface IssueEntry {
  readonly volume: string;
  readonly number: string;
  /** "2000-08-29", "2000-08" or "2000": how exact it is says how much is known. */
  readonly date: string;
  readonly title: string;
  readonly status: IssueDetails['status'];
}

export type IssueEntryErrors = Partial<Record<keyof IssueEntry, string>>;

export const emptyIssueEntry = (today: string): IssueEntry => ({
  volume: '',
  number: '',
  date: today,
  title: '',
  status: 'draft',
});

export function issueEntryOf(details: IssueDetails): IssueEntry {
  const { volume, number, title, status, date, datePrecision } = details;
  return {
    volume: volume ?? '',
    number: number ?? '',
    date: date === null ? '' : knownPart(date, datePrecision),
    title: title ?? '',
    status,
  };
}

/** What the archive takes, or what is wrong with it, field by field. */
export function readIssueEntry(
  entry: IssueEntry,
): { readonly details: IssueDetails } | { readonly errors: IssueEntryErrors } {
  const date = readDate(entry.date.trim());
  const errors: IssueEntryErrors = {
    ...(entry.volume.trim().length > 20 && { volume: say('At most 20 characters.') }),
    ...(entry.number.trim().length > 40 && { number: say('At most 40 characters.') }),
    ...(entry.title.trim().length > 300 && { title: say('At most 300 characters.') }),
    ...(date === null && {
      date: say('There is no such day. Write 2000-08-29, or 2000-08 or 2000 where less is known.'),
    }),
  };
  if (date === null || Object.keys(errors).length > 0) return { errors };
  const details: IssueDetails = {
    volume: entry.volume.trim() || null,
    number: entry.number.trim() || null,
    title: entry.title.trim() || null,
    status: entry.status,
    ...date,
  };
  return { details };
}

function readDate(typed: string): Pick<IssueDetails, 'date' | 'datePrecision'> | null {
  if (typed === '') return { date: null, datePrecision: 'day' };
  const datePrecision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[typed.length];
  if (!datePrecision) return null;
  const day = isoDate.safeParse(`${typed}-01-01`.slice(0, 10));
  return day.success ? { date: day.data, datePrecision } : null;
}
