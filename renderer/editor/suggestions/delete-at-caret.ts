import {
  $createRangeSelection,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $isRunning } from '../behaviour/running-text.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $changeOf } from '../nodes/annotation-states.ts';
import { $caretInBlock } from '../recognition/block-caret.ts';
import { $suggestDeletion, $suggestJoin } from './suggest-deletion.ts';
import { $leavesOf, type Leaf } from './text-leaves.ts';

export type Stretch = 'character' | 'word' | 'line';

/**
 * Suggests that the character, word or line beside the caret goes. What is suggested to go already is
 * passed over. At the edge of a block it is the break.
 */
export function $deleteAtCaret(author: string, isBackward: boolean, stretch: Stretch): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (selection.isCollapsed() && !$selectBeside(selection, isBackward, stretch)) {
    $joinAtEdge(author, isBackward);
    return;
  }
  $suggestDeletion(author, isBackward ? 'start' : 'end');
}

/** One place in a text of a block. */
interface Spot {
  readonly leaf: Leaf;
  readonly offset: number;
}

/** Selects what goes; false where there is nothing left on that side of the block. */
function $selectBeside(selection: RangeSelection, isBackward: boolean, stretch: Stretch): boolean {
  const caret = $caretInBlock();
  if (!caret) return false;
  if (stretch === 'line' && typeof window !== 'undefined') {
    selection.modify('extend', isBackward, 'lineboundary');
    return !selection.isCollapsed();
  }
  const { characters, spots } = liveText(caret.block, caret.offset, isBackward);
  if (characters === '') return false;
  const length = lengthOf(characters, isBackward, stretch);
  const [from, to] = isBackward ? [spots.at(-length), spots.at(-1)] : [spots[0], spots[length - 1]];
  if (!from || !to) return false;
  const range = $createRangeSelection();
  $setPoint(range.anchor, from.leaf, from.offset);
  $setPoint(range.focus, to.leaf, to.offset + 1);
  range.format = selection.format;
  range.style = selection.style;
  $setSelection(range);
  return true;
}

function $setPoint(point: RangeSelection['anchor'], leaf: Leaf, offset: number): void {
  if ($isTextNode(leaf)) point.set(leaf.getKey(), offset, 'text');
  else {
    const parent = leaf.getParentOrThrow();
    point.set(parent.getKey(), leaf.getIndexWithinParent() + offset, 'element');
  }
}

/** What still stands before or after the caret in its block, and where each of its units is. */
function liveText(
  block: ElementNode,
  caret: number,
  isBackward: boolean,
): { characters: string; spots: Spot[] } {
  let characters = '';
  const spots: Spot[] = [];
  let passed = 0;
  for (const leaf of $leavesOf(block)) {
    const text = $isTextNode(leaf) ? leaf.getTextContent() : '\n';
    const isLive = $changeOf(leaf)?.kind !== 'deletion';
    for (let offset = 0; isLive && offset < text.length; offset += 1) {
      const isOnSide = isBackward ? passed + offset < caret : passed + offset >= caret;
      if (!isOnSide) continue;
      characters += text[offset];
      spots.push({ leaf, offset });
    }
    passed += text.length;
  }
  return { characters, spots };
}

/** In UTF-16 units: the nearest letter as people count them, or word with the spaces before it. */
function lengthOf(text: string, isBackward: boolean, stretch: Stretch): number {
  if (stretch === 'line') return text.length;
  const segments = [
    ...new Intl.Segmenter(undefined, {
      granularity: stretch === 'word' ? 'word' : 'grapheme',
    }).segment(text),
  ];
  if (isBackward) segments.reverse();
  if (stretch === 'character') return segments[0]?.segment.length ?? 0;
  const word = segments.findIndex(({ segment }) => segment.trim() !== '');
  return segments
    .slice(0, word < 0 ? segments.length : word + 1)
    .reduce((length, { segment }) => length + segment.length, 0);
}

function $joinAtEdge(author: string, isBackward: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = $textBlocks();
  const own = $blockOf(selection.anchor.getNode());
  const index = blocks.findIndex((block) => block.is(own));
  const [before, after] = isBackward
    ? [blocks[index - 1], blocks[index]]
    : [blocks[index], blocks[index + 1]];
  if (!before || !after || index < 0 || !$isRunning(after)) return;
  // No manuscript holds an empty paragraph, so that it is no loss.
  if ($isParagraphNode(after) && after.isEmpty()) {
    if (isBackward) before.selectEnd();
    after.remove();
    return;
  }
  // The caret waits on the far side, so that the next key goes on from there.
  if (isBackward) before.selectEnd();
  else after.selectStart();
  $suggestJoin(after, author);
}
