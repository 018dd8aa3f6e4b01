import { isoDate } from '../../../shared/dates/iso-date.ts';

/** The first day of a typed year, month or day; undefined where it is none. */
export const firstDay = (typed: string): string | undefined =>
  isPartial(typed) ? valid(`${typed.trim()}-01-01`.slice(0, 10)) : undefined;

/** The last day of a typed year, month or day; undefined where it is none. */
export function lastDay(typed: string): string | undefined {
  if (!isPartial(typed)) return undefined;
  const whole = `${typed.trim()}-12-31`.slice(0, 10);
  // A month ends on its 31st, or on the last day before it that there is.
  return [31, 30, 29, 28]
    .map((day) => (typed.trim().length === 7 ? `${typed.trim()}-${day}` : whole))
    .map(valid)
    .find((day) => day !== undefined);
}

const isPartial = (typed: string) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(typed.trim());

const valid = (day: string): string | undefined => isoDate.safeParse(day).data;
