import { daysBetween, type IsoDate } from '../../shared/dates/iso-date.ts';

/**
 * The key of a briefing: the day of its issue in the high bits, its place within that day in the
 * low ones, counted down so that the first of a day is the newest. Undated issues are day 0, so
 * that they come last. At most 2^42, but always a `bigint`: a JavaScript number would be bound as
 * a floating-point value, and the search index then no longer narrows by range.
 */
export type BriefingKey = bigint;

const PLACES_A_DAY = 2n ** 20n;
/** The first day that an ISO date can name. */
const DAY_ZERO: IsoDate = '0000-01-01';

export interface KeyRange {
  readonly first: BriefingKey;
  readonly last: BriefingKey;
}

/** All keys that briefings of this day may have. */
export function keysOfDay(date: IsoDate | null): KeyRange {
  const first = dayNumber(date) * PLACES_A_DAY;
  return { first, last: first + PLACES_A_DAY - 1n };
}

/** All keys of dated briefings between two days, both included. */
export function keysBetween(from: IsoDate | undefined, to: IsoDate | undefined): KeyRange {
  return {
    first: from ? keysOfDay(from).first : PLACES_A_DAY,
    last: to ? keysOfDay(to).last : 2n ** 53n,
  };
}

const dayNumber = (date: IsoDate | null): bigint =>
  date === null ? 0n : BigInt(daysBetween(DAY_ZERO, date)) + 1n;
