import { weekdayOf } from '../dates/weekday.ts';
import type { RhythmRule } from './numbering-rule.ts';
import { findRhythm } from './rhythm-of-issues.ts';
import type { RunEntry } from './run-of-issues.ts';

/** Of the issues, so many must keep to days of the week for them to be a rule. */
const KEEPING = 0.8;

/** Lengths of some months, in days. */
const months = [
  { months: 1, least: 28, most: 31 },
  { months: 2, least: 59, most: 62 },
  { months: 3, least: 89, most: 92 },
  { months: 6, least: 181, most: 184 },
  { months: 12, least: 364, most: 367 },
] as const;

/** How often issues come out, as far as most of their dates agree. */
export function guessRhythm(entries: readonly RunEntry[]): RhythmRule {
  const dated = entries.filter(({ date, precision }) => date !== null && precision !== 'year');
  const days = [...new Set(dated.flatMap(({ date }) => date ?? []))].sort();
  const rhythm = findRhythm(days);
  if (!rhythm) return { every: 'now-and-then' };
  if (rhythm.weekdays) return weekly(days, [...rhythm.weekdays]);
  const interval = Math.round(rhythm.days);
  if (interval === 7) return weekly(days, [mostUsualWeekday(days)]);
  const inMonths = months.find(({ least, most }) => interval >= least && interval <= most);
  return inMonths
    ? { every: 'months', months: inMonths.months }
    : { every: 'days', days: interval };
}

/** Where too many come on other days, only the interval is a rule. */
function weekly(days: readonly string[], weekdays: readonly number[]): RhythmRule {
  const keeping = days.filter((day) => weekdays.includes(weekdayOf(day)));
  if (keeping.length >= days.length * KEEPING) {
    return { every: 'week', weekdays: weekdays.toSorted((one, other) => one - other) };
  }
  return weekdays.length === 1 ? { every: 'days', days: 7 } : { every: 'now-and-then' };
}

function mostUsualWeekday(days: readonly string[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}
