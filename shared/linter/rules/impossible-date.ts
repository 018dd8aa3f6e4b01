import { isRealDay } from '../../dates/iso-date.ts';
import { monthNumber } from '../../dates/month-names.ts';
import type { Proof, Remark } from '../proof.ts';

/** Months with a day after them that hardly any has: "June 31", "February 30". */
const LATE_DAY =
  /(?<![\p{L}\d])(?<month>Jan|January|Feb|February|Mar|March|Apr|April|May|Jun|June|Jul|July|Aug|August|Sep|Sept|September|Oct|October|Nov|November|Dec|December)\.? (?<day>29|3[0-9])(?![\p{L}\d]|[.,:]\d|[-–]\d{3})(?:, (?<year>\d{4}))?/gu;

/** A leap year, for February 29 without its year. */
const LEAP = 2000;

/** A day that no calendar has. */
export function* impossibleDate({ text }: Proof): Generator<Remark> {
  for (const match of text.matchAll(LATE_DAY)) {
    const { month = '', day, year } = match.groups ?? {};
    if (isRealDay(Number(year ?? LEAP), monthNumber(month) ?? 1, Number(day))) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: `No calendar has ${match[0]}.`,
    };
  }
}
