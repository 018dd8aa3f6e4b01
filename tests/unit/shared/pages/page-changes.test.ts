import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedDrawing, spliceBetween } from '../../../../shared/pages/page-changes.ts';
import type { PageMark, PrintedStretch } from '../../../../shared/pages/page-drawing.ts';

const rule = (y: number): PageMark => ({ kind: 'path', at: [0, y], d: 'M 0 0 L 9 0 ' });
const line = (y: number): PrintedStretch => ({ part: 'tides/1', x: 0, y, width: 9, height: 1 });

/** From few values, so that lists have much in common. */
const places = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });

const changesBetween = <Item>(before: readonly Item[], after: readonly Item[]) => {
  const told = (items: readonly Item[]) => items.map((item) => JSON.stringify(item));
  const { from, without, put } = spliceBetween(told(before), told(after));
  return { from, without, put: put.map((item) => JSON.parse(item) as Item) };
};

describe('the changes of a page', () => {
  it('make the print that is new out of the print before it, whatever both are', () => {
    fc.assert(
      fc.property(places, places, places, places, (marks, lines, newMarks, newLines) => {
        const before = { marks: marks.map(rule), stretches: lines.map(line) };
        const after = { marks: newMarks.map(rule), stretches: newLines.map(line) };
        const changes = {
          marks: changesBetween(before.marks, after.marks),
          stretches: changesBetween(before.stretches, after.stretches),
        };
        expect(changedDrawing(before, changes)).toEqual(after);
      }),
    );
  });

  it('leave what has not changed the same', () => {
    const before = { marks: [1, 2, 3, 4].map(rule), stretches: [] };
    const marks = changesBetween(before.marks, [1, 2, 7, 8, 4].map(rule));
    expect(marks).toMatchObject({ from: 2, without: 1 });
    const after = changedDrawing(before, { marks, stretches: changesBetween([], []) });
    expect(after.marks.map((mark) => before.marks.indexOf(mark))).toEqual([0, 1, -1, -1, 3]);
  });
});
