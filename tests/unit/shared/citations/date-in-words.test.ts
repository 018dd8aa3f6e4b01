import { describe, expect, it } from 'vitest';
import { dateSpanInWords } from '../../../../shared/citations/date-in-words.ts';

const day = (date: string) => dateSpanInWords({ start: date, end: date });

describe('dates on a card', () => {
  it('name the weekday of a whole date', () => {
    expect(day('2000-08-25')).toMatch(/^Friday,? 25 August 2000$/);
  });

  it('say no more than was printed', () => {
    expect(day('2000-08')).toBe('August 2000');
    expect(day('2000')).toBe('2000');
    expect(day('02-29')).toBe('29 February, no year');
    expect(day('08')).toBe('August, no year');
  });

  it('show both ends of a range', () => {
    expect(dateSpanInWords({ start: '2000-08-28', end: '2000-08-29' })).toMatch(
      /^Monday,? 28 August 2000 – Tuesday,? 29 August 2000$/,
    );
  });
});
