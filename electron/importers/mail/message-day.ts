import { type IsoDate, isRealDay, toIsoDate } from '../../../shared/dates/iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a message was sent, by its sender's clock: "Sat, 5 Aug 95 00:01:35 PDT", also
 * "Aug 5 00:01:35 1995". Null where it cannot be told.
 */
export function messageDay(field: string | undefined): IsoDate | null {
  const text = (field ?? '').slice(0, 200);
  const dayFirst =
    /(?<!\d)(?<day>\d{1,2})[\s-]{1,3}(?<month>[a-z]{3})[a-z]*[\s-]{1,3}(?<year>\d{4}|\d{2})(?!\d)/i;
  const monthFirst =
    /\b(?<month>[a-z]{3})[a-z]*\s{1,2}(?<day>\d{1,2})\s[\d:]{5,8}\s(?:[a-z]{2,4}\s)?(?<year>\d{4})(?!\d)/i;
  const iso = /(?<!\d)(?<year>\d{4})-(?<digits>\d\d)-(?<day>\d\d)(?!\d)/;
  const { day, month, digits, year } =
    (dayFirst.exec(text) ?? monthFirst.exec(text) ?? iso.exec(text))?.groups ?? {};
  if (!day || !year) return null;
  const inMonth = digits ? Number(digits) : months.indexOf((month ?? '').toLowerCase()) + 1;
  const inYear = wholeYear(year);
  return isRealDay(inYear, inMonth, Number(day)) ? toIsoDate(inYear, inMonth, Number(day)) : null;
}

/** Mail is not older than 1970. */
function wholeYear(printed: string): number {
  const year = Number(printed);
  if (printed.length === 4) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}
