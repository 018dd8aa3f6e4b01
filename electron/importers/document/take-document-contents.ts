import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, List } from '../../../shared/manuscript/manuscript.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';

export interface WithoutContents {
  readonly blocks: readonly Block[];
  /** The words that were taken out, in order. */
  readonly taken: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** The list stands among the first blocks, under an opening word to readers perhaps. */
const SEARCHED = 15;
const head =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents|(?:also )?in this (?:issue|edition)|inside(?: this issue)?|(?:today['’]s |the )?headlines|what['’]s inside)[^\p{L}\p{N}]*$/iu;

/**
 * Takes out a list of contents: it says so over it, or most of its items are headings further on.
 */
export function takeDocumentContents(blocks: readonly Block[]): WithoutContents {
  const headings = new Set(
    blocks.flatMap((block) =>
      block.type === 'heading' ? [normaliseTitle(inlineText(block.content))] : [],
    ),
  );
  const isItem = (text: string) => headings.has(normaliseTitle(withoutPage(text)));
  for (let at = 0; at < Math.min(blocks.length, SEARCHED); at += 1) {
    const isHead = head.test(wordsOf(blocks[at]).join(' '));
    const end = endOfItems(blocks, isHead ? at + 1 : at, isItem);
    if (end === null) continue;
    const taken = blocks.slice(at, end).flatMap(wordsOf);
    return {
      blocks: [...blocks.slice(0, at), ...blocks.slice(end)],
      taken,
      warnings: [{ message: 'Left out as a list of contents; the kept original still has it.' }],
    };
  }
  return { blocks, taken: [], warnings: [] };
}

/** A list, or paragraphs of one line, of which most are headings; null where there is none. */
function endOfItems(
  blocks: readonly Block[],
  start: number,
  isItem: (text: string) => boolean,
): number | null {
  const first = blocks[start];
  if (first?.type === 'list') {
    const items = wordsOf(first);
    const found = items.filter(isItem).length;
    return found >= 2 && found * 2 >= items.length ? start + 1 : null;
  }
  let end = start;
  while (blocks[end]?.type === 'paragraph' && wordsOf(blocks[end]).every(isItem)) end += 1;
  return end - start >= 2 ? end : null;
}

/** "Silt in the Fairway ........ 3". */
const withoutPage = (text: string): string => text.replace(/(?:\s*\.{2,}|\s)\s*\d{1,4}\s*$/, '');

function wordsOf(block: Block | undefined): string[] {
  if (block?.type === 'paragraph' || block?.type === 'heading') {
    return inlineText(block.content)
      .split('\n')
      .filter((line) => line.trim() !== '');
  }
  return block?.type === 'list' ? itemsOf(block) : [];
}

const itemsOf = ({ items }: List): string[] =>
  items.flatMap(({ content, children }) => [
    inlineText(content),
    ...(children ? itemsOf(children) : []),
  ]);
