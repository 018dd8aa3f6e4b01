import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMasthead } from '../../../../shared/issues/read-masthead.ts';

const read = (...lines: string[]) => readMasthead(lines);
const prose = 'The dredgers left on Tuesday, a month earlier than planned, and nobody waved.';

describe('a masthead', () => {
  it('is read from keys on one line', () => {
    expect(read('Publication: Quay Volume: 6 Issue: 16', '', prose)).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '16',
      date: null,
      start: 0,
      end: 1,
    });
  });

  it('is read from keys on several lines', () => {
    expect(
      read('Publication: Quay', 'Volume: 6', 'Issue: 16', 'Date: May 4, 2001', '', prose),
    ).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '16',
      date: '2001-05-04',
      start: 0,
      end: 4,
    });
  });

  it('is read from one line of a name, numbers and a date', () => {
    expect(read('Quay -- Vol. VI, Issue 16, August 31, 2000', '', prose)).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '16',
      date: '2000-08-31',
    });
  });

  it('takes its name from above the numbers, without motto, house and subtitle', () => {
    expect(
      read(
        'THE HARBOUR LETTER',
        'A weekly digest for shippers',
        'Volume 31 : Issue 42',
        'Thursday, August 31, 2000',
      ),
    ).toMatchObject({ publication: 'THE HARBOUR LETTER', number: '42', start: 0, end: 4 });
    expect(
      read('HARBOUR FOUNDATION', 'THE QUAY -- A DAILY BRIEFING', 'Vol. 6, No. 16', '*****'),
    ).toMatchObject({ publication: 'THE QUAY', volume: '6' });
  });

  it('may name no publication', () => {
    expect(read('Issue #12 — March 4, 2001', '', prose)).toMatchObject({
      publication: null,
      number: '12',
      date: '2001-03-04',
    });
  });

  it('may have a title of its own behind the number', () => {
    expect(read('Letter #27: The year in review', '', prose)).toMatchObject({
      publication: 'Letter',
      number: '27',
      title: 'The year in review',
    });
  });

  it('may be dated by a month', () => {
    expect(read('The Weekly, July 2000', 'No. 4')).toMatchObject({
      publication: 'The Weekly',
      date: '2000-07-01',
      datePrecision: 'month',
    });
  });

  it('is found under a drawn title by a line that says what it is', () => {
    const drawing = Array.from({ length: 60 }, () => '  /\\__/\\  |_||_|  /\\');
    expect(read(...drawing, '      DateLine: January 15, 1993', prose)).toMatchObject({
      date: '1993-01-15',
      start: 60,
      end: 61,
    });
  });

  it('does not take the headline above a date for the publication', () => {
    expect(read('PILOTS STRIKE', 'August 31, 2000', '', `${prose} ${prose}`)).toMatchObject({
      publication: null,
      date: '2000-08-31',
      start: 1,
    });
  });

  it('tells of a date that it cannot read', () => {
    expect(read('Title: #5 - Nets', 'Date: 2021-(TODO)', '', prose)).toMatchObject({
      date: null,
      warnings: [{ message: expect.stringContaining('2021-(TODO)'), place: 'line 2' }],
    });
  });

  it.each([
    'On August 28, 2000 the harbour master said no.',
    'In Vol. 6, No. 3 of the magazine we said no. It was good.',
    prose,
    '',
  ])('is not seen in prose: “%s”', (line) => expect(read(line)).toBeNull());

  it('stays within the lines, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 }),
        (lines) => {
          const masthead = readMasthead(lines);
          if (masthead) {
            expect(masthead.start).toBeGreaterThanOrEqual(0);
            expect(masthead.end).toBeGreaterThan(masthead.start);
            expect(masthead.end).toBeLessThanOrEqual(lines.length);
          }
        },
      ),
    );
  });
});
