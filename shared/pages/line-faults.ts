import type { PageDrawing, PrintedStretch } from './page-drawing.ts';

/** Where text stands on every page. Lengths are in points. */
export interface PageFrame {
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly gutter: number;
}

/**
 * What a printer would take amiss. `widow`: the last line of a block alone at the head of a column;
 * `orphan`: its first line alone at the foot of one; `overset`: print beyond the margins.
 */
export interface LineFault {
  readonly kind: 'widow' | 'orphan' | 'overset';
  readonly part: string;
  /** Counted from 0. */
  readonly page: number;
  readonly line: Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line extends Box {
  readonly page: number;
}

interface FaultsOf {
  readonly width: number;
  readonly height: number;
  readonly drawing: Pick<PageDrawing, 'stretches'>;
}

/** Points by which glyphs may reach beyond their lines. */
const TOLERANCE = 3;
/** White within a line that only the cells of tables have. */
const CELL_GAP = 30;

/** The faults of an issue, page by page. */
export function lineFaults(pages: readonly FaultsOf[], { margin }: PageFrame): LineFault[] {
  const lines = new Map<string, Line[]>();
  const faults: LineFault[] = [];
  for (const [page, { drawing, width, height }] of pages.entries()) {
    const beyond = new Set<string>();
    for (const stretch of drawing.stretches) {
      addTo(lines, stretch, page);
      const isBeyond =
        stretch.x + stretch.width > width - margin.x + TOLERANCE ||
        stretch.y + stretch.height > height - margin.bottom + TOLERANCE;
      if (!isBeyond || beyond.has(stretch.part)) continue;
      beyond.add(stretch.part);
      faults.push({ kind: 'overset', part: stretch.part, page, line: boxOf(stretch) });
    }
  }
  for (const [part, own] of lines) faults.push(...loneLines(part, own));
  return faults.sort((one, other) => one.page - other.page || one.line.y - other.line.y);
}

/** Headlines keep together by themselves, and rows of tables may part anywhere. */
function loneLines(part: string, lines: readonly Line[]): LineFault[] {
  if (part.endsWith('/headline') || lines.some(isRow)) return [];
  const groups = inColumns(lines);
  const [first, last] = [groups[0], groups.at(-1)];
  if (groups.length < 2 || !first || !last) return [];
  const fault = (kind: LineFault['kind'], [line]: readonly Line[]): LineFault[] =>
    line ? [{ kind, part, page: line.page, line: boxOf(line) }] : [];
  return [
    ...(first.length === 1 ? fault('orphan', first) : []),
    ...(last.length === 1 ? fault('widow', last) : []),
  ];
}

/** Lines that follow each other downwards; another column or page begins another group. */
function inColumns(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (!before || line.page !== before.page || line.y < before.y) groups.push([]);
    groups.at(-1)?.push(line);
    before = line;
  }
  return groups;
}

function addTo(lines: Map<string, Line[]>, stretch: PrintedStretch, page: number): void {
  const own = lines.get(stretch.part) ?? [];
  lines.set(stretch.part, own);
  const last = own.at(-1);
  const isSameLine =
    last && last.page === page && Math.abs(last.y - stretch.y) < stretch.height / 2;
  if (!isSameLine) {
    own.push({ ...boxOf(stretch), page });
    return;
  }
  const x = Math.min(last.x, stretch.x);
  const gap = Math.max(stretch.x - last.x - last.width, last.x - stretch.x - stretch.width);
  const right = Math.max(last.x + last.width, stretch.x + stretch.width);
  own[own.length - 1] = gap > CELL_GAP ? { ...last, height: -1 } : { ...last, x, width: right - x };
}

/** Lines with wide white in them are marked by a height that none has. */
const isRow = ({ height }: Line): boolean => height < 0;

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
