import { describe, expect, it } from 'vitest';
import { writeDay, writeMonth } from '../../../../shared/dates/write-day.ts';

describe('a day as a publication prints it', () => {
  it('follows its order and its language', () => {
    const order = (language: string, dateOrder: 'month-first' | 'day-first') =>
      writeDay('2000-08-29', { language, dateOrder });
    expect(order('en', 'month-first')).toBe('August 29');
    expect(order('en-GB', 'month-first')).toBe('August 29');
    expect(order('en-US', 'day-first')).toBe('29 August');
    expect(order('de', 'day-first')).toBe('29. August');
    expect(order('ru', 'day-first')).toBe('29 августа');
  });

  it('says the year where it is asked to', () => {
    const style = { language: 'en', dateOrder: 'month-first' } as const;
    expect(writeDay('2000-08-29', style, true)).toBe('August 29, 2000');
    expect(writeDay('2000-08-29', { ...style, dateOrder: 'day-first' }, true)).toBe(
      '29 August 2000',
    );
    expect(writeMonth('2000-08-01', style)).toBe('August 2000');
  });

  it('is English where the language is none', () => {
    const style = { language: 'not a language', dateOrder: 'month-first' } as const;
    expect(writeDay('2000-08-29', style)).toBe('August 29');
  });
});
