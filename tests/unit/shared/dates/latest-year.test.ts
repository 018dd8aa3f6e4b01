import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, toIsoDate } from '../../../../shared/dates/iso-date.ts';
import { lastDayOf, latestYear } from '../../../../shared/dates/latest-year.ts';

describe('the year of a date that is printed without one', () => {
  it('is that of the issue for a day before it', () => {
    expect(latestYear(8, 25, '2000-08-31')).toBe(2000);
  });

  it('is the year before for a December day cited in January', () => {
    expect(latestYear(12, 31, '2002-01-11')).toBe(2001);
  });

  it('is that of the issue for a number that is still to come', () => {
    expect(latestYear(4, 8, '1996-04-07')).toBe(1996);
    expect(latestYear(1, 5, '2000-12-20')).toBe(2001);
  });

  it('ends 31 days after the issue', () => {
    expect(latestYear(7, 2, '2000-06-01')).toBe(2000);
    expect(latestYear(7, 3, '2000-06-01')).toBe(1999);
  });

  it('finds a leap year for February 29', () => {
    expect(latestYear(2, 29, '1999-03-10')).toBe(1996);
  });

  it('counts a month from its first day, and an issue of a month with its last', () => {
    expect(latestYear(9, undefined, '1997-08-15')).toBe(1997);
    expect(lastDayOf('1994-02')).toBe('1994-02-28');
  });

  it('is always the latest that the rule allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (days, month, day) => {
          const issue = addDays('1950-01-01', days);
          const year = latestYear(month, day, issue);
          expect(daysBetween(issue, toIsoDate(year, month, day))).toBeLessThanOrEqual(31);
          expect(daysBetween(issue, toIsoDate(year + 1, month, day))).toBeGreaterThan(31);
        },
      ),
    );
  });
});
