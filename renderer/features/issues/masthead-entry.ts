import { isoDate } from '../../../shared/dates/iso-date.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { say } from '../../wording/say.ts';

/** What tells an issue from others, as a person types it; an empty string is "it has none". */
export interface MastheadEntry {
  readonly volume: string;
  readonly number: string;
  /** "2000-08-29", "2000-08" or "2000": how exact it is says how much is known. */
  readonly date: string;
  readonly title: string;
}

export type MastheadErrors = Partial<Record<keyof MastheadEntry, string>>;

export type TypedDate = Pick<IssueDetails, 'date' | 'datePrecision'>;

/** The most characters that the archive takes. */
const MOST = { volume: 20, number: 40, title: 300 } as const;

/** What is wrong with what was typed, field by field; nothing where the archive takes all of it. */
export function mastheadErrors(entry: MastheadEntry): MastheadErrors {
  const errors: MastheadErrors = {
    volume: tooLong(entry.volume, MOST.volume),
    number: tooLong(entry.number, MOST.number),
    date:
      readTypedDate(entry.date) === null
        ? say('There is no such day. Write 2000-08-29, or 2000-08 or 2000 where less is known.')
        : undefined,
    title: tooLong(entry.title, MOST.title),
  };
  return Object.fromEntries(Object.entries(errors).filter(([, problem]) => problem));
}

/** What is said of words that have more characters than the archive takes. */
export function tooLong(typed: string, most: number): string | undefined {
  if (typed.trim().length <= most) return undefined;
  return say('At most {most, plural, one {# character} other {# characters}}.', { most });
}

/** Null where there is no such day; nothing typed is a date that is not known. */
export function readTypedDate(entry: string): TypedDate | null {
  const typed = entry.trim();
  if (typed === '') return { date: null, datePrecision: 'day' };
  const datePrecision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[typed.length];
  if (!datePrecision) return null;
  const day = isoDate.safeParse(`${typed}-01-01`.slice(0, 10));
  return day.success ? { date: day.data, datePrecision } : null;
}
