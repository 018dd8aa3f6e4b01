import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonAtEnd, commonAtStart } from '../../../../shared/kernel/common-ends.ts';

const row = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 });

describe('what two rows have in common at their ends', () => {
  it('is the longest start of both, and the longest end of what is left of them', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const start = commonAtStart(one, other);
        const end = commonAtEnd(one, other, start);
        expect(one.slice(0, start)).toEqual(other.slice(0, start));
        expect(one.slice(one.length - end)).toEqual(other.slice(other.length - end));
        const left = (of: readonly string[]) => of.slice(start, of.length - end);
        if (left(one).length > 0 && left(other).length > 0) {
          expect(left(one)[0]).not.toBe(left(other)[0]);
          expect(left(one).at(-1)).not.toBe(left(other).at(-1));
        }
      }),
    );
  });

  it('is told by what counts as the same', () => {
    const isSame = (one = '', other = '') => one.toLowerCase() === other.toLowerCase();
    expect(commonAtStart(['A', 'b', 'c'], ['a', 'x', 'C'], isSame)).toBe(1);
    expect(commonAtEnd(['A', 'b', 'c'], ['a', 'x', 'C'], 1, isSame)).toBe(1);
  });
});
