import type { Block, Inline } from '../../../shared/manuscript/manuscript.ts';
import { columnCount, figureColumns } from '../figure-columns.ts';
import { columnsOf, line, padColumns, type TextLine, wrapText } from './wrap-text.ts';

type Table = Extract<Block, { type: 'table' }>;
type Write = (inlines: readonly Inline[]) => string;

const GAP = '  ';
/** A column narrower than this is no column. */
const NARROWEST = 8;

/**
 * A table in columns, with a rule under its heads; long cells are wrapped within theirs. One with
 * too many columns for the width is told row by row, each cell with the head of its column.
 */
export function textTable({ head, rows }: Table, write: Write, width: number): TextLine[] {
  const count = columnCount(head, rows);
  const toRow = (cells: readonly (readonly Inline[])[]) =>
    Array.from({ length: count }, (_, column) =>
      write(cells[column] ?? [])
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const heads = head ? toRow(head) : null;
  const body = rows.map(toRow);
  const widths = columnWidths([...(heads ? [heads] : []), ...body], count, width);
  if (!widths) return body.flatMap((row) => recordOf(row, heads, width));
  const figures = figureColumns(count, rows);
  const inColumns = (row: readonly string[]) => rowInColumns(row, widths, figures);
  const under = heads ? [line(widths.map((wide) => '-'.repeat(wide)).join(GAP))] : [];
  return [...(heads ? inColumns(heads) : []), ...under, ...body.flatMap(inColumns)];
}

/** As wide as their longest cells where there is room; else the wide ones share what is left. */
function columnWidths(
  rows: readonly (readonly string[])[],
  count: number,
  width: number,
): number[] | null {
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  const room = width - GAP.length * (count - 1);
  if (sum(wanted) <= room) return wanted;
  let share = Math.floor(room / count);
  for (let pass = 0; pass < count; pass += 1) {
    const narrow = wanted.filter((wide) => wide <= share);
    const wide = count - narrow.length;
    share = Math.floor((room - sum(narrow)) / wide);
    if (wanted.filter((it) => it <= share).length === narrow.length) break;
  }
  return share < NARROWEST ? null : wanted.map((wide) => Math.min(wide, share));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

function rowInColumns(
  row: readonly string[],
  widths: readonly number[],
  figures: readonly boolean[],
): TextLine[] {
  const cells = row.map((cell, column) => brokenInto(cell, widths[column] ?? 1));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    line(
      cells
        .map((lines, column) => padColumns(lines[at] ?? '', widths[column] ?? 1, figures[column]))
        .join(GAP),
    ),
  );
}

/** The lines of a cell; a word that is wider than its column is broken: it must not leave it. */
function brokenInto(cell: string, width: number): string[] {
  return wrapText(cell, { width }).flatMap(({ text }) => {
    if (columnsOf(text) <= width) return [text];
    const pieces: string[] = [];
    let piece = '';
    for (const character of text) {
      if (columnsOf(piece + character) > width && piece !== '') {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  });
}

function recordOf(
  row: readonly string[],
  heads: readonly string[] | null,
  width: number,
): TextLine[] {
  return row.flatMap((cell, column) => {
    const head = heads?.[column] ? `${heads[column]}: ` : '';
    return cell === '' ? [] : wrapText(head + cell, { width, first: column === 0 ? '* ' : '  ' });
  });
}
