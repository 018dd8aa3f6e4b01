import type { PageDrawing, PageMark, PrintedStretch } from '../../shared/pages/page-drawing.ts';
import { thousandth } from './vector/matrix.ts';
import { inOrderOfParts } from './vector/read-vector.ts';

/** Lines of a block that stand together on a page, in one column. */
export interface PlacedPiece {
  /** From 0. */
  readonly page: number;
  /** The first of its marks on the page, and how many follow one another. */
  readonly from: number;
  readonly count: number;
  /** From the print of the block by itself to that on the page, in points. */
  readonly shift: Shift;
  /** The first and the last baseline, in the print by itself. */
  readonly edges: Edges;
}

type Shift = readonly [x: number, y: number];
type Edges = readonly [first: number, last: number];

/** Places are told in thousandths of a point: so exact are their differences. */
const EXACT = 0.0025;

/**
 * Finds the print of a block by itself on the pages, from top to bottom: null unless each of its marks
 * stands there, and nothing else under its name.
 */
export function findPrint(
  pages: readonly PageDrawing[],
  part: string,
  print: PageDrawing,
): readonly PlacedPiece[] | null {
  const pieces: PlacedPiece[] = [];
  let found = 0;
  for (const [page, { marks, stretches }] of pages.entries()) {
    const own = stretches.filter((one) => one.part === part);
    if (own.length === 0) continue;
    let from = 0;
    for (;;) {
      const start = marks.findIndex(
        (mark, index) => index >= from && own.some((stretch) => holds(stretch, mark)),
      );
      if (start < 0) break;
      const { count, shift } = commonRun(print.marks.slice(found), marks.slice(start));
      if (count === 0) return null;
      const edges = edgesOf(print.marks.slice(found, found + count));
      pieces.push({ page, from: start, count, shift, edges });
      [found, from] = [found + count, start + count];
    }
  }
  if (pieces.length === 0 || found < print.marks.length) return null;
  const named = stretchesBy(pieces, print);
  const isAlike = pages.every(({ stretches }, page) =>
    areAlike(
      named?.get(page) ?? [],
      stretches.filter((one) => one.part === part),
    ),
  );
  return isAlike ? pieces : null;
}

/**
 * The pages with other print of the block in the place of what was found: null where its columns would
 * end otherwise. Pages without it are the same as before.
 */
export function putPrint(
  pages: readonly PageDrawing[],
  part: string,
  pieces: readonly PlacedPiece[],
  print: PageDrawing,
): { readonly pages: readonly PageDrawing[]; readonly pieces: readonly PlacedPiece[] } | null {
  const parts = parted(print.marks, pieces, heightOf);
  const stretches = stretchesBy(pieces, print);
  if (!parts || !stretches || !print.marks.every(isMovable)) return null;
  const placed: PlacedPiece[] = [];
  const marks = new Map<number, readonly PageMark[]>();
  for (const [index, piece] of pieces.entries()) {
    const own = parts[index] ?? [];
    const edges = edgesOf(own);
    const isAsBefore = edges.every((edge, end) => isNear(edge, piece.edges[end] ?? 0));
    if (pieces.length > 1 && !isAsBefore) return null;
    const before = marks.get(piece.page) ?? pages[piece.page]?.marks ?? [];
    // What stands above it on the page may have more marks now, or fewer.
    const from = piece.from + before.length - (pages[piece.page]?.marks.length ?? 0);
    const put = own.map((mark) => movedMark(mark, piece.shift));
    marks.set(piece.page, before.toSpliced(from, piece.count, ...put));
    placed.push({ ...piece, edges, from, count: put.length });
  }
  const changed = pages.map((drawing, page) => {
    const others = drawing.stretches.filter((one) => one.part !== part);
    const own = stretches.get(page);
    return own
      ? {
          marks: marks.get(page) ?? drawing.marks,
          stretches: inOrderOfParts([...others, ...own]),
        }
      : drawing;
  });
  return { pages: changed, pieces: placed };
}

