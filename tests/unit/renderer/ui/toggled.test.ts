import { describe, expect, it } from 'vitest';
import { toggled } from '../../../../renderer/ui/toggled.ts';

describe('a value that is chosen or no longer', () => {
  it('comes in where it was not there, and goes where it was', () => {
    const before: ReadonlySet<string> = new Set(['a']);
    expect(toggled(before, 'b')).toEqual(new Set(['a', 'b']));
    expect(toggled(before, 'a')).toEqual(new Set());
    expect(before).toEqual(new Set(['a']));
  });
});
