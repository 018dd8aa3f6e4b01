import type { Box } from './pdf-page.ts';

/** A piece of a line, as wide as no gap of a gutter's width is in it. */
export interface Piece extends Box {
  readonly size: number;
  /** Set where it stands out like a headline. */
  readonly loud: boolean;
}

/** A strip without text between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide a gutter is at least, in the size of its text and in points. */
const LEAST_WIDTH = 0.8;
const LEAST_POINTS = 6;
/** Lines beside each other at least, on both sides. */
const LEAST_LINES = 3;
/** A column is at least this wide, in the size of its text. */
const LEAST_COLUMN = 7;
/** So many of the lines to the right begin where another does: at the edge, or set in alike. */
const ALIGNED = 0.6;
/** So many of the rows of a column are text, and no cells of a table. */
const SOLID = 0.6;
/** Lines of a column are set in by no more than this, in the size of its text. */
const FURTHEST_INDENT = 4;
/** Edges within this distance are one, in points. */
const SAME_EDGE = 1.5;
const MOST_EDGES = 500;
/** On a page with more of them, no headline stands out. */
const MOST_LOUD = 200;

/**
 * The gutter that parts the most lines of a region; null where its text runs in one column.
 * Rules drawn across end a gutter as text across it does.
 */
export function findGutter<Kind extends Piece>(
  pieces: readonly Kind[],
  rules: readonly Box[],
): Gutter | null {
  const size = median(pieces.map((piece) => piece.size));
  const width = Math.max(LEAST_POINTS, size * LEAST_WIDTH);
  const sorted = pieces.toSorted((one, other) => one.top - other.top);
  const loud = sorted.filter((piece) => piece.loud);
  const heads = loud.length > MOST_LOUD ? [] : loud;
  let best: { gutter: Gutter; lines: number } | null = null;
  for (const edge of edgesOf(pieces)) {
    for (const stretch of stretchesWithout(
      sorted,
      [
        ...rules.filter((rule) => rule.left < edge - width && rule.right > edge),
        ...heads.filter((piece) => isHeadOverBoth(piece, sorted, edge)),
      ],
      edge,
      width,
    )) {
      const found = gutterIn(stretch, edge, width, size);
      if (found && found.lines > (best?.lines ?? 0)) best = found;
    }
  }
  return best?.gutter ?? null;
}

/** Where pieces begin; few enough to look at each, whatever a page holds. */
function edgesOf(pieces: readonly Piece[]): number[] {
  const edges: number[] = [];
  for (const left of pieces.map((piece) => piece.left).sort((one, other) => one - other)) {
    if (left > (edges.at(-1) ?? Number.NEGATIVE_INFINITY) + SAME_EDGE) edges.push(left);
  }
  return edges.slice(0, MOST_EDGES);
}

/** Runs of pieces, from above to below, of which none lies across the strip; `ends` part them. */
function stretchesWithout<Kind extends Piece>(
  sorted: readonly Kind[],
  ends: readonly Box[],
  edge: number,
  width: number,
): Kind[][] {
  const lies = ({ left, right }: Box) => left < edge - 0.5 && right > edge - width + 0.5;
  const across = [...sorted.filter(lies), ...ends].sort((one, other) => one.top - other.top);
  const isAcross = new Set<Box>(across);
  const stretches: Kind[][] = [[]];
  let next = 0;
  for (const piece of sorted) {
    if (isAcross.has(piece)) continue;
    const middle = (piece.top + piece.bottom) / 2;
    let passed = false;
    while (next < across.length && middleOf(across[next]) < middle) {
      next += 1;
      passed = true;
    }
    if (passed) stretches.push([]);
    stretches.at(-1)?.push(piece);
  }
  return stretches;
}

const middleOf = (box: Box | undefined): number => (box ? (box.top + box.bottom) / 2 : 0);

