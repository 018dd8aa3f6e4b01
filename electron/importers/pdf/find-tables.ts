import type { TextRun } from './pdf-page.ts';
import { lineOf, type PrintedLine } from './printed-line.ts';

/** From side to side of a column of cells. */
interface Band {
  readonly left: number;
  readonly right: number;
}

/** A table that is surely one. */
export interface PrintedTable {
  readonly bands: readonly Band[];
  /** Whether its first row heads its columns. */
  readonly headed: boolean;
}

/** Cells stand this far apart, in the size of their letters. */
const CELL_GAP = 0.8;
/** The gaps of all rows leave this much room, in the same. */
const BAND_GAP = 0.5;
const LEAST_ROWS = 3;
/** A row has its second cell at least, in this share of the rows. */
const FILLED = 0.7;

/** Which lines are rows of tables: cells apart from each other, each under those of its column. */
export function findTables(lines: readonly PrintedLine[]): Map<PrintedLine, PrintedTable> {
  const found = new Map<PrintedLine, PrintedTable>();
  let rows: PrintedLine[] = [];
  const close = () => {
    const table = tableOf(rows);
    if (table) for (const row of rows) found.set(row, table);
    rows = [];
  };
  for (const line of lines) {
    const before = rows.at(-1);
    const isNear = before && line.y - before.y < Math.max(before.size, line.size) * 3.2;
    if (cellRuns(line).length < 2 || (before && !isNear)) close();
    if (cellRuns(line).length >= 2) rows.push(line);
  }
  close();
  return found;
}

/** The runs of a line by the columns of its table. */
export const cellsOf = (line: PrintedLine, bands: readonly Band[]): TextRun[][] =>
  bands.map((band) =>
    line.runs.filter((run) => {
      const middle = run.x + run.width / 2;
      return middle >= band.left - 1 && middle <= band.right + 1;
    }),
  );

/** A line of cells, though perhaps too few stand together to make a table. */
export const isRow = (line: PrintedLine): boolean => cellRuns(line).length > 2;

function cellRuns({ runs, size }: PrintedLine): TextRun[][] {
  const cells: TextRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs.toSorted((one, other) => one.x - other.x)) {
    if (run.x - end > size * CELL_GAP) cells.push([]);
    cells.at(-1)?.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return cells;
}

function tableOf(rows: readonly PrintedLine[]): PrintedTable | null {
  if (rows.length < LEAST_ROWS) return null;
  const bands = bandsOf(rows);
  if (bands.length < 2) return null;
  const texts = rows.map((row) => cellsOf(row, bands).map((runs) => textOf(runs)));
  const filled = texts.filter((row) => row.filter(Boolean).length >= 2).length;
  if (filled < rows.length * FILLED) return null;
  const column = (index: number) => texts.map((row) => row[index] ?? '');
  if (column(0).every((text) => /^(?:[-*•·–—▪]|\(?\w{1,3}[.)])?$/u.test(text))) return null;
  // A list of contents has its pages there.
  if (bands.length === 2 && column(1).every((text) => /^[\divxlc]*$/i.test(text))) return null;
  const [head, ...rest] = rows;
  return { bands, headed: head !== undefined && isHead(head, texts, rest) };
}

/** What the cells of all rows cover, with the gaps that go through all of them. */
function bandsOf(rows: readonly PrintedLine[]): Band[] {
  const cells = rows.flatMap((row) => cellRuns(row).map(lineOf));
  const room = Math.max(...rows.map(({ size }) => size)) * BAND_GAP;
  const bands: Band[] = [];
  for (const { left, right } of cells.toSorted((one, other) => one.left - other.left)) {
    const band = bands.at(-1);
    if (!band || left > band.right + room) bands.push({ left, right });
    else bands[bands.length - 1] = { left: band.left, right: Math.max(band.right, right) };
  }
  return bands;
}

/** Bold over plain type, or words over figures. */
function isHead(
  head: PrintedLine,
  [first = [], ...texts]: readonly (readonly string[])[],
  rest: readonly PrintedLine[],
): boolean {
  const isBold = ({ runs }: PrintedLine) => runs.every(({ font }) => font.bold);
  if (isBold(head)) return !rest.every(isBold);
  return first.some(
    (text, index) =>
      /\p{L}/u.test(text) && texts.every((row) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(row[index] ?? '')),
  );
}

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join(' ');
