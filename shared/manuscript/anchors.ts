import type { Change, SuggestedOfBlock, Turn } from './annotations.ts';
import { inlinesOf } from './inline-containers.ts';
import { isAside } from './inline-text.ts';
import type { Block, Inline, List, Manuscript } from './manuscript.ts';

/** What stands in the text for the records beside it. */
export interface Anchors {
  readonly changes: readonly (Change | Turn)[];
  /** Ids of comments. */
  readonly comments: ReadonlySet<string>;
}

/** All suggestions of a text, once for each place that bears them, and all comments on it. */
export function anchorsOf(manuscript: Manuscript): Anchors {
  const changes = manuscript.blocks.flatMap(changesOfBlock);
  const comments = new Set<string>();
  for (const inlines of inlinesOf(manuscript)) {
    for (const leaf of leavesOf(inlines)) {
      if (leaf.change) changes.push(leaf.change);
      for (const id of (leaf.type === 'text' && leaf.comments) || []) comments.add(id);
    }
  }
  return { changes, comments };
}

/** Texts and breaks in order, whatever span they stand in. */
export function* leavesOf(
  inlines: readonly Inline[],
): Generator<Extract<Inline, { type: 'text' | 'break' }>> {
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'break') yield inline;
    else if (!isAside(inline)) yield* leavesOf(inline.content);
  }
}

/** What is suggested of a block as a whole, of its kind, and of the breaks within it. */
export function changesOfBlock(block: Block): (Change | Turn)[] {
  switch (block.type) {
    case 'list':
      return changesOfList(block);
    case 'quotation':
      return block.content.flatMap(changesOfPart);
    default:
      return changesOfPart(block);
  }
}

const changesOfPart = ({ change, turn }: SuggestedOfBlock): (Change | Turn)[] => [
  ...(change ? [change] : []),
  ...(turn ? [turn] : []),
];

const changesOfList = ({ items }: List): (Change | Turn)[] =>
  items.flatMap((item) => [
    ...changesOfPart(item),
    ...(item.children ? changesOfList(item.children) : []),
  ]);
