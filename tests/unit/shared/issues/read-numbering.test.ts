import { describe, expect, it } from 'vitest';
import { readNumbering } from '../../../../shared/issues/read-numbering.ts';

const read = (line: string) =>
  readNumbering(line).map(({ field, value, start, end }) => ({
    [field]: value,
    printed: line.slice(start, end),
  }));

describe('volume and number in a line', () => {
  it.each([
    ['Vol. 6, No. 160', { volume: '6' }, { number: '160' }],
    ['Volume 31 : Issue 42', { volume: '31' }, { number: '42' }],
    ['Volume XI, Number 3', { volume: '11' }, { number: '3' }],
    ['VOL. XLIV NO. 9', { volume: '44' }, { number: '9' }],
    ['vol 6 № 12-13', { volume: '6' }, { number: '12-13' }],
    ['Портовые вести. Выпуск 13', { number: '13' }],
    ['Портовые вести N 12: дноуглубление', { number: '12' }],
    ['Hafenpost, Ausgabe 7', { number: '7' }],
    ['Issue No. 12/13', { number: '12/13' }],
    ['Harbour Letter #200', { number: '200' }],
    ['Přístavní list č. 12', { number: '12' }],
  ])('reads %s', (line, ...parts) => {
    expect(read(line)).toMatchObject(parts);
  });

  it('tells where each part is printed', () => {
    expect(read('The Quay, Vol. VI, Issue #16').map(({ printed }) => printed)).toEqual([
      'Vol. VI',
      'Issue #16',
    ]);
  });

  it.each(['Volume in the river rose', 'no 5th wheel', 'an issue of importance', 'C# 3x4y'])(
    'finds nothing in “%s”',
    (line) => expect(readNumbering(line)).toEqual([]),
  );
});
