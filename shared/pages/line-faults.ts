import type { Direction } from '../language/text-direction.ts';
import type { PageDrawing } from './page-drawing.ts';
import { type Box, inColumns, onOneLine } from './reading-order.ts';

/** Where text stands on every page. Lengths are in points. */
export interface PageFrame {
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly gutter: number;
  /** From one line of the text to the next. */
  readonly pitch: number;
  /** From which side columns and pages follow one another. */
  readonly direction: Direction;
}

/**
 * What a printer would take amiss. `widow`: the last line of a block alone at the head of a column;
 * `orphan`: its first line alone at the foot of one; `overset`: print beyond the margins, or
 * beyond its column.
 */
export interface LineFault {
  readonly kind: 'widow' | 'orphan' | 'overset';
  readonly part: string;
  /** Counted from 0. */
  readonly page: number;
  readonly line: Box;
}

interface FaultsOf {
  readonly width: number;
  readonly height: number;
  readonly drawing: Pick<PageDrawing, 'stretches'>;
}

/** Lists, tables and paragraphs with a drop cap are told as wholes, not line by line. */
const isLine = ({ height }: Box, { pitch }: PageFrame): boolean => height < pitch * 1.5;

/** Points by which punctuation hangs, and glyphs reach, beyond their lines. */
const TOLERANCE = 5;

/** The faults of an issue, page by page. */
export function lineFaults(pages: readonly FaultsOf[], frame: PageFrame): LineFault[] {
  const faults: LineFault[] = pages.flatMap((page, index) => oversetOn(page, index, frame));
  const columns = new Map<string, Column[]>();
  for (const [page, { drawing }] of pages.entries()) {
    for (const [part, stretches] of Map.groupBy(drawing.stretches, ({ part }) => part)) {
      const own = columns.get(part) ?? [];
      columns.set(part, own);
      for (const lines of inColumns(stretches, frame.direction)) {
        own.push({ page, lines: wholeLines(lines) });
      }
    }
  }
  for (const [part, own] of columns) {
    if (part.endsWith('/headline') || isTable(own)) continue;
    if (own.every(({ lines }) => lines.every((line) => isLine(line, frame)))) {
      faults.push(...loneLines(part, own));
    }
    const isTold = faults.some((fault) => fault.kind === 'overset' && fault.part === part);
    if (isTold) continue;
    const long = own.flatMap((column) => longLines(part, column, frame));
    faults.push(...long.slice(0, 1));
  }
  return faults.sort((one, other) => one.page - other.page || one.line.y - other.line.y);
}

/** The lines that a part has in one column of one page. */
interface Column {
  readonly page: number;
  readonly lines: readonly Box[];
}

/** The first stretch of each part that is beyond a margin. */
function oversetOn({ drawing, width, height }: FaultsOf, page: number, { margin }: PageFrame) {
  const seen = new Set<string>();
  return drawing.stretches.flatMap((stretch): LineFault[] => {
    const isBeyond =
      stretch.x < margin.x - TOLERANCE ||
      stretch.x + stretch.width > width - margin.x + TOLERANCE ||
      stretch.y + stretch.height > height - margin.bottom + TOLERANCE;
    if (!isBeyond || seen.has(stretch.part)) return [];
    seen.add(stretch.part);
    return [{ kind: 'overset', part: stretch.part, page, line: boxOf(stretch) }];
  });
}

/** Of a text whose lines mostly end together, those that end farther out. */
function longLines(part: string, { page, lines }: Column, { direction }: PageFrame): LineFault[] {
  const endOf = ({ x, width }: Box) => (direction === 'rtl' ? -x : x + width);
  const ends = Map.groupBy(lines, (line) => Math.round(endOf(line)));
  const [edge, together] = [...ends].reduce(
    (most, one) => (one[1].length > most[1].length ? one : most),
    [0, [] as Box[]],
  );
  if (lines.length < 3 || together.length * 2 < lines.length) return [];
  return lines
    .filter((line) => endOf(line) > edge + TOLERANCE)
    .map((line) => ({ kind: 'overset', part, page, line: boxOf(line) }));
}

/** Headlines keep together by themselves, and rows of tables may part anywhere. */
function loneLines(part: string, columns: readonly Column[]): LineFault[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (columns.length < 2 || !first || !last) return [];
  const fault = (kind: LineFault['kind'], { page, lines }: Column): LineFault[] => {
    const [line] = lines;
    return line && lines.length === 1 ? [{ kind, part, page, line: boxOf(line) }] : [];
  };
  return [...fault('orphan', first), ...fault('widow', last)];
}

/** Columns of a text begin anew at the head; those of a table stand beside each other. */
const isTable = (columns: readonly Column[]): boolean =>
  columns.some(({ page, lines }, index) => {
    const next = columns[index + 1];
    const [one, other] = [lines[0], next?.lines[0]];
    return next?.page === page && one !== undefined && other !== undefined && onOneLine(one, other);
  });

/** Runs that stand on one line, joined. */
function wholeLines(runs: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && onOneLine(last, run)) {
      const x = Math.min(last.x, run.x);
      const right = Math.max(last.x + last.width, run.x + run.width);
      lines[lines.length - 1] = { ...last, x, width: right - x };
    } else lines.push(run);
  }
  return lines;
}

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
