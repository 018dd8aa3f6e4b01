import { type IsoDate, isRealDay, toIsoDate } from '../dates/iso-date.ts';
import { misspeltMonth } from '../dates/misspelt-month.ts';
import { weekdayOf } from '../dates/weekday.ts';

export type DatePrecision = 'day' | 'month' | 'year';

/** A printed date that an issue may bear, and where it stands in its line; end exclusive. */
export interface IssueDateReading {
  readonly start: number;
  readonly end: number;
  /** Null where what is printed is a date, but does not say which: 3/4/2001, February 30. */
  readonly date: IsoDate | null;
  readonly precision: DatePrecision;
  /** What makes the date doubtful, for people; null where nothing does. */
  readonly doubt: string | null;
}

const months = [
  'jan(?:uary)?',
  'feb(?:r(?:uary)?)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const month = `(?<month>${months.join('|')})\\b\\.?`;
const otherMonth = `(?:${months.join('|')})\\b\\.?`;
const weekday = `(?:(?<weekday>sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\\.?,?\\s{1,3})?`;
const day = `(?<day>\\d{1,2})(?:st|nd|rd|th)?`;
const until = `(?<until>\\s?[-–—]\\s?(?:${otherMonth}\\s)?\\d{1,2}(?:st|nd|rd|th)?)?`;
const year = `(?<year>1[6-9]\\d\\d|2[01]\\d\\d)(?!\\d)`;

const form = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'iu');

/** In order of trust: the first form that occurs in the line is the one that counts. */
const forms: readonly [RegExp, (groups: Groups) => Reading][] = [
  [form(`${weekday}${month}\\s{1,3}${day}${until},?\\s{1,3}${year}`), readDay],
  [form(`${weekday}${day}${until}\\s{1,3}(?:of\\s)?${month},?\\s{1,3}${year}`), readDay],
  [form(`${day}(?<mark>[-/.])${month}\\k<mark>(?:${year}|(?<short>\\d\\d)(?!\\d))`), readDay],
  [form(`${year}(?<mark>[-/.])(?<digits>\\d{1,2})\\k<mark>${day}(?!\\d)`), readDay],
  [form(`${day}\\.\\s?(?<digits>\\d{1,2})\\.\\s?${year}`), readDay],
  [form(`(?<first>\\d{1,2})(?<mark>[/-])(?<second>\\d{1,2})\\k<mark>${year}`), readFigures],
  [form(`${month}(?<until>\\s?[/–—-]\\s?${otherMonth})?,?\\s{1,3}${year}`), readMonth],
];

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Pick<IssueDateReading, 'date' | 'precision' | 'doubt'>;

/** Finds the date in a line: English months, ISO, 31.8.2000, 8/31/2000; a year must be printed. */
export function readIssueDate(line: string): IssueDateReading | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(line);
    if (match?.groups) {
      return { start: match.index, end: match.index + match[0].length, ...read(match.groups) };
    }
  }
  return null;
}

/** A word where a month should stand: "Augutst 13, 1993", "13 Febuary 1993". */
const misspelt =
  /(?<![\p{L}\d])(?:(?<before>\p{L}{4,12})\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}|\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?<after>\p{L}{4,12})\.?,?\s{1,3})(?:1[6-9]|2[01])\d\d(?!\d)/iu;

/** The date in a line that surely bears one, though its month be misspelt; it is doubtful then. */
export function readMisspeltDate(line: string): IssueDateReading | null {
  const match = misspelt.exec(line);
  const printed = match?.groups?.before ?? match?.groups?.after;
  const meant = printed ? misspeltMonth(printed) : null;
  if (!match || !printed || !meant) return null;
  const read = readIssueDate(match[0].replace(printed, meant));
  if (!read?.date) return null;
  const [start, end] = [match.index, match.index + match[0].length];
  const name = capitalise(meant);
  return { ...read, start, end, doubt: `“${printed}” in its date was read as ${name}.` };
}

function readDay(groups: Groups): Reading {
  const { weekday: printedWeekday, until: rest } = groups;
  const reading = dayOf(yearOf(groups), monthOf(groups), Number(groups.day));
  if (!reading.date) return reading;
  if (rest) return { ...reading, doubt: 'It is dated over several days; the first is taken.' };
  return { ...reading, doubt: contradiction(reading.date, printedWeekday) };
}

/** 13/4/2001 can only be April 13; 3/4/2001 may be two days, and no guess is made. */
function readFigures(groups: Groups): Reading {
  const [first, second, printedYear] = [groups.first, groups.second, groups.year].map(Number);
  if (first === undefined || second === undefined || printedYear === undefined) return noDay;
  if (first > 12 || first === second) return dayOf(printedYear, second, first);
  if (second > 12) return dayOf(printedYear, first, second);
  return {
    date: null,
    precision: 'day',
    doubt: 'Its date in figures may be read month first or day first.',
  };
}

function readMonth(groups: Groups): Reading {
  return {
    date: toIsoDate(Number(groups.year), monthOf(groups), 1),
    precision: 'month',
    doubt: groups.until ? 'It is dated over two months; the first is taken.' : null,
  };
}

const noDay: Reading = {
  date: null,
  precision: 'day',
  doubt: 'The date printed does not exist in the calendar.',
};

function dayOf(inYear: number, inMonth: number, onDay: number): Reading {
  if (!isRealDay(inYear, inMonth, onDay)) return noDay;
  return { date: toIsoDate(inYear, inMonth, onDay), precision: 'day', doubt: null };
}

/** "98" of "19-Jan-98": newsletters in files begin in the sixties. */
function yearOf({ year: full, short }: Groups): number {
  if (full) return Number(full);
  return Number(short) + (Number(short) >= 68 ? 1900 : 2000);
}

function monthOf({ month: name, digits }: Groups): number {
  if (digits) return Number(digits);
  const opening = name?.slice(0, 3).toLowerCase() ?? '';
  return months.findIndex((pattern) => pattern.startsWith(opening)) + 1;
}

function contradiction(date: IsoDate, printed: string | undefined): string | null {
  if (!printed) return null;
  const actual = weekdays[weekdayOf(date)] ?? '';
  if (actual.startsWith(printed.slice(0, 3).toLowerCase())) return null;
  const name = weekdays.find((it) => it.startsWith(printed.slice(0, 3).toLowerCase())) ?? printed;
  return `The weekday printed, ${capitalise(name)}, does not fit the date: it was a ${capitalise(actual)}.`;
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
