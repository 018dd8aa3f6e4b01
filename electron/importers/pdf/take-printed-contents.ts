import type { Stretch } from '../../../shared/imports/stretch.ts';
import { listPages } from './list-pages.ts';
import { lineText } from './printed-line.ts';
import { isEntry } from './split-blocks.ts';
import type { TextBlock } from './text-block.ts';

/** The text without its list of contents, and where that stands. */
export interface WithoutPrintedContents {
  readonly body: readonly TextBlock[];
  readonly contents: readonly Stretch[];
}

const head =
  /^\W*(?:(?:table of )?contents|(?:also )?in this (?:issue|edition)|inside(?: this issue)?|what['’]s inside)\W*$/iu;
/** An entry has no more letters. */
const LONGEST = 240;
/** Without a head over them, so many lines that end in a page make a list. */
const LEAST = 3;

/**
 * Takes out entries that tell a page, under a head that says so or several together. Under a head,
 * sections, titles and pages may each be blocks of their own, as in columns: a title ends without a
 * point, and the last page ends the list.
 */
export function takePrintedContents(blocks: readonly TextBlock[]): WithoutPrintedContents {
  const taken = new Set(blocks.filter(({ kind }) => kind === 'contents'));
  for (const [index, block] of blocks.entries()) {
    const isHead = head.test(textOf(block));
    if (taken.has(block) || !(isHead || isEntryOf(block, blocks[index + 1]))) continue;
    const list = isHead ? entriesFrom(blocks, index + 1, isTitles) : entriesFrom(blocks, index);
    if (list.length < (isHead ? 1 : LEAST)) continue;
    for (const entry of isHead ? [block, ...list] : list) taken.add(entry);
  }
  const pages = [...taken].flatMap(({ lines }) => lines.map(({ page }) => page));
  const places = [...new Set(pages)].sort((one, other) => one - other);
  return {
    body: blocks.filter((block) => !taken.has(block)),
    contents: places.length > 0 ? [{ place: listPages(places), fate: 'contents' }] : [],
  };
}

/** What lies within the list besides entries and pages, `others` tells. */
function entriesFrom(
  blocks: readonly TextBlock[],
  start: number,
  others: (block: TextBlock) => boolean = () => false,
): readonly TextBlock[] {
  const isOfList = (block: TextBlock, index: number) =>
    isPage(block) || isEntryOf(block, blocks[index + 1]) || others(block);
  const end = blocks.findIndex((block, index) => index >= start && !isOfList(block, index));
  const list = blocks.slice(start, end < 0 ? blocks.length : end);
  const last = list.findLastIndex((block) => isPage(block) || block.lines.some(isEntry));
  return list.slice(0, last + 1);
}

/** Its page stands at its end, or by itself in the next block. */
const isEntryOf = (block: TextBlock, next: TextBlock | undefined): boolean =>
  textOf(block).length <= LONGEST &&
  (block.lines.some(isEntry) || (next !== undefined && isPage(next) && !isPage(block)));

const isTitles = ({ kind, lines }: TextBlock): boolean =>
  kind !== 'heading' && lines.every((line) => !/[.,;:]$/u.test(lineText(line)));

const isPage = (block: TextBlock): boolean => /^\d{1,4}$/.test(textOf(block));

const textOf = ({ lines }: TextBlock): string => lines.map(lineText).join(' ');
