import { describe, expect, it } from 'vitest';
import { readIssueDate, readMisspeltDate } from '../../../../shared/issues/read-issue-date.ts';

describe('the date in a line', () => {
  it.each([
    ['Thursday, August 31, 2000', '2000-08-31', 'day'],
    ['Volume 3, Number 2, 4 March 2001', '2001-03-04', 'day'],
    ['the 31st of August 2000', '2000-08-31', 'day'],
    ['Sept. 4, 1999', '1999-09-04', 'day'],
    ['2000-08-31T10:00:00Z', '2000-08-31', 'day'],
    ['/letters/2020/05/06/', '2020-05-06', 'day'],
    ['12.03.2019', '2019-03-12', 'day'],
    ['QuayBITS#412/19-Jan-98', '1998-01-19', 'day'],
    ['3/Jun/2001', '2001-06-03', 'day'],
    ['13/4/2001', '2001-04-13', 'day'],
    ['4/13/2001', '2001-04-13', 'day'],
    ['March 2001', '2001-03-01', 'month'],
  ])('reads %s', (line, date, precision) => {
    expect(readIssueDate(line)).toMatchObject({ date, precision, doubt: null });
  });

  it('makes no guess at figures that may be two days', () => {
    expect(readIssueDate('3/4/2001')).toMatchObject({ date: null, doubt: expect.any(String) });
  });

  it('refuses a day that the calendar does not have', () => {
    expect(readIssueDate('February 30, 2000')).toMatchObject({ date: null });
  });

  it('takes the first of several days or months, and says so', () => {
    expect(readIssueDate('May 28-June 3, 2001')).toMatchObject({
      date: '2001-05-28',
      doubt: expect.stringContaining('several days'),
    });
    expect(readIssueDate('July/August 2000')).toMatchObject({
      date: '2000-07-01',
      doubt: expect.stringContaining('two months'),
    });
  });

  it('doubts a weekday that does not fit, and keeps the date', () => {
    expect(readIssueDate('Monday, August 31, 2000')).toMatchObject({
      date: '2000-08-31',
      doubt: expect.stringContaining('Thursday'),
    });
  });

  it.each(['May 4', 'in the May of his life', 'Augutst 13, 1993', 'Room 1999'])(
    'finds no date in “%s”',
    (line) => expect(readIssueDate(line)).toBeNull(),
  );

  it.each([
    ['DateLine: Augutst 20, 1993', '1993-08-20', 'Augutst', 'August'],
    ['13 Febuary 1993', '1993-02-13', 'Febuary', 'February'],
    ['Jnue 3, 1997', '1997-06-03', 'Jnue', 'June'],
  ])('is read although its month is misspelt, with a doubt: %s', (line, date, printed, meant) => {
    expect(readMisspeltDate(line)).toMatchObject({
      date,
      doubt: `“${printed}” in its date was read as ${meant}.`,
    });
  });

  it.each(['Version 20, 1993', 'Maj 3, 1997', 'Match 40, 1993'])('is not made of %s', (line) => {
    expect(readMisspeltDate(line)).toBeNull();
  });
});
