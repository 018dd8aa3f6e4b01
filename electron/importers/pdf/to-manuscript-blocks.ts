import { isRule, isUpperCase } from '../../../shared/issues/line-kinds.ts';
import type { Block, Inline, List, ListItem } from '../../../shared/manuscript/manuscript.ts';
import { joinLines, type WordContext } from './join-lines.ts';
import { lineText } from './printed-line.ts';
import { markOf, noteLabel } from './split-blocks.ts';
import type { BlockLine, TextBlock } from './text-block.ts';
import { roundSize } from './type-habit.ts';

/** A block of the manuscript with the pages that it stands on, first and last. */
export interface PagedBlock {
  readonly block: Block;
  readonly pages: readonly [number, number];
  /** Of a footnote: the number or star that leads to it. */
  readonly label?: string | undefined;
}

/** Blocks of lines as blocks of a manuscript; items that follow each other are one list. */
export function toManuscriptBlocks(
  blocks: readonly TextBlock[],
  context: WordContext,
): PagedBlock[] {
  const levelOf = headingLevels(blocks);
  const made: PagedBlock[] = [];
  for (const block of blocks) {
    const [first] = block.lines;
    if (!first) continue;
    const pages = [first.page, block.lines.at(-1)?.page ?? first.page] as const;
    if (isRule(lineText(first))) made.push({ block: { type: 'rule' }, pages });
    else if (block.kind === 'table') made.push({ block: tableOf(block, context), pages });
    else if (block.kind === 'quotation' || block.kind === 'pull-quote')
      addQuotation(made, block, pages, context);
    else if (block.kind === 'heading') {
      const content = joinLines(withoutEnds(block.lines), {
        ...context,
        plain: { ...context.plain, bold: true },
      });
      made.push({ block: { type: 'heading', level: levelOf(block), content }, pages });
    } else if (block.kind === 'item') addItem(made, block, pages, context);
    else if (block.kind === 'note') made.push(noteOf(block, first, pages, context));
    else
      made.push({ block: { type: 'paragraph', content: joinLines(block.lines, context) }, pages });
  }
  return made;
}

const withoutEnds = (lines: readonly BlockLine[]): BlockLine[] =>
  lines.map((line) => ({ ...line, ends: false }));

/**
 * The larger, the higher; of one size, bold before plain and capitals before small letters. What
 * occurs but once over all others, such as a masthead, shares the highest level.
 */
function headingLevels(blocks: readonly TextBlock[]): (block: TextBlock) => 1 | 2 | 3 {
  const ranks = new Map(
    blocks
      .map((block, index) => [block, blocks[index + 1]] as const)
      .filter(([{ kind }]) => kind === 'heading')
      .map(([block, next]) => [
        block,
        block.over && next ? prominence(next) + 0.5 : prominence(block),
      ]),
  );
  const counts = Map.groupBy(ranks.values(), (rank) => rank);
  const ordered = [...counts.keys()].sort((one, other) => other - one);
  const repeated = ordered.findIndex((rank) => (counts.get(rank)?.length ?? 0) > 1);
  const alone = Math.max(0, repeated === -1 ? ordered.length - 3 : repeated - 1);
  return (block) => {
    const level = ordered.indexOf(ranks.get(block) ?? 0) - alone;
    return level <= 0 ? 1 : level === 1 ? 2 : 3;
  };
}

function prominence({ lines, level }: TextBlock): number {
  if (level !== undefined) return 1000 - level;
  const [first] = lines;
  if (!first) return 0;
  const isBold = lines.every(({ runs }) => runs.every(({ font }) => font.bold));
  const isLoud = isUpperCase(lines.map(lineText).join(' '));
  return roundSize(first.size) * 4 + (isBold ? 2 : 0) + (isLoud ? 1 : 0);
}

function tableOf({ rows = [], headed }: TextBlock, context: WordContext): Block {
  const cells = rows.map((row, index) =>
    row.map((lines) =>
      joinLines(
        withoutEnds(lines),
        headed && index === 0 ? { ...context, plain: { ...context.plain, bold: true } } : context,
      ),
    ),
  );
  const [head, ...rest] = cells;
  return headed && head ? { type: 'table', head, rows: rest } : { type: 'table', rows: cells };
}

/** Paragraphs of one quotation stand together; who said it comes last, behind a dash. */
function addQuotation(
  made: PagedBlock[],
  { lines }: TextBlock,
  pages: readonly [number, number],
  context: WordContext,
): void {
  const content = joinLines(lines, context);
  const last = made.at(-1);
  const quotation = last?.block.type === 'quotation' && !last.block.attribution ? last : null;
  const [first] = lines;
  const isSource = quotation && first && /^[-–—]\s?\p{Lu}/u.test(lineText(first));
  if (quotation?.block.type !== 'quotation') {
    made.push({ block: { type: 'quotation', content: [{ type: 'paragraph', content }] }, pages });
    return;
  }
  const block: Block = isSource
    ? { ...quotation.block, attribution: withoutDash(content) }
    : {
        ...quotation.block,
        content: [...quotation.block.content, { type: 'paragraph', content }],
      };
  made[made.length - 1] = { block, pages: [quotation.pages[0], pages[1]] };
}

function withoutDash(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return [...content];
  const text = first.text.replace(/^[-–—]\s*/u, '');
  return text ? [{ ...first, text }, ...rest] : rest;
}

const noteOf = (
  { lines }: TextBlock,
  first: BlockLine,
  pages: readonly [number, number],
  context: WordContext,
): PagedBlock => ({
  block: { type: 'paragraph', content: joinLines(lines, context) },
  pages,
  label: noteLabel(first) ?? '',
});

function addItem(
  made: PagedBlock[],
  block: TextBlock,
  pages: readonly [number, number],
  context: WordContext,
): void {
  const [first, ...rest] = block.lines;
  if (!first) return;
  const mark = markOf(first);
  const item = { content: joinLines([withoutMark(first, mark), ...rest], context) };
  const number = /\d{1,3}/.exec(mark)?.[0];
  const last = made.at(-1);
  const added =
    last?.block.type === 'list' ? withItem(last.block, item, number, block.depth ?? 0) : null;
  if (last && added) made[made.length - 1] = { block: added, pages: [last.pages[0], pages[1]] };
  else made.push({ block: listOf(item, number), pages });
}

function listOf(item: ListItem, number: string | undefined): List {
  const start = number === undefined || number === '1' ? {} : { start: Number(number) };
  return { type: 'list', ordered: number !== undefined, ...start, items: [item] };
}

/** The list with one more item, at the end of the list of this depth; null where it is another's. */
function withItem(
  list: List,
  item: ListItem,
  number: string | undefined,
  depth: number,
): List | null {
  const last = list.items.at(-1);
  if (depth > 0 && last) {
    const children = last.children
      ? (withItem(last.children, item, number, depth - 1) ?? null)
      : listOf(item, number);
    return children && { ...list, items: list.items.with(-1, { ...last, children }) };
  }
  if (list.ordered !== (number !== undefined)) return null;
  return { ...list, items: [...list.items, item] };
}

/** The line from its first word on. */
function withoutMark(line: BlockLine, mark: string): BlockLine {
  const [first, ...rest] = line.runs;
  if (!first?.text.startsWith(mark)) return line;
  const text = first.text.slice(mark.length).trimStart();
  if (text === '') return { ...line, runs: rest };
  const kept = (first.width * text.length) / Math.max(1, first.text.length);
  return {
    ...line,
    runs: [{ ...first, text, x: first.x + first.width - kept, width: kept }, ...rest],
  };
}
