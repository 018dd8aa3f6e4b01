import { GUTTER } from '../designs/pitch-of.ts';
import { inlineText, isAside } from '../manuscript/inline-text.ts';
import type { Block, Inline, List, Mark } from '../manuscript/manuscript.ts';
import { COLUMNS_ON_PAGE, type ColumnMeasure, type } from './column-measure.ts';
import { widthOf } from './letter-widths.ts';

/** What stands over a briefing in its column. */
export interface PrintedHead {
  readonly headline: string;
  readonly section: string | null;
  readonly byline: string | null;
}

/** Sizes in points and widths in parts of the serif's, as in the templates. */
const INDENT = 1.2 * type.size;
const CITED = 0.94;
const QUOTATION_INSET = 11;
const LIST_INSET = 10.5;
const ITALIC = 0.93;
const SEMIBOLD = 1.05;
const SANS = 0.92;
const NARROWEST_CELL = 5.5 * type.size;
const MOST_ROWS_ACROSS = 14;
/** Of a line, at least: the white around a table beyond half a line over and under it. */
const APART = 0.3;
/** A last line is rarely full, and words do not break where the line would want it. */
const RAGGED = 1.03;
/** Lines of a text that is justified and hyphenated are as full as they can be. */
const JUSTIFIED = 1;

/**
 * About how many lines of the newsletter's column the blocks take. Pictures, whose height is not
 * known, count as two thirds of their width.
 */
export function estimateLines(blocks: readonly Block[], column: ColumnMeasure): number {
  return blocks.reduce((lines, block, at) => lines + linesOfBlock(block, column, at === 0), 0);
}

/** The lines above the text, the rule that parts it from the briefing before it among them. */
export function estimateHead({ headline, section, byline }: PrintedHead, column: ColumnMeasure) {
  const headlineLines = linesIn(widthOf(headline) * 15.2 * SEMIBOLD, column.width, RAGGED);
  const bylineLines = byline ? linesIn(widthOf(byline) * 8.4 * SANS, column.width, RAGGED) : 0;
  const height =
    (section ? type.pitch : 0) + headlineLines * 17.5 + (byline ? 2.5 + bylineLines * 11 : 0) + 2.6;
  return 2 + Math.ceil(height / type.pitch - 0.02);
}

function linesOfBlock(block: Block, column: ColumnMeasure, isFirst: boolean): number {
  switch (block.type) {
    case 'paragraph':
      return linesOfText(block.content, column.width, isFirst ? 0 : INDENT);
    case 'heading':
      return 1 + linesIn(widthOf(inlineText(block.content)) * 9.9, column.width, RAGGED);
    case 'list':
      return linesOfList(block, column.width - LIST_INSET);
    case 'quotation':
      return linesOfQuotation(block, column.width - QUOTATION_INSET);
    case 'rule':
      return 1;
    case 'image': {
      const words = inlineText(block.caption ?? []) + (block.credit ?? '');
      const caption = linesIn(widthOf(words) * 8.2 * SANS, column.width, RAGGED) * 10.4;
      return 1 + Math.ceil((column.width * (2 / 3) + (words ? 4 + caption : 0)) / type.pitch);
    }
    case 'table':
      return linesOfTable(block, column.width);
  }
}

const linesOfText = (content: readonly Inline[], width: number, indent: number): number =>
  Math.max(
    1,
    linesOfRun(content).reduce(
      (lines, run, at) =>
        lines + linesIn(run * type.size + (at === 0 ? indent : 0), width, JUSTIFIED),
      0,
    ),
  );

/** The width of each stretch between forced line ends, in parts of the type size. */
function linesOfRun(content: readonly Inline[]): number[] {
  const runs = [0];
  const add = (inlines: readonly Inline[], scale: number) => {
    for (const inline of inlines) {
      const last = runs.length - 1;
      if (inline.type === 'break') runs.push(0);
      else if (inline.type === 'text') {
        runs[last] = (runs[last] ?? 0) + widthOf(inline.text) * scale * scaleOf(inline.marks);
      } else if (!isAside(inline)) {
        add(inline.content, inline.type === 'citation' ? scale * CITED : scale);
      }
    }
  };
  add(content, 1);
  return runs;
}

const scales: Partial<Record<Mark, number>> = {
  strong: SEMIBOLD,
  emphasis: ITALIC,
  'small-capitals': 1.05,
  superscript: 0.6,
  subscript: 0.6,
  code: 0.94 * SANS,
};

const scaleOf = (marks: readonly Mark[] = []): number =>
  marks.reduce((scale, mark) => scale * (scales[mark] ?? 1), 1);

const linesIn = (width: number, column: number, slack: number): number =>
  Math.ceil((width * slack) / column);

function linesOfList({ items }: List, width: number): number {
  return items.reduce(
    (lines, { content, children }) =>
      lines +
      linesOfText(content, width, 0) +
      (children ? linesOfList(children, width - LIST_INSET) : 0),
    0,
  );
}

function linesOfQuotation(
  { content, attribution }: Extract<Block, { type: 'quotation' }>,
  width: number,
): number {
  const said = content.reduce(
    (lines, paragraph) => lines + linesOfText(paragraph.content, width / ITALIC, 0),
    0,
  );
  const who = attribution
    ? linesIn(widthOf(`— ${inlineText(attribution)}`) * 8.4 * SANS, width, RAGGED)
    : 0;
  return 1 + said + who;
}

type Table = Extract<Block, { type: 'table' }>;

const columnsOf = ({ head, rows }: Table): number =>
  Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length));

/** A table too wide for a column stands across all of them, and takes its height of each. */
function linesOfTable(table: Table, width: number): number {
  const columns = columnsOf(table);
  const isWide = columns > 5 || width / columns < NARROWEST_CELL;
  if (isWide && table.rows.length <= MOST_ROWS_ACROSS) {
    const across = COLUMNS_ON_PAGE * (width + GUTTER) - GUTTER;
    return Math.ceil(COLUMNS_ON_PAGE * (1 + heightOfTable(table, across, 8.2) / type.pitch));
  }
  const size = columns > 5 ? 6.8 : columns > 3 ? 7.5 : 8.2;
  return 1 + Math.ceil(heightOfTable(table, width, size) / type.pitch + APART);
}

/** In points; columns are taken for equally wide. */
function heightOfTable(table: Table, width: number, size: number) {
  const { head, rows, caption } = table;
  const all = head ? [head, ...rows] : rows;
  const columns = columnsOf(table);
  const room = width / columns - 6;
  const heightOfRow = (row: readonly (readonly Inline[])[]) => {
    const cells = row.map((cell) => linesIn(widthOf(inlineText(cell)) * size * SANS, room, RAGGED));
    return Math.max(1, ...cells) * size * 1.28 + 5.2;
  };
  const captionLines = caption
    ? linesIn(widthOf(inlineText(caption)) * 8.2 * SANS * SEMIBOLD, width, RAGGED)
    : 0;
  return (
    captionLines * 10.4 + (caption ? 3 : 0) + all.reduce((sum, row) => sum + heightOfRow(row), 0)
  );
}
