import { addDays, daysBetween } from '../dates/iso-date.ts';
import { weekdayOf } from '../dates/weekday.ts';

/** How often a publication comes out, as far as its dates tell. */
export interface Rhythm {
  /** From one issue to the next, in most cases. */
  readonly days: number;
  /** The longest time between two that is nothing unusual. */
  readonly usual: number;
  /** Of one that comes out several times a week, on which days, from 0 for Sunday; else null. */
  readonly weekdays: ReadonlySet<number> | null;
}

const LEAST_INTERVALS = 4;
/** An interval that is as frequent as this belongs to the rhythm. */
const FREQUENT = 0.1;
/** Of the intervals, so many must be near the usual one. */
const REGULAR = 0.6;
/** What comes out at least so often, in days, keeps to days of the week. */
const SEVERAL_A_WEEK = 3;

/** The rhythm of these days, which are in order and distinct; null where there is none. */
export function findRhythm(days: readonly string[]): Rhythm | null {
  const intervals = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  if (intervals.length < LEAST_INTERVALS) return null;
  const ordered = intervals.toSorted((one, other) => one - other);
  const median = ordered[(ordered.length - 1) >> 1] ?? 1;
  return median <= SEVERAL_A_WEEK ? weekdayRhythm(days) : regularRhythm(intervals, median);
}

function regularRhythm(intervals: readonly number[], median: number): Rhythm | null {
  const isNear = (interval: number) =>
    interval >= Math.floor(median * 0.75) && interval <= Math.max(median * 1.25, median + 2);
  if (intervals.filter(isNear).length < intervals.length * REGULAR) return null;
  const counts = new Map<number, number>();
  for (const interval of intervals) counts.set(interval, (counts.get(interval) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([interval, count]) => isNear(interval) && count >= intervals.length * FREQUENT)
    .map(([interval]) => interval);
  return { days: median, usual: Math.max(median, ...frequent), weekdays: null };
}

/** Those on which at least half as many issues came out as on the most usual one. */
function weekdayRhythm(days: readonly string[]): Rhythm | null {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  const weekdays = new Set(
    counts.flatMap((count, weekday) => (count * 2 >= Math.max(...counts) ? weekday : [])),
  );
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const weeks = Math.max(1, daysBetween(first, last) / 7);
  if (days.length < weeks * weekdays.size * REGULAR) return null;
  return { days: 7 / weekdays.size, usual: 7, weekdays };
}

/** Beyond this no weekdays are counted: a year and more is told by its length. */
const MOST_COUNTED = 400;

/** How many issues have likely been between two days; 0 where nothing is unusual. */
export function likelyMissing(before: string, after: string, rhythm: Rhythm): number {
  const interval = daysBetween(before, after);
  const { days, usual, weekdays } = rhythm;
  if (weekdays && interval <= MOST_COUNTED) {
    const between = Array.from({ length: Math.max(0, interval - 1) }, (_, index) =>
      weekdayOf(addDays(before, index + 1)),
    );
    return between.filter((weekday) => weekdays.has(weekday)).length;
  }
  return interval < usual + days * 0.6 ? 0 : Math.max(1, Math.round((interval - usual) / days));
}
