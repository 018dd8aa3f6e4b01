import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $footOfText } from '../nodes/find-footnote.ts';

/** The block at the top of the text that the caret is in. */
export function $topBlockOfCaret(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return selection.focus.getNode().getTopLevelElement()?.getKey() ?? null;
}

/**
 * Puts a block behind another, in place of it where that is an empty paragraph; at the end of the
 * text, before its footnotes, where the other is gone or none.
 */
export function $putBehind(node: LexicalNode, after: NodeKey | null): void {
  const block = after === null ? null : $getNodeByKey(after);
  const foot = $footOfText();
  if (block?.isAttached() && !block.is(foot)) {
    block.insertAfter(node);
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  } else if (foot) foot.insertBefore(node);
  else $getRoot().append(node);
}
