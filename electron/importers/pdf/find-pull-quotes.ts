import { lineText } from './printed-line.ts';
import type { TextBlock } from './text-block.ts';
import { roundSize, type TypeHabit } from './type-habit.ts';

const LEAST_WORDS = 4;
const LEAST_TEXT = 150;
/** A pull quote is set larger than the text by this. */
const LARGER = 1.12;

/**
 * Tells pull quotes from headlines: large words that stand in the text as well, or a large saying
 * between quotation marks in the midst of a paragraph.
 */
export function findPullQuotes(blocks: readonly TextBlock[], habit: TypeHabit): TextBlock[] {
  const isText = ({ lines }: TextBlock) => roundSize(lines[0]?.size ?? 0) === habit.size;
  // Entries of a list of contents are short: a headline that they repeat is one none the less.
  const texts = blocks.filter(isText).map(wordsOf);
  const text = texts.filter(({ length }) => length >= LEAST_TEXT).join(' ');
  return blocks.map((block, index) => {
    const size = block.lines[0]?.size ?? 0;
    const isLarge =
      block.kind !== 'table' && block.level === undefined && size > habit.size * LARGER;
    const words = wordsOf(block);
    if (!isLarge || words.split(' ').length < LEAST_WORDS) return block;
    const isSaying = isQuoted(block) && interrupts(blocks[index - 1], blocks[index + 1]);
    return isSaying || text.includes(words) ? { ...block, kind: 'pull-quote' } : block;
  });
}

/** Words alone, with the halves of those that a line end divides put together. */
const wordsOf = ({ lines }: TextBlock): string =>
  lines
    .map(lineText)
    .join('\n')
    .replace(/-\n/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isQuoted = ({ lines }: TextBlock): boolean =>
  /^["“„«‘].*["”“»’]\.?$/su.test(lines.map(lineText).join(' '));

/** Text stands over and under it, and no new article begins behind. */
const interrupts = (before: TextBlock | undefined, next: TextBlock | undefined): boolean =>
  before?.kind === 'paragraph' && next?.kind === 'paragraph';
