import { bulletOf, isRule, isUpperCase } from '../../../shared/issues/line-kinds.ts';
import { cellsOf, findTables, type PrintedTable } from './find-tables.ts';
import type { Box, PdfPage } from './pdf-page.ts';
import { lineText, type PrintedLine } from './printed-line.ts';
import type { Column } from './reading-order.ts';
import type { BlockKind, BlockLine, TextBlock } from './text-block.ts';
import { roundSize, type TypeHabit } from './type-habit.ts';

/** Sizes differ from this share on. */
const OTHER_SIZE = 0.08;
/** A space between paragraphs, in the usual distance of lines. */
const WIDE_LEADING = 1.25;
/** An indent, in the size of the letters. */
const INDENT = 0.7;
/** Headings are no longer than this. */
const LONGEST_HEADING = 220;
const MOST_HEADING_LINES = 5;
/** Notes are set smaller than the text by this. */
const NOTE_SIZE = 0.94;

/** Parts the lines of a column into paragraphs, headings, items and notes. */
export function splitBlocks(column: Column, habit: TypeHabit, page: PdfPage): TextBlock[] {
  const blocks: BlockLine[][] = [];
  const tables = findTables(column.lines);
  const frameOf = (line: PrintedLine) => page.frames.findIndex((frame) => isWithin(line, frame));
  for (const [index, line] of column.lines.entries()) {
    const before = column.lines[index - 1];
    const open = blocks.at(-1);
    const placed = { ...line, page: page.number, ends: false };
    if (!before || !open || tables.get(before) !== tables.get(line)) blocks.push([placed]);
    else if (tables.has(line)) open.push(placed);
    else if (frameOf(before) !== frameOf(line) || startsBlock(before, line, open, column, habit)) {
      blocks.push([placed]);
    } else {
      const last = open.at(-1);
      if (last) open[open.length - 1] = { ...last, ends: endsOnPurpose(before, line, column) };
      open.push(placed);
    }
  }
  const tabled = new Map([...tables].map(([line, table]) => [line.y, table]));
  return blocks.map(meantEnds).map((lines, index) => ({
    ...partOf(lines, tabled.get(lines[0]?.y ?? Number.NaN), habit),
    lines,
    frame: lines[0] && frameOf(lines[0]) >= 0 ? frameOf(lines[0]) : undefined,
    left: column.left,
    right: column.right,
    first: index === 0,
    last: index === blocks.length - 1,
  }));
}

/** A table is told by its cells, all else by how it is set. */
function partOf(
  lines: readonly BlockLine[],
  table: PrintedTable | undefined,
  habit: TypeHabit,
): Pick<TextBlock, 'kind' | 'rows' | 'headed'> {
  if (!table) return { kind: kindOf(lines, habit) };
  return {
    kind: 'table',
    rows: lines.map((line) =>
      cellsOf(line, table.bands).map((runs) => (runs.length > 0 ? [{ ...line, runs }] : [])),
    ),
    headed: table.headed,
  };
}

const isWithin = (line: PrintedLine, frame: Box): boolean => {
  const y = (line.top + line.bottom) / 2;
  return (
    line.left >= frame.left - 1 &&
    line.right <= frame.right + 1 &&
    y > frame.top &&
    y < frame.bottom
  );
};

function startsBlock(
  before: PrintedLine,
  line: PrintedLine,
  open: readonly BlockLine[],
  column: Column,
  habit: TypeHabit,
): boolean {
  if (isRule(lineText(before)) || isRule(lineText(line))) return true;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * OTHER_SIZE) return true;
  const usual = roundSize(size) === habit.size ? habit.leading : Math.max(1.2, habit.leading);
  if (line.y - before.y > usual * size * WIDE_LEADING) return true;
  if (isEntry(before) || isMarked(line, before, column) || isNoteMarked(line, habit)) return true;
  if (changesWeight(before, line, habit)) return true;
  if (
    isUpperCase(lineText(before)) !== isUpperCase(lineText(line)) &&
    isShort(before, line, column)
  ) {
    return true;
  }
  return (
    isSetIn(line, open) ||
    (isOutdented(line, open) && open.length > 1) ||
    (isShort(before, line, column) && endsSentence(lineText(before)) && !isItemBegun(open))
  );
}

/** The item of a list goes on under its first word; so its lines are set in further than its sign. */
function isSetIn(line: PrintedLine, open: readonly BlockLine[]): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return false;
  const step = line.left - last.left;
  const isHanging = open.length === 1 && markOf(first) !== '';
  return step > line.size * INDENT && !isHanging && !isCentred(last, line);
}

/** Further to the left than all lines of the block so far, but its first, which may be set in. */
function isOutdented(line: PrintedLine, open: readonly BlockLine[]): boolean {
  const rest = Math.min(...open.slice(1).map(({ left }) => left));
  const last = open.at(-1);
  return rest - line.left > line.size * INDENT && !(last && isCentred(last, line));
}

const middle = ({ left, right }: PrintedLine): number => (left + right) / 2;
const isCentred = (one: PrintedLine, other: PrintedLine): boolean =>
  Math.abs(middle(one) - middle(other)) < 2 && Math.abs(one.left - other.left) > 2;

