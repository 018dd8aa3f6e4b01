import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import { writeReference } from '../../../../shared/references/write-reference.ts';

const observer = {
  publicationName: 'the Observer',
  volume: null,
  number: null,
  date: null,
  datePrecision: 'day',
  title: null,
} as const;
const style = { language: 'en', dateOrder: 'month-first', issueDate: '2000-08-31' } as const;

const readingOf = (words: string, dateOrder: 'month-first' | 'day-first') =>
  recogniseCitations(`It rained (${words}).`, {
    issueDate: '2000-08-31',
    publicationNames: ['The Harbour Observer', 'the Observer'],
    dateOrder,
  })[0];

describe('a reference that is written', () => {
  it('names the day of the issue, and its year only where it would be taken for another', () => {
    expect(writeReference({ ...observer, date: '2000-07-28' }, style)).toBe(
      'see the Observer, July 28',
    );
    expect(writeReference({ ...observer, date: '1999-07-28' }, style)).toBe(
      'see the Observer, July 28, 1999',
    );
  });

  it('names number, month or title where there is no day', () => {
    const monthly = { ...observer, date: '2000-07-01', datePrecision: 'month' } as const;
    expect(writeReference(monthly, style)).toBe('see the Observer, July 2000');
    expect(writeReference({ ...monthly, volume: '6', number: '7' }, style)).toBe(
      'see the Observer, Vol. 6, No. 7',
    );
    expect(writeReference({ ...observer, title: 'Night Edition' }, style)).toBe(
      'see the Observer, “Night Edition”',
    );
  });

  it('is read as a reference to that very day', () => {
    const days = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2000-08-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('month-first', 'day-first'), (day, dateOrder) => {
        const date = day.toISOString().slice(0, 10);
        const words = writeReference({ ...observer, date }, { ...style, dateOrder });
        expect(readingOf(words, dateOrder)?.references).toMatchObject([
          { resolved: [{ start: date, end: date }] },
        ]);
      }),
    );
  });
});
