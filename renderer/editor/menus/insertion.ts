import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type NodeKey,
} from 'lexical';
import { $readBlock } from '../highlights/block-text.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { $caretInBlock, $restoreSelection } from '../recognition/block-caret.ts';
import { isInBracket } from './find-trigger.ts';
import type { InsertionPlace, Offer } from './menu-provider.ts';

/** Where the caret stands in the text of its block. */
export interface CaretPlace {
  readonly blockKey: NodeKey;
  readonly text: string;
  readonly offset: number;
  readonly isInSpan: boolean;
}

/** Null where something is selected, or where no running text is. */
export function $placeOfCaret(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const caret = $caretInBlock();
  const read = caret && $readBlock(caret.block.getKey());
  if (!caret || !read) return null;
  const isInSpan = $findMatchingParent(selection.anchor.getNode(), $isTaggedNode) !== null;
  return { blockKey: read.key, text: read.text, offset: caret.offset, isInSpan };
}

/** What stands around the sign and its query; null where the caret has gone elsewhere. */
export function $insertionPlace(
  blockKey: NodeKey,
  start: number,
  end: number,
): InsertionPlace | null {
  const place = $placeOfCaret();
  if (place?.blockKey !== blockKey || place.offset < end) return null;
  const before = place.text.slice(0, start);
  return {
    before,
    after: place.text.slice(place.offset),
    isInBracket: isInBracket(before),
    isInSpan: place.isInSpan,
  };
}

/** Puts what was chosen in place of the sign and its query. */
export function $replace(
  blockKey: NodeKey,
  start: number,
  end: number,
  content: ReturnType<Offer['$insert']>,
): void {
  const block = $getNodeByKey(blockKey);
  const selection = $getSelection();
  if (!$isElementNode(block) || !$isRangeSelection(selection)) return;
  const { format, style } = selection;
  // More may have been typed since the menu was drawn.
  const to = Math.max(end, $caretInBlock()?.offset ?? end);
  $restoreSelection(block, { anchor: start, focus: to, format, style });
  const replaced = $getSelection();
  if (!$isRangeSelection(replaced)) return;
  if (content === '') replaced.removeText();
  else if (typeof content === 'string') replaced.insertText(content);
  else replaced.insertNodes([...content]);
}