/** Only the line with the sign stands so far, which may end in an abbreviation. */
const isItemBegun = (open: readonly BlockLine[]): boolean =>
  open.length === 1 && markOf(open[0]) !== '';

/** The next word would have had room. */
function isShort(before: PrintedLine, line: PrintedLine, column: Column): boolean {
  const [word = ''] = lineText(line).split(' ', 1);
  const width = ((line.right - line.left) / Math.max(1, lineText(line).length)) * (word.length + 1);
  return before.right + width * 1.1 < column.right - before.size * 0.5;
}

/** In verse and addresses most lines end early; in prose, one that does is none the less filled. */
function meantEnds(lines: readonly BlockLine[]): readonly BlockLine[] {
  const ended = lines.filter(({ ends }) => ends).length;
  return ended * 2 > lines.length - 1 ? lines : lines.map((line) => ({ ...line, ends: false }));
}

/** A line that was ended early within its paragraph. */
const endsOnPurpose = (before: PrintedLine, line: PrintedLine, column: Column): boolean =>
  isShort(before, line, column) &&
  before.right < column.left + (column.right - column.left) * 0.75 &&
  !isCentred(before, line);

const endsSentence = (text: string): boolean => /[.?!:…]["”’»)\]]*\d{0,3}$/u.test(text);

/** A line of a list of contents: its page stands apart at the end, behind dots perhaps. */
export function isEntry(line: PrintedLine): boolean {
  const [before, last] = line.runs.slice(-2);
  if (/(?:\.\s?){4,}\d{1,4}$/.test(lineText(line))) return true;
  if (!before || !last || !/^\d{1,4}$/.test(last.text)) return false;
  return last.x - before.x - before.width > line.size;
}

/** The sign or number of an item, where something shows that it is one. */
function isMarked(line: PrintedLine, before: PrintedLine, column: Column): boolean {
  const mark = markOf(line);
  if (mark === '') return false;
  if (/^[•▪‣◦■●○]/u.test(mark)) return true;
  const [first, second] = line.runs;
  const gap = first && second ? second.x - first.x - first.width : 0;
  return (
    (first?.text === mark && gap > line.size * 0.4) ||
    endsSentence(lineText(before)) ||
    isShort(before, line, column)
  );
}

/** The sign or number at the beginning of an item, without the space behind it. */
export const markOf = (line: PrintedLine | undefined): string => {
  const text = line ? lineText(line) : '';
  const sign = /^[▪‣◦■●○](?=\s?\S)/u.exec(text)?.[0];
  return sign ?? bulletOf(text).trim();
};

/** Small letters under the text, begun with a number or star. */
function isNoteMarked(line: PrintedLine, habit: TypeHabit): boolean {
  if (line.size > habit.size * NOTE_SIZE) return false;
  return noteLabel(line) !== null;
}

/** The number or star of a footnote; null where the line begins otherwise. */
export function noteLabel(line: PrintedLine): string | null {
  const [first] = line.runs;
  if (!first) return null;
  const isRaised = first.size < line.size * 0.85 && first.y < line.y;
  if (isRaised && /^(?:\d{1,3}|[*∗†‡§¶a-z])$/u.test(first.text)) return first.text;
  const text = lineText(line);
  const star = /^[*∗†‡§¶]{1,3}(?=\s?\p{L})/u.exec(text)?.[0];
  if (star) return star;
  // Behind a figure stands a space, or at once a capital where the figure is raised by itself.
  return /^(?<label>\d{1,3})(?:[.)]?\s\p{Lu}|\p{Lu}\p{Ll})/u.exec(text)?.groups?.label ?? null;
}

/** Bold lines end where others begin, but for a bold opening that runs into its paragraph. */
function changesWeight(before: PrintedLine, line: PrintedLine, { bold }: TypeHabit): boolean {
  if (bold) return false;
  const isBold = ({ runs }: PrintedLine) => runs.every(({ font }) => font.bold);
  if (isBold(before) && !isBold(line)) return !line.runs[0]?.font.bold;
  return !isBold(before) && isBold(line) && endsSentence(lineText(before));
}

function kindOf(lines: readonly BlockLine[], habit: TypeHabit): BlockKind {
  const [first] = lines;
  if (!first) return 'paragraph';
  if (first.size <= habit.size * NOTE_SIZE && noteLabel(first) !== null) return 'note';
  if (isHeading(lines, habit)) return 'heading';
  return markOf(first) === '' ? 'paragraph' : 'item';
}

function isHeading(lines: readonly BlockLine[], habit: TypeHabit): boolean {
  const text = lines.map(lineText).join(' ');
  if (text.length > LONGEST_HEADING || lines.length > MOST_HEADING_LINES) return false;
  if (!/\p{L}{2}/u.test(text) || /^\p{Ll}/u.test(text)) return false;
  const [first] = lines;
  const size = first?.size ?? 0;
  if (size >= habit.size * 1.15) return true;
  if (size < habit.size * 0.9 || /[.,;:]["”’]?$/u.test(text)) return false;
  const bold = !habit.bold && lines.every(({ runs }) => runs.every(({ font }) => font.bold));
  if (bold) return lines.length <= 3;
  return isUpperCase(text) && lines.length <= 3 && /\p{Lu}{3}/u.test(text);
}
