import { isUpperCase } from '../../../shared/issues/line-kinds.ts';
import type { Block, List } from '../../../shared/manuscript/manuscript.ts';
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
    if (block.kind === 'heading') {
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
  const ranks = blocks.filter(({ kind }) => kind === 'heading').map(prominence);
  const counts = Map.groupBy(ranks, (rank) => rank);
  const ordered = [...counts.keys()].sort((one, other) => other - one);
  const repeated = ordered.findIndex((rank) => (counts.get(rank)?.length ?? 0) > 1);
  const alone = Math.max(0, repeated === -1 ? ordered.length - 3 : repeated - 1);
  return (block) => {
    const level = ordered.indexOf(prominence(block)) - alone;
    return level <= 0 ? 1 : level === 1 ? 2 : 3;
  };
}

function prominence({ lines }: TextBlock): number {
  const [first] = lines;
  if (!first) return 0;
  const isBold = lines.every(({ runs }) => runs.every(({ font }) => font.bold));
  const isLoud = isUpperCase(lines.map(lineText).join(' '));
  return roundSize(first.size) * 4 + (isBold ? 2 : 0) + (isLoud ? 1 : 0);
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
  const content = joinLines([withoutMark(first, mark), ...rest], context);
  const number = /\d{1,3}/.exec(mark)?.[0];
  const last = made.at(-1);
  const isOrdered = number !== undefined;
  if (last?.block.type === 'list' && last.block.ordered === isOrdered) {
    const list: List = { ...last.block, items: [...last.block.items, { content }] };
    made[made.length - 1] = { block: list, pages: [last.pages[0], pages[1]] };
  } else {
    const start = isOrdered && number !== '1' ? { start: Number(number) } : {};
    made.push({
      block: { type: 'list', ordered: isOrdered, ...start, items: [{ content }] },
      pages,
    });
  }
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
