import type { PageDrawing, PageMark, Place } from './page-drawing.ts';
import type { Box } from './reading-order.ts';

/**
 * Where a page is to be painted anew after changes of its print, in points: null for all of it. What
 * has not changed must be the same object in both (`changedDrawing`).
 */
export function changedArea(before: PageDrawing, after: PageDrawing): Box | null {
  const [old, fresh] = [new Set(before.marks), new Set(after.marks)];
  const changed = [
    ...before.marks.filter((mark) => !fresh.has(mark)),
    ...after.marks.filter((mark) => !old.has(mark)),
  ];
  const boxes = changed.map(boxOfMark);
  if (boxes.includes(null)) return null;
  return aroundAll(boxes.flatMap((box) => box ?? []));
}

/** What a mark stays within, in points from the top left of its page; null where that is not told. */
export function boxOfMark(mark: PageMark): Box | null {
  switch (mark.kind) {
    case 'text': {
      let [least, along, most] = [0, 0, 0];
      for (const step of mark.steps) {
        along += step / 100;
        [least, most] = [Math.min(least, along), Math.max(most, along)];
      }
      const unit = mark.scale;
      return placed(mark.at, {
        x: least - BESIDE * unit,
        y: -ABOVE * unit,
        width: most - least + 2 * BESIDE * unit,
        height: (ABOVE + BELOW) * unit,
      });
    }
    case 'path': {
      const box = outlineBox(mark.d);
      const beyond = mark.stroke === undefined ? 0 : (mark.width ?? 1) * MITRE;
      return box && placed(mark.at, grown(box, beyond));
    }
    case 'picture':
      return placed(mark.at, { x: 0, y: 0, width: mark.width, height: mark.height });
    case 'clipped': {
      const box = outlineBox(mark.d);
      return box && placed(mark.at, box);
    }
  }
}

export const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** How far glyphs reach from their baseline, in units of outlines; a size is 1000 of them, or 2048. */
const [ABOVE, BELOW, BESIDE] = [2500, 1200, 1200];
/** How far the corner of a stroke may reach, in its widths. */
const MITRE = 5;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Of an outline in whole coordinates: lines and curves stay within their points. */
function outlineBox(d: string): Box | null {
  if (!/^[MLQCZ\s\d.,e+-]*$/.test(d)) return null;
  const numbers = (d.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g) ?? []).map(Number);
  return around(
    numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : [])),
  );
}

function placed(at: Place, { x, y, width, height }: Box): Box {
  const [a, b, c, d, e, f] = at.length === 2 ? [1, 0, 0, 1, ...at] : at;
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  return around(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
}

const aroundAll = (boxes: readonly Box[]): Box =>
  around(
    boxes.flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const]),
  );

function around(points: readonly (readonly [x: number, y: number])[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
