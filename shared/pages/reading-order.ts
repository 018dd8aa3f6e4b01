import type { Direction } from '../language/text-direction.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** White in points that is narrower than any gutter. */
const WITHIN = 8;

/**
 * The lines of one text on one page, column by column as these run over the page, each from its head
 * to its foot: drawings hold them in another order. What stands on one line stays in the order in
 * which it is drawn.
 */
export function inColumns<Line extends Box>(
  lines: readonly Line[],
  direction: Direction,
): Line[][] {
  const columns: { left: number; right: number; lines: Line[] }[] = [];
  for (const line of [...lines].sort((one, other) => one.x - other.x)) {
    const [left, right] = [line.x, line.x + line.width];
    const own = columns.find(
      (column) => left < column.right + WITHIN && right > column.left - WITHIN,
    );
    if (!own) {
      columns.push({ left, right, lines: [line] });
      continue;
    }
    own.lines.push(line);
    own.right = Math.max(own.right, right);
  }
  const order = new Map(lines.map((line, index) => [line, index]));
  return (direction === 'rtl' ? columns.reverse() : columns).map(({ lines }) =>
    lines.sort((one, other) =>
      onOneLine(one, other)
        ? (order.get(one) ?? 0) - (order.get(other) ?? 0)
        : middle(one) - middle(other),
    ),
  );
}

export const onOneLine = (one: Box, other: Box): boolean =>
  Math.abs(middle(one) - middle(other)) < Math.min(one.height, other.height) / 2;

const middle = ({ y, height }: Box): number => y + height / 2;
