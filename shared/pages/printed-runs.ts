import type { PageDrawing, PageMark, PrintedStretch, TextMark } from './page-drawing.ts';
import { type Box, inColumns } from './reading-order.ts';

/** Letters of one part of a text that stand side by side on a page. */
export interface PrintedRun {
  /** Counted from 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  /** Where each letter begins, in points from the left of the page; last, where the run ends. */
  readonly edges: readonly number[];
}

/** How far from a text a click still means it, in points. */
const NEAR = 14;

/** The runs of a part in the order in which they are read. */
export function runsOfPart(pages: readonly PageDrawing[], part: string): PrintedRun[] {
  return pages.flatMap(({ marks, stretches }, page) => {
    const own = stretches.filter((stretch) => stretch.part === part);
    if (own.length === 0) return [];
    const runs = [...textMarks(marks)].flatMap((mark) => {
      const stretch = own.find((one) => holds(one, mark));
      return stretch ? [{ ...boxOf(mark, stretch), mark }] : [];
    });
    return inColumns(runs)
      .flat()
      .map(({ x, y, height, mark }) => ({
        page,
        top: y,
        bottom: y + height,
        text: mark.text,
        edges: edgesOf(mark, x),
      }));
  });
}

function boxOf(mark: TextMark, { y, height }: PrintedStretch): Box {
  const [x] = originOf(mark);
  const width = mark.steps.reduce((sum, step) => sum + step, 0) / 100;
  return { x, y, width, height };
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
    const box = { x: left, y: top, width: right - left, height: bottom - top };
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
function edgesOf({ steps, text }: TextMark, left: number): number[] {
  const ends = [0];
  for (const step of steps) ends.push((ends.at(-1) ?? 0) + step / 100);
  const share = steps.length / Math.max(1, text.length);
  return Array.from({ length: text.length + 1 }, (_, letter) => {
    const glyph = letter * share;
    const [whole, rest] = [Math.floor(glyph), glyph % 1];
    const start = ends[Math.min(whole, ends.length - 1)] ?? 0;
    const end = ends[Math.min(whole + 1, ends.length - 1)] ?? start;
    return left + start + (end - start) * rest;
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
