import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDateStyle } from '../../../../shared/dates/guess-date-style.ts';

const guess = (...texts: string[]) => guessDateStyle(texts, () => 'xx');

describe('guessing how a publication writes dates', () => {
  it('counts words of both orders, and takes the commoner', () => {
    expect(guess('On May 3, June 4 and July 5 it rained.', 'It hailed on 6 July.')).toEqual({
      dateOrder: 'month-first',
      language: 'en',
      evidence: { monthFirst: 3, dayFirst: 1, yearFirst: 0 },
    });
  });

  it('lets figures decide what figures mean, where one of them can only be a day', () => {
    expect(guess('On May 3, May 4, May 5, May 6.', '13/5/99, 14/5/99 and 15/5, not 4/5.')).toEqual({
      dateOrder: 'day-first',
      language: 'en',
      evidence: { monthFirst: 4, dayFirst: 3, yearFirst: 0 },
    });
    expect(guess('5/13/99, 5/14, 5/15')?.dateOrder).toBe('month-first');
    expect(guess('1999-05-03, 1999-05-04, 1999-12-01')?.dateOrder).toBe('year-first');
    expect(guess('3.5.1999, 4.5.1999, 5.5.1999')?.dateOrder).toBe('day-first');
  });

  it('hears the language in the months', () => {
    expect(guess('Am 3. Mai, 4. März und 5. Dezember.')?.language).toBe('de');
    expect(guess('3 мая, 4 июня, 5 июля')?.language).toBe('ru');
    expect(guess('le 3 août, le 4 février et le 5 juin')?.language).toBe('fr');
    expect(guess('3 maja, 4 czerwca, 5 lipca')?.language).toBe('pl');
  });

  it('asks for the language of the text where the months are figures', () => {
    expect(guess('3.5.1999, 4.5.1999, 5.5.1999')?.language).toBe('xx');
  });

  it('says nothing of texts with hardly a date', () => {
    expect(guess('On May 3 it rained.')).toBeNull();
    expect(guess('It may 3/4 of them. In 1999.', '')).toBeNull();
  });

  it('finds the style in which any dates were written', () => {
    const months = ['January', 'March', 'May', 'July', 'August', 'October', 'December'];
    const day = fc.record({
      day: fc.integer({ min: 13, max: 31 }),
      month: fc.integer({ min: 0, max: 6 }),
    });
    const two = (figure: number) => String(figure).padStart(2, '0');
    const styles = {
      'month-first': ({ day, month }: { day: number; month: number }) =>
        day % 2 === 0 ? `${months[month]} ${day}` : `${month + 1}/${day}`,
      'day-first': ({ day, month }: { day: number; month: number }) =>
        day % 2 === 0 ? `${day} ${months[month]}` : `${day}/${month + 1}/99`,
      'year-first': ({ day, month }: { day: number; month: number }) =>
        `1999-${two(month + 1)}-${day}`,
    };
    fc.assert(
      fc.property(
        fc.constantFrom('month-first', 'day-first', 'year-first'),
        fc.array(day, { minLength: 3, maxLength: 30 }),
        (style, days) => {
          expect(guess(days.map(styles[style]).join('; '))?.dateOrder).toBe(style);
        },
      ),
    );
  });
});
