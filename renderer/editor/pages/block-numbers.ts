import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isFootnotesNode } from '../nodes/footnotes-node.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';

/**
 * The blocks at the top of the text in the order in which they are printed: what is empty is not,
 * a table has its caption within it, and notes stand elsewhere.
 */
function $printedBlocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .filter((node) => {
      if ($isFootnotesNode(node) || $isTableCaptionNode(node)) return false;
      const isRunning = $isParagraphNode(node) || $isHeadingNode(node);
      return !isRunning || node.getTextContent().trim() !== '';
    });
}

/** The block with this number, if it holds text. */
export function $blockOfNumber(number: number): ElementNode | null {
  const block = $printedBlocks()[number];
  return $isElementNode(block) ? block : null;
}

/** The number of the block at the top of the text that holds a node; null where it is not printed. */
export function $numberOfBlock(node: LexicalNode): number | null {
  const top = node.getTopLevelElement();
  const number = top ? $printedBlocks().findIndex((block) => block.is(top)) : -1;
  return number === -1 ? null : number;
}
