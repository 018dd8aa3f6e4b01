import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { Stretch } from '../highlights/finding.ts';
import { $offsetOfNode, $restoreSelection } from '../recognition/block-caret.ts';

/** Puts other words in place of a stretch of a block, with the marks of its first letter: one step of undo. */
export function replaceStretch(
  editor: LexicalEditor,
  blockKey: NodeKey,
  { start, end }: Stretch,
  words: string,
): void {
  editor.update(
    () => {
      const block = $getNodeByKey(blockKey);
      if (!$isElementNode(block)) return;
      const text = block.getTextContent();
      // What is taken away leaves one space, not two.
      const takesSpace =
        words === '' && /\s/.test(text.charAt(start - 1)) && /\s|^$/.test(text.charAt(end));
      const first = block
        .getAllTextNodes()
        .find((node) => $offsetOfNode(block, node) + node.getTextContentSize() > start);
      $restoreSelection(block, {
        anchor: takesSpace ? start - 1 : start,
        focus: end,
        format: first?.getFormat() ?? 0,
        style: first?.getStyle() ?? '',
      });
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(words);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
