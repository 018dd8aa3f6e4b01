import { expect, it } from 'vitest';
import { drawFor } from '../../../../../renderer/editor/highlights/draw-for.ts';

const range = (startOffset: number) => ({ startOffset }) as AbstractRange;

it('two briefings side by side draw into one highlight, and each takes away only its own', () => {
  const highlight = new Set<AbstractRange>();
  const [first, second] = [{}, {}];
  const [here, there, elsewhere] = [range(1), range(2), range(3)];
  drawFor(first, highlight, [here]);
  drawFor(second, highlight, [there]);
  drawFor(first, highlight, [elsewhere]);
  expect([...highlight]).toEqual([there, elsewhere]);
  drawFor(first, highlight, []);
  expect([...highlight]).toEqual([there]);
});
