import { describe, expect, it } from 'vitest';
import { withoutRecurring } from '../../../../../electron/services/doubles/recurring-texts.ts';

const left = (...pairs: (readonly [string, string])[]) => withoutRecurring(pairs, (pair) => pair);

describe('texts that recur', () => {
  it('are no reprints from four issues on, however they were found', () => {
    expect(left(['a', 'b'], ['c', 'd'], ['b', 'c'])).toEqual([]);
    expect(left(['b', 'a'], ['c', 'a'], ['d', 'a'])).toEqual([]);
  });

  it('leave what was printed twice or three times', () => {
    const pairs = [
      ['b', 'a'],
      ['c', 'a'],
      ['y', 'x'],
    ] as const;
    expect(left(...pairs)).toEqual(pairs);
  });
});
