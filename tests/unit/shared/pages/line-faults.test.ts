import { describe, expect, it } from 'vitest';
import { lineFaults } from '../../../../shared/pages/line-faults.ts';
import type { PrintedStretch } from '../../../../shared/pages/page-drawing.ts';

const frame = {
  margin: { x: 50, top: 60, bottom: 60 },
  columns: 2,
  gutter: 20,
  pitch: 12,
  direction: 'ltr',
} as const;
const left = 50;
const right = 310;

const line = (part: string, x: number, y: number, width = 240): PrintedStretch => ({
  part,
  x,
  y,
  width,
  height: 12,
});

const faultsOf = (...pages: PrintedStretch[][]) =>
  lineFaults(
    pages.map((stretches) => ({ width: 600, height: 800, drawing: { stretches } })),
    frame,
  ).map(({ kind, part, page }) => `${kind} ${part} on ${page}`);

describe('the faults of pages', () => {
  it('are none where two lines stand together on both sides', () => {
    const stretches = [line('a/0', left, 700), line('a/0', left, 712)];
    expect(faultsOf([...stretches, line('a/0', right, 60), line('a/0', right, 72)])).toEqual([]);
  });

  it('are none in a paragraph of one line', () => {
    expect(faultsOf([line('a/0', left, 700)])).toEqual([]);
  });

  it('are a last line alone at the head of a column', () => {
    const before = [line('a/0', left, 700), line('a/0', left, 712)];
    expect(faultsOf([...before, line('a/0', right, 60)])).toEqual(['widow a/0 on 0']);
  });

  it('are a first line alone at the foot of a page', () => {
    const after = [line('a/0', left, 60), line('a/0', left, 72)];
    expect(faultsOf([line('a/0', right, 712)], after)).toEqual(['orphan a/0 on 0']);
  });

  it('are found in whatever order and in however many runs lines are drawn', () => {
    const runs = [line('a/0', right, 60, 100), line('a/0', right + 100, 60.5, 140)];
    expect(faultsOf([...runs, line('a/0', left, 712), line('a/0', left, 700)])).toEqual([
      'widow a/0 on 0',
    ]);
  });

  it('are none in the cells of a table and in headlines', () => {
    const cells = [line('a/1', left, 300, 100), line('a/1', left, 312, 100)];
    expect(faultsOf([...cells, line('a/1', right, 300, 100)])).toEqual([]);
    expect(faultsOf([line('a/headline', left, 712)], [line('a/headline', left, 60)])).toEqual([]);
  });

  it('are print beyond a margin, once for a part, but no hanging punctuation', () => {
    const wide = [line('a/0', right, 100, 290), line('a/0', right, 112, 290)];
    expect(faultsOf(wide)).toEqual(['overset a/0 on 0']);
    expect(faultsOf([line('a/0', right, 100, 243)])).toEqual([]);
    expect(faultsOf([line('a/0', left, 790)])).toEqual(['overset a/0 on 0']);
  });

  it('are a word that reaches beyond its column, as the lines around it do not', () => {
    const lines = [line('a/0', left, 100), line('a/0', left, 112, 256), line('a/0', left, 124)];
    expect(faultsOf(lines)).toEqual(['overset a/0 on 0']);
    const ragged = lines.map((one, index) => ({ ...one, width: 200 + index * 20 }));
    expect(faultsOf(ragged)).toEqual([]);
  });

  it('are none in a list that goes on in the next column, which is told as a whole', () => {
    const begins = { ...line('a/0', left, 600), height: 124 };
    expect(faultsOf([begins, line('a/0', right, 60)])).toEqual([]);
    expect(faultsOf([begins, { ...line('a/0', right, 60), height: 240 }])).toEqual([]);
  });

  it('are print beyond the margin on the left, too', () => {
    expect(faultsOf([line('a/0', 30, 100)])).toEqual(['overset a/0 on 0']);
  });
});
