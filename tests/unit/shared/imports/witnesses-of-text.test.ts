import { describe, expect, it } from 'vitest';
import { witnessesOfText } from '../../../../shared/imports/witnesses-of-text.ts';

const said = (...lines: string[]) =>
  witnessesOfText(lines).map(({ field, value, source }) => `${field} ${value}: ${source}`);

describe('what an issue says of itself', () => {
  it.each([
    ['This is issue 12 of the Harbour Letter.', '12'],
    ['this is the 12th issue, and there will be more', '12'],
    ['Welcome to issue #7!', '7'],
    ['In this, our 100th issue, we look back.', '100'],
    ['You are reading number 3.', '3'],
  ])('is heard in prose: %s', (line, number) => {
    expect(said('', line)).toEqual([`number ${number}: text, line 2`]);
  });

  it.each([
    'See issue 12 for the rest.',
    'This is issue 12.5 of a standard.',
    'This is the 12th harbour on the coast.',
    'We will see the end of 1997',
  ])('is not what it says of others: %s', (line) => {
    expect(said(line)).toEqual([]);
  });

  it.each([
    ['End of Tides Digest 19.42', ['volume 19: last line, 1', 'number 42: last line, 1']],
    [
      '*** End of the Harbour Letter #8.19 ***',
      ['volume 8: last line, 1', 'number 19: last line, 1'],
    ],
    ['End of Tides Volume 6, Issue 160', ['volume 6: last line, 1', 'number 160: last line, 1']],
    ['End of Harbour Letter No. 12', ['number 12: last line, 1']],
  ])('stands in its last line: %s', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});