/** Where the print by itself is named on the pages on which its pieces stand. */
function stretchesBy(
  pieces: readonly PlacedPiece[],
  print: PageDrawing,
): ReadonlyMap<number, readonly PrintedStretch[]> | null {
  const parts = parted(inLines(print.stretches), pieces, middleOf);
  if (!parts) return null;
  const byPage = new Map<number, PrintedStretch[]>();
  for (const [index, { page, shift }] of pieces.entries()) {
    const moved = (parts[index] ?? []).map((stretch) => movedStretch(stretch, shift));
    byPage.set(page, inOrderOfParts([...(byPage.get(page) ?? []), ...moved]));
  }
  return byPage;
}

const inLines = (stretches: readonly PrintedStretch[]): PrintedStretch[] =>
  stretches.toSorted((one, other) => middleOf(one) - middleOf(other));

const areAlike = (some: readonly PrintedStretch[], others: readonly PrintedStretch[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      [one.x - other.x, one.y - other.y, one.width - other.width, one.height - other.height].every(
        (difference) => isNear(difference, 0),
      )
    );
  });

/** How many marks, from the first on, stand equally far from those of the print by itself. */
function commonRun(
  print: readonly PageMark[],
  page: readonly PageMark[],
): { count: number; shift: Shift } {
  const shift = shiftBetween(print[0], page[0]);
  let count = 0;
  while (isMovedBy(print[count], page[count], shift)) count += 1;
  return { count, shift };
}

function isMovedBy(mark: PageMark | undefined, other: PageMark | undefined, shift: Shift): boolean {
  if (!mark || !other || !isMovable(mark) || looks(mark) !== looks(other)) return false;
  const [x, y] = shiftBetween(mark, other);
  return isNear(x, shift[0]) && isNear(y, shift[1]);
}

function shiftBetween(mark: PageMark | undefined, other: PageMark | undefined): Shift {
  if (!mark || !other) return [0, 0];
  const [[x, y], [toX, toY]] = [placeOf(mark), placeOf(other)];
  return [toX - x, toY - y];
}

/** Shares a list out between pieces, by height: null where it goes back to an earlier one. */
function parted<Item>(
  items: readonly Item[],
  pieces: readonly PlacedPiece[],
  height: (item: Item) => number,
): Item[][] | null {
  const bounds = pieces.slice(1).map(({ edges }, index) => {
    const above = pieces[index]?.edges[1] ?? 0;
    return (above + edges[0]) / 2;
  });
  const parts = pieces.map((): Item[] => []);
  let last = 0;
  for (const item of items) {
    const part = bounds.filter((bound) => height(item) > bound).length;
    if (part < last) return null;
    last = part;
    parts[part]?.push(item);
  }
  return parts;
}

/** What is drawn within an outline has places of its own, and pictures are no text. */
const isMovable = ({ kind }: PageMark): boolean => kind === 'text' || kind === 'path';

/** All of a mark but its place. */
const looks = (mark: PageMark): string => JSON.stringify({ ...mark, at: mark.at.slice(0, -2) });

const placeOf = ({ at }: PageMark): Shift => (at.length === 2 ? at : [at[4], at[5]]);
const heightOf = (mark: PageMark): number => placeOf(mark)[1];
const middleOf = ({ y, height }: PrintedStretch): number => y + height / 2;

function edgesOf(marks: readonly PageMark[]): Edges {
  const baselines = marks.filter(({ kind }) => kind === 'text').map(heightOf);
  return [Math.min(...baselines), Math.max(...baselines)];
}

function holds({ x, y, width, height }: PrintedStretch, mark: PageMark): boolean {
  const [left, baseline] = placeOf(mark);
  const isInside = left >= x - 0.5 && left <= x + width + 0.5;
  return mark.kind === 'text' && isInside && baseline >= y && baseline <= y + height + 0.5;
}

function movedMark(mark: PageMark, [x, y]: Shift): PageMark {
  const { at } = mark;
  if (at.length === 2) return { ...mark, at: [thousandth(at[0] + x), thousandth(at[1] + y)] };
  const [a, b, c, d, e, f] = at;
  return { ...mark, at: [a, b, c, d, thousandth(e + x), thousandth(f + y)] };
}

const movedStretch = (stretch: PrintedStretch, [x, y]: Shift): PrintedStretch => ({
  ...stretch,
  ...{ x: thousandth(stretch.x + x), y: thousandth(stretch.y + y) },
});

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < EXACT;
