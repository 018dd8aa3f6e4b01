import type { Block, Inline } from '../../../shared/manuscript/manuscript.ts';
import type { PagedBlock } from './to-manuscript-blocks.ts';

/** The text of a document, and which notes hang on which of its blocks. */
export interface WithNotes {
  readonly text: readonly PagedBlock[];
  readonly notes: ReadonlyMap<Block, readonly Block[]>;
}

/** Takes the notes out of the text and hangs each on the block that leads to it. */
export function placeNotes(blocks: readonly PagedBlock[]): WithNotes {
  const text = blocks.filter(({ label }) => label === undefined);
  const notes = new Map<Block, Block[]>();
  for (const note of blocks) {
    if (note.label === undefined) continue;
    const anchor = anchorOf(note, note.label, text) ?? text.at(-1);
    if (anchor) notes.set(anchor.block, [...(notes.get(anchor.block) ?? []), note.block]);
  }
  return { text, notes };
}

/** The block on its page that shows its number raised, else the last that stands there. */
function anchorOf(
  { pages: [page] }: PagedBlock,
  label: string,
  text: readonly PagedBlock[],
): PagedBlock | undefined {
  const there = text.filter(({ pages: [first, last] }) => first <= page && last >= page);
  return there.find(({ block }) => shows(block, label)) ?? there.at(-1);
}

function shows(block: Block, label: string): boolean {
  if (block.type === 'list') return block.items.some(({ content }) => isRaisedIn(content, label));
  return 'content' in block && block.type !== 'quotation' && isRaisedIn(block.content, label);
}

const isRaisedIn = (content: readonly Inline[], label: string): boolean =>
  content.some(
    (inline) =>
      (inline.type === 'text' &&
        ((inline.marks?.includes('superscript') && inline.text.trim() === label) ||
          (/^[*∗†‡§¶]/u.test(label) && inline.text.includes(label)))) ||
      (inline.type === 'link' && isRaisedIn(inline.content, label)),
  );
