import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrint, putPrint } from '../../../../electron/typesetting/placed-print.ts';
import type { PageDrawing, PageMark } from '../../../../shared/pages/page-drawing.ts';

const PITCH = 12;
const PART = 'briefing-1/2';

/** A line of so many letters, with the place of its baseline. */
const line = (letters: number, x: number, y: number): PageMark => ({
  ...{ kind: 'text', at: [x, y], scale: 0.01, fill: '#000000', face: 7 },
  glyphs: Array.from({ length: letters }, (_, glyph) => glyph),
  steps: Array.from({ length: letters }, () => 500),
  text: 'x'.repeat(letters),
});

const named = (letters: number, x: number, y: number, part = PART) => ({
  ...{ part, x, y: y - 9, width: letters * 5, height: PITCH },
});

/** Lines one below the other, the first `from` lines below the top. */
const print = (lines: readonly number[], x = 0, top = 0): PageDrawing => ({
  marks: lines.map((letters, index) => line(letters, x, top + 9 + index * PITCH)),
  stretches: lines.map((letters, index) => named(letters, x, top + 9 + index * PITCH)),
});

const joined = (...drawings: readonly PageDrawing[]): PageDrawing => ({
  marks: drawings.flatMap(({ marks }) => marks),
  stretches: drawings.flatMap(({ stretches }) => stretches),
});

const others: PageDrawing = {
  marks: [line(30, 40, 45), line(31, 40, 57)],
  stretches: [named(30, 40, 45, 'briefing-1/1'), named(31, 40, 57, 'briefing-1/1')],
};
const below: PageDrawing = { marks: [line(12, 40, 700)], stretches: [] };

const lines = fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 4, maxLength: 12 });

describe('print of a block by itself', () => {
  it('is found on its page, and other print with as many lines is put there', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.integer({ min: 4, max: 40 })), (before, stream) => {
        const after = before.map(() => Number(stream.next().value));
        const pages = [others, joined(others, print(before, 40, 100), below)];
        const pieces = findPrint(pages, PART, print(before));
        expect(pieces).toHaveLength(1);
        const put = putPrint(pages, PART, pieces ?? [], print(after));
        expect(put?.pages).toEqual([others, joined(others, print(after, 40, 100), below)]);
        expect(put?.pages[0]).toBe(others);
        expect(findPrint(put?.pages ?? [], PART, print(after))).toEqual(put?.pieces);
      }),
    );
  });

  it('is found where it goes on in the next column, or overleaf, and put there line by line', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.boolean(), (before, at, isOverleaf) => {
        const first = 1 + (at % (before.length - 1));
        const parted = (all: readonly number[]) => {
          const [one, other] = [
            joined(others, print(all.slice(0, first), 40, 400)),
            joined(print(all.slice(first), 300, 36), below),
          ];
          return isOverleaf ? [one, other] : [joined(one, other)];
        };
        const pages = parted(before).map(inOrder);
        const pieces = findPrint(pages, PART, print(before));
        expect(pieces).toHaveLength(2);
        const after = before.map((letters) => letters + 1);
        const put = putPrint(pages, PART, pieces ?? [], print(after));
        expect(put?.pages).toEqual(parted(after).map(inOrder));
        expect(putPrint(pages, PART, pieces ?? [], print(after.slice(1)))).toBeNull();
      }),
    );
  });

  it('is not found where a letter is another, or there is more of it', () => {
    const pages = [joined(others, print([20, 21, 22], 40, 100), below)];
    expect(findPrint(pages, PART, print([20, 21, 22]))).not.toBeNull();
    expect(findPrint(pages, PART, print([20, 20, 22]))).toBeNull();
    expect(findPrint(pages, PART, print([20, 21]))).toBeNull();
    expect(findPrint(pages, PART, print([20, 21, 22, 23]))).toBeNull();
    expect(findPrint(pages, 'briefing-1/3', print([20, 21, 22]))).toBeNull();
  });
});

/** As drawings tell where parts stand: part by part, each from top to bottom. */
const inOrder = ({ marks, stretches }: PageDrawing): PageDrawing => ({
  marks,
  stretches: stretches.toSorted(
    (one, other) => one.part.localeCompare(other.part) || one.y - other.y || one.x - other.x,
  ),
});
