import { describe, expect, it } from 'vitest';
import { spreadsOf } from '../../../../shared/pages/spreads.ts';

describe('pages', () => {
  it('stand one below the other', () => {
    expect(spreadsOf(3, 'single')).toEqual([[0], [1], [2]]);
  });

  it('face each other, but for the first and a last one that has none', () => {
    expect(spreadsOf(5, 'spreads')).toEqual([[0], [1, 2], [3, 4]]);
    expect(spreadsOf(4, 'spreads')).toEqual([[0], [1, 2], [3]]);
    expect(spreadsOf(0, 'spreads')).toEqual([]);
  });
});
