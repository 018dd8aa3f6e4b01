import type { Direction } from '../language/text-direction.ts';
import { directionOfText, lineOrder } from './line-order.ts';
import type { PageDrawing, PageMark, PrintedStretch, TextMark } from './page-drawing.ts';
import { type Box, inColumns, onOneLine } from './reading-order.ts';

/** Letters of one part of a text that stand side by side on a page. */
export interface PrintedRun {
  /** Counted from 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  /**
   * Where each letter begins, in points from the left of the page; last, where the run ends: they
   * grow smaller in a run from right to left.
   */
  readonly edges: readonly number[];
}

/** How far from a text a click still means it, in points. */
const NEAR = 14;

/** The runs of a part in the order in which they are read, on pages whose columns run so. */
export function runsOfPart(
  pages: readonly PageDrawing[],
  part: string,
  columns: Direction,
): PrintedRun[] {
  const printed = pages.map(({ marks, stretches }) => {
    const own = stretches.filter((stretch) => stretch.part === part);
    return own.length > 0 ? lettersIn(own, marks) : [];
  });
  const direction = directionOfText(
    printed
      .flat()
      .map(({ text }) => text)
      .join(''),
  );
  return printed.flatMap((runs, page) =>
    inColumns(runs, columns)
      .flatMap(linesOf)
      .flatMap((line) => lineOrder(line, direction))
      .map(({ run: { x, y, height, mark }, direction }) => ({
        page,
        top: y,
        bottom: y + height,
        text: mark.text,
        edges: edgesOf(mark, x, direction),
      })),
  );
}

interface Run extends Box {
  readonly mark: TextMark;
  readonly text: string;
}

const lettersIn = (own: readonly PrintedStretch[], marks: readonly PageMark[]): Run[] =>
  lettersOf(marks).flatMap((mark) => {
    const stretch = own.find((one) => holds(one, mark));
    return stretch ? [{ ...boxOf(mark, stretch), mark, text: mark.text }] : [];
  });

function linesOf(column: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of column) {
    const last = lines.at(-1);
    if (last?.[0] && onOneLine(last[0], run)) last.push(run);
    else lines.push([run]);
  }
  return lines;
}

function boxOf(mark: TextMark, { y, height }: PrintedStretch): Box {
  const [x] = originOf(mark);
  return { x, y, width: widthOf(mark), height };
}

/** What was printed at a place of a page, or nearest to it. */
export function partAt(
  { stretches }: Pick<PageDrawing, 'stretches'>,
  x: number,
  y: number,
): string | null {
  let nearest: { part: string; distance: number } | null = null;
  for (const stretch of stretches) {
    const distance = distanceTo(stretch, x, y);
    if (distance <= NEAR && (!nearest || distance < nearest.distance)) {
      nearest = { part: stretch.part, distance };
    }
  }
  return nearest?.part ?? null;
}

/** The letter of a part, counted over its runs, before which a place of a page is. */
export function letterAt(runs: readonly PrintedRun[], page: number, x: number, y: number): number {
  let before = 0;
  let found = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const { edges, top, bottom, text } = run;
    const [left = 0, right = 0] = [edges[0], edges.at(-1)];
    const box = {
      ...{ x: Math.min(left, right), width: Math.abs(right - left) },
      ...{ y: top, height: bottom - top },
    };
    const distance = run.page === page ? distanceTo(box, x, y) : Number.POSITIVE_INFINITY;
    if (distance < nearest) {
      nearest = distance;
      found = before + nearestEdge(edges, x);
    }
    before += text.length;
  }
  return found;
}

/** Where the letter with this number begins. */
export function placeOfLetter(
  runs: readonly PrintedRun[],
  letter: number,
): { page: number; x: number; top: number; bottom: number } | null {
  let before = 0;
  for (const [index, { page, top, bottom, text, edges }] of runs.entries()) {
    const isHere = letter < before + text.length || index === runs.length - 1;
    if (isHere) {
      const x = edges[Math.min(letter - before, edges.length - 1)] ?? 0;
      return { page, x, top, bottom };
    }
    before += text.length;
  }
  return null;
}

export const textOfRuns = (runs: readonly PrintedRun[]): string =>
  runs.map(({ text }) => text).join('');

/** The marks of letters, without the dots of Arabic ones: each is drawn before its letter, as it again. */
function lettersOf(marks: readonly PageMark[]): TextMark[] {
  const all = [...textMarks(marks)];
  return all.filter((mark, index) => {
    const next = all[index + 1];
    return !(next && isDotOf(mark, next));
  });
}

function isDotOf(mark: TextMark, letter: TextMark): boolean {
  if (mark.text.length !== 1 || !letter.text.includes(mark.text)) return false;
  if (directionOfText(mark.text) !== 'rtl') return false;
  const [x, y] = originOf(mark);
  const [left, baseline] = originOf(letter);
  return (
    y !== baseline && Math.abs(y - baseline) < NEAR && x >= left && x <= left + widthOf(letter)
  );
}

const widthOf = ({ steps }: TextMark): number => steps.reduce((sum, step) => sum + step, 0) / 100;

function* textMarks(marks: readonly PageMark[]): Generator<TextMark> {
  for (const mark of marks) {
    if (mark.kind === 'text') yield mark;
    if (mark.kind === 'clipped') yield* textMarks(mark.marks);
  }
}

function originOf({ at }: TextMark): readonly [number, number] {
  return at.length === 2 ? at : [at[4], at[5]];
}

/** Whether a run stands on the line of a stretch: on its baseline a little above its foot. */
function holds({ x, y, width, height }: PrintedStretch, mark: TextMark): boolean {
  const [left, baseline] = originOf(mark);
  return (
    left >= x - 0.5 && left <= x + width + 0.5 && baseline >= y && baseline <= y + height + 0.5
  );
}

/** A letter that is joined with the next has its share of the glyph of both. */
function edgesOf({ steps, text }: TextMark, left: number, direction: Direction): number[] {
  const isTurned = direction === 'rtl';
  const ends = [0];
  for (const step of isTurned ? [...steps].reverse() : steps)
    ends.push((ends.at(-1) ?? 0) + step / 100);
  const share = steps.length / Math.max(1, text.length);
  return Array.from({ length: text.length + 1 }, (_, letter) => {
    const glyph = letter * share;
    const [whole, rest] = [Math.floor(glyph), glyph % 1];
    const start = ends[Math.min(whole, ends.length - 1)] ?? 0;
    const end = ends[Math.min(whole + 1, ends.length - 1)] ?? start;
    const along = start + (end - start) * rest;
    return isTurned ? left + (ends.at(-1) ?? 0) - along : left + along;
  });
}

function nearestEdge(edges: readonly number[], x: number): number {
  let nearest = 0;
  for (const [index, edge] of edges.entries()) {
    if (Math.abs(edge - x) < Math.abs((edges[nearest] ?? 0) - x)) nearest = index;
  }
  return nearest;
}

/** Lines above and below count as farther than what is beside on the same line. */
function distanceTo({ x: left, y: top, width, height }: Box, x: number, y: number): number {
  const across = Math.max(left - x, 0, x - left - width);
  const down = Math.max(top - y, 0, y - top - height);
  return across + 2 * down;
}
