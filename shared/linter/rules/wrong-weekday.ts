import { daysBetween, isRealDay, toIsoDate } from '../../dates/iso-date.ts';
import { latestYear } from '../../dates/latest-year.ts';
import { monthNumber } from '../../dates/month-names.ts';
import { weekdayNames, weekdayOf } from '../../dates/weekday.ts';
import { dayInWords } from '../day-in-words.ts';
import type { Proof, Remark } from '../proof.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';

/** "Tuesday, May 6", "Tuesday 6 May 1997", "on Tuesday (May 6)"; "Tuesday, May 6-7" is a range. */
const DATED_WEEKDAY = new RegExp(
  `(?<![\\p{L}])(?<weekday>${weekdayNames.join('|')})(?:,? \\(?|,? the )(?:(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthLast>${MONTH}))(?![\\p{L}\\d]|[:.]\\d|[-–]\\d)(?:,? (?<year>\\d{4})(?!\\d))?`,
  'gu',
);

/** So many days before, an event is announced by its weekday; a year ahead all would fit the next. */
const ANNOUNCED_AHEAD = 240;

/**
 * A weekday that its date does not have. Without a printed year, the latest year is tried, and the
 * next where its day is not far.
 */
export function* wrongWeekday({ text, issue }: Proof): Generator<Remark> {
  for (const match of text.matchAll(DATED_WEEKDAY)) {
    const { weekday = '', year } = match.groups ?? {};
    const month = monthOf(match.groups?.month ?? match.groups?.monthLast ?? '');
    const day = Number(match.groups?.day ?? match.groups?.dayFirst);
    if (month === undefined || day < 1 || day > 31) continue;
    const years = yearsMeant(year, month, day, issue.date);
    const dates = years
      .filter((each) => isRealDay(each, month, day))
      .map((each) => toIsoDate(each, month, day));
    const [likeliest] = dates;
    if (!likeliest || dates.some((date) => weekdayName(date) === weekday)) continue;
    const right = weekdayName(likeliest);
    const { index: start } = match;
    yield {
      start,
      end: start + match[0].length,
      message: `${dayInWords(likeliest)} is a ${right}, not a ${weekday}.`,
      fix: { words: `Make it ${right}`, start, end: start + weekday.length, text: right },
    };
  }
}

const monthOf = (name: string): number | undefined => monthNumber(name.replace('.', ''));

function yearsMeant(
  printed: string | undefined,
  month: number,
  day: number,
  issueDate: string | null,
): number[] {
  if (printed !== undefined) return [Number(printed)];
  if (issueDate === null) return [];
  const latest = latestYear(month, day, issueDate);
  const next = toIsoDate(latest + 1, month, day);
  return daysBetween(issueDate, next) <= ANNOUNCED_AHEAD ? [latest, latest + 1] : [latest];
}

const weekdayName = (date: string): string => weekdayNames[weekdayOf(date)] ?? '';
