import { daysBetween, isRealDay } from '../dates/iso-date.ts';
import { lastDayOf } from '../dates/latest-year.ts';
import { normaliseName, normaliseNumber } from '../references/normalise-name.ts';
import type { WitnessedField } from './witness.ts';

/** What two witnesses mean together, the first being the surer; null where they disagree. */
export function agreeOn(field: WitnessedField, one: string, other: string): string | null {
  if (field === 'date') return agreedDate(one, other);
  if (field === 'publication') return agreedName(one, other);
  return normaliseNumber(one) === normaliseNumber(other) ? one : null;
}

/** "1997-06" holds "1997-06-03"; "1997" and "--06-03" make one day. */
function agreedDate(one: string, other: string): string | null {
  if (one.startsWith(other)) return one;
  if (other.startsWith(one)) return other;
  const day = [one, other].find((it) => it.startsWith('--'));
  const dated = day === one ? other : one;
  if (!day || dated.startsWith('--')) return null;
  if (dated.length === 10) return dated.slice(4) === day.slice(1) ? dated : null;
  if (dated.length === 7 && dated.slice(4) !== day.slice(1, 4)) return null;
  const year = dated.slice(0, 4);
  const isReal = isRealDay(Number(year), Number(day.slice(2, 4)), Number(day.slice(5)));
  return isReal ? `${year}${day.slice(1)}` : null;
}

/** "Monitor" and "Harbour Monitor" may be one; what the first calls it stands. */
function agreedName(one: string, other: string): string | null {
  const names = [normaliseName(one), normaliseName(other)];
  const [inner = '', outer = ''] = names.toSorted((a, b) => a.length - b.length);
  if (inner === '') return null;
  const isPart = ` ${outer} `.startsWith(` ${inner} `) || ` ${outer} `.endsWith(` ${inner} `);
  return isPart ? one : null;
}

/** Days between two witnesses of a date that is surely printed: a file is often saved a bit later. */
const NEAR_DAYS = 6;
/** A value is sure enough to need no question about a day or two. */
const SURE = 0.7;

interface Said {
  readonly value: string;
  readonly confidence: number;
}

/** Whether a disagreement needs a person, only a word, or nothing. */
export function disagreement(
  field: WitnessedField,
  best: Said,
  other: Said,
): 'question' | 'warning' {
  if (field !== 'date') return 'question';
  const days = daysApart(best.value, other.value);
  return days <= NEAR_DAYS && best.confidence >= SURE ? 'warning' : 'question';
}

/** From the one to the other, both as exact as they are told; 0 where one holds the other. */
function daysApart(one: string, other: string): number {
  const years = [one, other].flatMap((it) => (it.startsWith('--') ? [] : Number(it.slice(0, 4))));
  const [first, second] = [one, other].map((it) => daysMeant(it, years[0]));
  const distances = (first ?? []).flatMap(([start, end]) =>
    (second ?? []).map(([from, to]) => Math.max(0, daysBetween(end, from), daysBetween(to, start))),
  );
  return Math.min(...distances, Number.POSITIVE_INFINITY);
}

/** The first and last day of each time that may be meant: a day without a year is in any near. */
function daysMeant(value: string, year: number | undefined): [string, string][] {
  if (!value.startsWith('--')) {
    const first = `${value}-01-01`.slice(0, 10);
    return [[value.length === 7 ? `${value}-01` : first, lastDayOf(value)]];
  }
  const [month, day] = [Number(value.slice(2, 4)), Number(value.slice(5))];
  const years = year === undefined ? [] : [year - 1, year, year + 1];
  return years
    .filter((it) => isRealDay(it, month, day))
    .map((it) => [`${it}${value.slice(1)}`, `${it}${value.slice(1)}`]);
}
