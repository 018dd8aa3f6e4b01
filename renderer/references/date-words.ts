import type { DateSpan } from '../../shared/citations/reading.ts';
import { say } from '../wording/say.ts';
import { locale } from '../wording/spoken.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });

const wholeDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const wholeMonth = format({ month: 'long', year: 'numeric' });
const dayOfMonth = format({ day: 'numeric', month: 'long' });
const monthOnly = format({ month: 'long' });
const weekday = format({ weekday: 'long' });
const day = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** "25 August 2000" of "2000-08-25". */
export const dayInWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

/** "August 2000" of any day in it. */
export const monthInWords = (date: string): string =>
  wholeMonth.format(new Date(`${date}T00:00:00Z`));

/** "Friday" of 5; Sunday is 0. */
export const weekdayInWords = (number: number): string =>
  weekday.format(Date.UTC(2023, 0, 1 + number));

/** The days of the week as a person chooses among them, from Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

/** "Friday, 25 August 2000", or as much of it as is known; a range with a dash. */
export const dateSpanInWords = (span: DateSpan): string => daysInWords(span).join(' – ');

/** The day of a span in words, or its first and its last. */
export const daysInWords = ({ start, end }: DateSpan): string[] =>
  (start === end ? [start] : [start, end]).map(dateInWords);

function dateInWords(date: string): string {
  const parts = date.split('-').map(Number);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return wholeDay.format(asTime(parts));
  if (/^\d{4}-\d{2}$/.test(date)) return wholeMonth.format(asTime([...parts, 1]));
  if (/^\d{4}$/.test(date)) return date;
  // Without a year; 2000 is a leap year, so that 29 February is itself.
  if (/^\d{2}-\d{2}$/.test(date))
    return say('{day}, no year', { day: dayOfMonth.format(asTime([2000, ...parts])) });
  return say('{day}, no year', { day: monthOnly.format(asTime([2000, ...parts, 1])) });
}

const asTime = ([year = 2000, month = 1, day = 1]: readonly number[]): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);
