import { expect, it } from 'vitest';
import { printedDate } from '../../../../electron/exporters/printed-date.ts';

it.each([
  ['month-first', 'en', 'March 4, 2024'],
  ['day-first', 'en', '4 March 2024'],
  ['year-first', 'en', '2024-03-04'],
  ['day-first', 'de', '4. März 2024'],
] as const)('prints a day %s in %s', (dateOrder, language, printed) => {
  const issue = { date: '2024-03-04', datePrecision: 'day' } as const;
  expect(printedDate(issue, { language, dateOrder })).toBe(printed);
});

it('prints no more of a date than is known', () => {
  const style = { language: 'en', dateOrder: 'year-first' } as const;
  expect(printedDate({ date: '2024-03-01', datePrecision: 'month' }, style)).toBe('2024-03');
  expect(printedDate({ date: null, datePrecision: 'day' }, style)).toBeNull();
});
