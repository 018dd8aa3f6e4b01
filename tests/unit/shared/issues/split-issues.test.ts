import { describe, expect, it } from 'vitest';
import { splitIssues } from '../../../../shared/issues/split-issues.ts';

const prose =
  'The pilots of the northern roads have gone on strike for the third time since the summer, and forty ships lie at anchor before the harbour, with their lights on (Port Gazette, January 5; Tide Agency, January 6). The harbour master waits for the ministry, and the ministry for spring.';

/** The numbers and dates of the issues, and the line in which each begins. */
const split = (...lines: string[]) =>
  splitIssues(lines).issues.map(({ start, masthead }) => [
    start,
    masthead?.number ?? null,
    masthead?.date ?? null,
  ]);

const issue = (number: number, day: number) => [
  'THE HARBOUR LETTER',
  `Vol. 4, No. ${number}`,
  `January ${day}, 1999`,
  '',
  'PILOTS STRIKE',
  '',
  prose,
  '',
];

describe('the issues of a file', () => {
  it('are one where the masthead stands but once', () => {
    expect(split(...issue(1, 7))).toEqual([[0, '1', '1999-01-07']]);
  });

  it('are as many as the masthead recurs with another number', () => {
    expect(split(...issue(1, 7), ...issue(2, 14), ...issue(3, 21))).toEqual([
      [0, '1', '1999-01-07'],
      [8, '2', '1999-01-14'],
      [16, '3', '1999-01-21'],
    ]);
  });

  it('begin after the title page and contents of a bound year', () => {
    const page = ['THE HARBOUR LETTER, 1999', '', 'No. 1 -- January 7', 'No. 2 -- January 14', ''];
    expect(split(...page, ...issue(1, 7), ...issue(2, 14))).toEqual([
      [5, '1', '1999-01-07'],
      [13, '2', '1999-01-14'],
    ]);
    expect(splitIssues([...page, ...issue(1, 7), ...issue(2, 14)]).preface).toEqual({
      start: 0,
      end: 5,
    });
  });

  it('may be double, or printed with other commas', () => {
    const double = issue(2, 14).with(1, 'Vol. 4 No. 2-3');
    expect(split(...issue(1, 7), ...double)).toMatchObject([{}, [8, '2-3', '1999-01-14']]);
  });

  it('are parted by days where they bear no numbers', () => {
    const dated = (day: number) => [
      'HARBOUR BULLETIN',
      `May ${day}, 2001`,
      '',
      'ICE',
      '',
      prose,
      '',
    ];
    expect(split(...dated(3), ...dated(4))).toEqual([
      [0, null, '2001-05-03'],
      [7, null, '2001-05-04'],
    ]);
  });

  it('are those of keys too', () => {
    const keyed = (number: number) => [
      `Publication: Quay Volume: 6 Issue: ${number}`,
      'May 3, 2001',
      '',
      `ICE IN THE ROADS. ${prose}`,
    ];
    expect(split(...keyed(8), ...keyed(9))).toEqual([
      [0, '8', '2001-05-03'],
      [4, '9', '2001-05-03'],
    ]);
  });

  it('are not parted by a list of back issues, nor by the head of each page', () => {
    const list = [
      'Back issues:',
      'The Harbour Letter, Vol. 3, No. 7',
      'The Harbour Letter, Vol. 3, No. 8',
    ];
    expect(split(...issue(1, 7), ...list)).toHaveLength(1);
    const pages = ['THE HARBOUR LETTER', 'Vol. 4, No. 1', 'January 7, 1999', '', prose];
    expect(split(...issue(1, 7), ...pages, ...pages)).toHaveLength(1);
  });

  it('are not parted by numbered heads, dated messages, or papers that are reviewed', () => {
    const numbered = ['Exercise No. 1', '', prose, '', 'Exercise No. 2', '', prose, ''];
    expect(split(...issue(1, 7), ...numbered)).toHaveLength(1);
    const message = (day: number) => [`Date: May ${day}, 2001`, 'From: Vera Lind', '', prose, ''];
    expect(split(...issue(1, 7), ...message(3), ...message(4))).toHaveLength(1);
    const review = (day: number) => [`Port Gazette, May ${day}, 2001`, '', prose, ''];
    expect(split(...issue(1, 7), ...review(3), ...review(4))).toHaveLength(1);
  });
});
