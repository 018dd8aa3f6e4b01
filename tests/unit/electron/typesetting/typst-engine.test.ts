import { describe, expect, it } from 'vitest';
import { isOverprinted } from '../../../../electron/typesetting/balance-columns.ts';
import { layoutFromMarks } from '../../../../electron/typesetting/typst-engine.ts';

const at = (place: string, y: number, group: string | null = 'one') => ({
  place,
  group: place === 'foot' ? null : group,
  page: 1,
  x: 50,
  y,
});

describe('the marks of a layout', () => {
  it('tell of a block that reaches below its columns while the text goes on in the next', () => {
    const { groups } = layoutFromMarks([at('foot', 240), at('end', 60), at('after', 200)]);
    expect(groups.map(isOverprinted)).toEqual([true]);
  });

  it('do not count such a block to the text that follows', () => {
    const marks = [at('foot', 180), at('end', 170), at('after', 200)];
    const next = [at('end', 260, 'two'), at('after', 270, 'two')];
    const { groups } = layoutFromMarks([...marks, ...next]);
    expect(groups.map(isOverprinted)).toEqual([false, false]);
  });
});
