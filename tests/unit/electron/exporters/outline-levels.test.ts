import { describe, expect, it } from 'vitest';
import { outlineLevels } from '../../../../electron/exporters/outline-levels.ts';
import type { Block } from '../../../../shared/manuscript/manuscript.ts';

const levelsOf = (...levels: (1 | 2 | 3)[]): number[] => {
  const blocks = levels.map((level): Block => ({ type: 'heading', level, content: [] }));
  return [...outlineLevels(blocks, 2).values()];
};

describe('the outline of a briefing', () => {
  it('begins right under the headline', () => {
    expect(levelsOf(3)).toEqual([3]);
  });

  it('leaves no level out', () => {
    expect(levelsOf(1, 3, 2, 3, 1)).toEqual([3, 4, 4, 5, 3]);
  });
});
