import { bulletOf } from '../../../shared/issues/line-kinds.ts';
import { findGutter, median, type Piece } from './find-gutter.ts';
import { gatherLines } from './gather-lines.ts';
import type { Box, TextRun } from './pdf-page.ts';
import { lineOf, type PrintedLine } from './printed-line.ts';

/** Lines of one column, or of the page's whole width, from above to below. */
export interface Column {
  readonly lines: readonly PrintedLine[];
  /** Where the text of the column begins, and where its full lines end. */
  readonly left: number;
  readonly right: number;
}

/** A gap of this width, in the size of the letters, may be a gutter. */
const PIECE_GAP = 0.55;
/** Behind the sign or number of an item of a list, there is this much at most. */
const BULLET_GAP = 3;
/** So much larger than most of the page, or bold beside what is not: like a headline. */
const LOUD_SIZE = 1.12;
/** Columns within columns, at most. */
const DEEPEST = 24;

interface PieceOfLine extends Piece {
  readonly runs: readonly TextRun[];
}

/**
 * The columns of a page in the order in which they are read: what stands across over what it
 * covers, each column to its end before the next, and then what stands across below.
 */
export function readingOrder(runs: readonly TextRun[], rules: readonly Box[] = []): Column[] {
  const size = median(runs.flatMap((run) => Array<number>(run.text.length).fill(run.size)));
  const isBold = runs.filter(({ font }) => font.bold).length > runs.length / 2;
  const pieces = gatherLines(runs).flatMap(piecesOf).map(lineOf);
  const loud = ({ runs: own, size: ownSize }: PrintedLine) =>
    ownSize > size * LOUD_SIZE || (!isBold && own.every(({ font }) => font.bold));
  return orderOf(
    pieces.map((piece): PieceOfLine => ({ ...piece, loud: loud(piece) })),
    rules,
    0,
  ).filter(({ lines }) => lines.length > 0);
}

function orderOf(pieces: readonly PieceOfLine[], rules: readonly Box[], depth: number): Column[] {
  const gutter = depth < DEEPEST ? findGutter(pieces, rules) : null;
  if (!gutter) return [columnOf(pieces)];
  const above: PieceOfLine[] = [];
  const left: PieceOfLine[] = [];
  const right: PieceOfLine[] = [];
  const below: PieceOfLine[] = [];
  for (const piece of pieces) {
    const middle = (piece.top + piece.bottom) / 2;
    if (middle < gutter.top) above.push(piece);
    else if (middle > gutter.bottom) below.push(piece);
    else if (piece.left >= gutter.right - 0.5) right.push(piece);
    else left.push(piece);
  }
  return [above, left, right, below]
    .filter((part) => part.length > 0)
    .flatMap((part) => orderOf(part, rules, depth + 1));
}

/** A line in pieces without a gap in which a gutter could run. */
function piecesOf({ runs }: PrintedLine): TextRun[][] {
  const pieces: TextRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs.toSorted((one, other) => one.x - other.x)) {
    const last = pieces.at(-1);
    const room = last?.length === 1 && isBullet(last[0]?.text ?? '') ? BULLET_GAP : PIECE_GAP;
    if (!last || run.x - end > room * run.size) pieces.push([run]);
    else last.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return pieces;
}

const isBullet = (text: string): boolean => bulletOf(`${text} x`) !== '';

function columnOf(pieces: readonly PieceOfLine[]): Column {
  const lines = gatherLines(pieces.flatMap(({ runs }) => runs));
  return {
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: usualRight(lines.map((line) => line.right)),
  };
}

/** One line in ten may reach out further. */
function usualRight(ends: readonly number[]): number {
  const sorted = ends.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
}
