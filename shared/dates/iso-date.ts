import { z } from 'zod';

const DAY_IN_MS = 86_400_000;

/** A calendar day of the proleptic Gregorian calendar, `YYYY-MM-DD`; it has no time zone. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

export const toIsoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whether the day exists: February 30 does not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const toTime = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(toTime(date) + days * DAY_IN_MS).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toTime(to) - toTime(from)) / DAY_IN_MS);
