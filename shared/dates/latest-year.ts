import { addDays, daysInMonth, type IsoDate, isRealDay, toIsoDate } from './iso-date.ts';

/** How far after its issue a printed date may lie: forthcoming numbers are cited in advance. */
const DAYS_AHEAD = 31;

/** The last day that an issue of this day or month stands for. */
export function lastDayOf(issueDate: string): IsoDate {
  if (issueDate.length > 7) return issueDate;
  const year = Number(issueDate.slice(0, 4));
  const month = Number(issueDate.slice(5, 7)) || 12;
  return toIsoDate(year, month, daysInMonth(year, month));
}

/**
 * The latest year in which the day lies not more than 31 days after the issue. A month counts
 * from its first day. February 29 falls in a leap year; a day that exists in no year, such as
 * June 31, is compared as it stands.
 */
export function latestYear(month: number, day: number | undefined, issueDate: string): number {
  const limit = addDays(lastDayOf(issueDate), DAYS_AHEAD);
  let year = Number(limit.slice(0, 4));
  if (toIsoDate(year, month, day ?? 1) > limit) year -= 1;
  if (month === 2 && day === 29) while (!isRealDay(year, 2, 29)) year -= 1;
  return year;
}
