import { describe, expect, it } from 'vitest';
import { boxOfMark, changedArea, meets } from '../../../../shared/pages/changed-area.ts';
import type { PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';

const run = (x: number, y: number): TextMark => ({
  ...{ kind: 'text', at: [x, y], scale: 0.01, fill: '#000000', face: 1 },
  ...{ glyphs: [1, 2], steps: [500, 700], text: 'ab' },
});
const page = (...marks: PageMark[]) => ({ marks, stretches: [] });

describe('the area in which a page has changed', () => {
  it('holds what is there no more and what is new, and nothing of the rest', () => {
    const [kept, gone, come] = [run(50, 100), run(50, 300), run(50, 400)];
    const area = changedArea(page(kept, gone), page(kept, come));
    if (!area) throw new Error('the area is told');
    for (const [mark, isWithin] of [
      [kept, false],
      [gone, true],
      [come, true],
    ] as const) {
      const box = boxOfMark(mark);
      expect(box && meets(box, area)).toBe(isWithin);
    }
  });

  it('is empty where nothing has changed', () => {
    const kept = run(50, 100);
    expect(changedArea(page(kept), page(kept))).toMatchObject({ width: 0, height: 0 });
  });

  it('is the whole page where an outline is told in a way that is not known', () => {
    const arc: PageMark = { kind: 'path', at: [0, 0], d: 'M 0 0 A 5 5 0 0 1 9 9 ' };
    expect(changedArea(page(), page(arc))).toBeNull();
  });
});

describe('the box of a mark', () => {
  it('holds letters from their first to their last, and what rises above or hangs below', () => {
    const box = boxOfMark(run(50, 100));
    if (!box) throw new Error('the box is told');
    expect(box.x).toBeLessThanOrEqual(50);
    expect(box.x + box.width).toBeGreaterThanOrEqual(62);
    expect(box.y).toBeLessThan(100 - 15);
    expect(box.y + box.height).toBeGreaterThan(100 + 10);
  });

  it('holds a stroke with its width, and follows a turn of its place', () => {
    const turned: PageMark = {
      ...{ kind: 'path', at: [0, 1, -1, 0, 100, 200], d: 'M 0 0 L 30 0 ' },
      ...{ stroke: '#000000', width: 2 },
    };
    const box = boxOfMark(turned);
    if (!box) throw new Error('the box is told');
    expect(box.x).toBeLessThanOrEqual(99);
    expect(box.x + box.width).toBeGreaterThanOrEqual(101);
    expect([box.y <= 200, box.y + box.height >= 230]).toEqual([true, true]);
  });

  it('of a clipped mark is that of its outline, and of a picture its own', () => {
    const d = 'M 0 0 L 0 20 L 10 20 L 10 0 Z ';
    const clipped: PageMark = { kind: 'clipped', at: [5, 5], d, marks: [run(500, 500)] };
    expect(boxOfMark(clipped)).toEqual({ x: 5, y: 5, width: 10, height: 20 });
    const picture: PageMark = { kind: 'picture', at: [5, 5], width: 9, height: 8, source: '' };
    expect(boxOfMark(picture)).toEqual({ x: 5, y: 5, width: 9, height: 8 });
  });
});
