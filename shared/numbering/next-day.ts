import { addDays, daysInMonth, type IsoDate, toIsoDate } from '../dates/iso-date.ts';
import { weekdayOf } from '../dates/weekday.ts';
import type { RhythmRule } from './numbering-rule.ts';

/** When the issue after that of `last` comes out; null where it comes now and then. */
export function nextDay(rhythm: RhythmRule, last: IsoDate): IsoDate | null {
  switch (rhythm.every) {
    case 'week': {
      const days = Array.from({ length: 7 }, (_, index) => addDays(last, index + 1));
      return days.find((day) => rhythm.weekdays.includes(weekdayOf(day))) ?? null;
    }
    case 'days':
      return addDays(last, rhythm.days);
    case 'months':
      return addMonths(last, rhythm.months);
    case 'now-and-then':
      return null;
  }
}

/** The same day of a later month, or its last where it has fewer. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [nextYear, nextMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return toIsoDate(nextYear, nextMonth, Math.min(day, daysInMonth(nextYear, nextMonth)));
}