/** A short headline at the left, with nothing beside it, though columns stand over and under it. */
function isHeadOverBoth(piece: Piece, pieces: readonly Piece[], edge: number): boolean {
  if (piece.right > edge) return false;
  const room = piece.size * 0.5;
  const right = pieces.filter(({ left }) => left >= edge - 0.5);
  const beside = right.some(
    ({ top, bottom }) => bottom > piece.top - room && top < piece.bottom + room,
  );
  return (
    !beside &&
    right.some(({ bottom }) => bottom <= piece.top) &&
    right.some(({ top }) => top >= piece.bottom)
  );
}

function gutterIn(
  pieces: readonly Piece[],
  edge: number,
  width: number,
  size: number,
): { gutter: Gutter; lines: number } | null {
  const stretch = withoutHead(pieces, edge, size);
  const left = stretch.filter((piece) => piece.right <= edge - width + 0.5);
  const right = stretch.filter((piece) => piece.left >= edge - 0.5);
  const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)];
  if (leftRows.length < LEAST_LINES || rightRows.length < LEAST_LINES) return null;
  if (countAligned(rightRows) < rightRows.length * ALIGNED) return null;
  if ([leftRows, rightRows].some((rows) => rows.filter(isSolid).length < rows.length * SOLID)) {
    return null;
  }
  const least = size * LEAST_COLUMN;
  if ([leftRows, rightRows].some((rows) => median(rows.map(widthOf)) < least)) return null;
  const top = Math.max(leftRows[0]?.top ?? 0, rightRows[0]?.top ?? 0);
  const bottom = Math.min(leftRows.at(-1)?.bottom ?? 0, rightRows.at(-1)?.bottom ?? 0);
  const beside = (rows: readonly Box[]) =>
    rows.filter((row) => row.bottom > top && row.top < bottom).length;
  const lines = Math.min(beside(leftRows), beside(rightRows));
  if (lines < LEAST_LINES) return null;
  return {
    lines: lines + (leftRows.length + rightRows.length) / 1000,
    gutter: {
      left: Math.max(...left.map((piece) => piece.right)),
      right: edge,
      top: Math.min(...stretch.map((piece) => piece.top)),
      bottom: Math.max(...stretch.map((piece) => piece.bottom)),
    },
  };
}

/** A line over the columns in two parts, number at the left and date at the right, is in neither. */
function withoutHead(pieces: readonly Piece[], edge: number, size: number): readonly Piece[] {
  const [first] = pieces;
  if (!first) return pieces;
  const row = pieces.filter((piece) => piece.top < (first.top + first.bottom) / 2);
  const rest = pieces.slice(row.length);
  const bottom = Math.max(...row.map((piece) => piece.bottom));
  const isApart = rest.every((piece) => piece.top > bottom + size * 0.6);
  const right = row.filter((piece) => piece.left > edge + size * FURTHEST_INDENT);
  const left = row.filter((piece) => piece.right < edge);
  const isAcross = left.length > 0 && right.length > 0 && left.length + right.length === row.length;
  return isAcross && isApart && rest.length > 0 ? withoutHead(rest, edge, size) : pieces;
}

function countAligned(rows: readonly Box[]): number {
  const lefts = rows.map(({ left }) => left).sort((one, other) => one - other);
  const near = (one = Number.NaN, other = Number.NaN) => other - one <= SAME_EDGE;
  return lefts.filter((left, index) => near(lefts[index - 1], left) || near(left, lefts[index + 1]))
    .length;
}

const widthOf = ({ left, right }: Box): number => right - left;

/** A row of pieces, and how much of its width they fill. */
interface Row extends Box {
  readonly filled: number;
}

/** Pieces that stand beside each other, as one row; from above to below. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && (piece.top + piece.bottom) / 2 < row.bottom) {
      rows[rows.length - 1] = {
        ...row,
        left: Math.min(row.left, piece.left),
        right: Math.max(row.right, piece.right),
        filled: row.filled + widthOf(piece),
      };
    } else {
      const { left, right, top, bottom } = piece;
      rows.push({ left, right, top, bottom, filled: widthOf(piece) });
    }
  }
  return rows;
}

/** Text fills its rows; the cells of a table stand apart. */
const isSolid = (row: Row): boolean => row.filled >= widthOf(row) * 0.75;

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
