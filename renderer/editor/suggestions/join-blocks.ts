import { $isTableNode } from '@lexical/table';
import type { ElementNode, LexicalNode } from 'lexical';
import { $isRunning } from '../behaviour/running-text.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';

/**
 * Takes away the break before a block: what it says goes on in the block before. False where that is
 * no running text, or something stands between.
 */
export function $joinToBlockBefore(block: ElementNode): boolean {
  const blocks = $textBlocks();
  const index = blocks.findIndex((one) => one.is(block));
  const before = blocks[index - 1];
  if (!before || !$isRunning(before) || !$isRunning(block)) return false;
  if ($isBetween(before, block)) return false;
  before.append(...block.getChildren());
  block.remove();
  return true;
}

function $isBetween(before: LexicalNode, block: LexicalNode): boolean {
  const from = before.getTopLevelElement()?.getIndexWithinParent() ?? 0;
  let sibling = block.getTopLevelElement()?.getPreviousSibling() ?? null;
  while (sibling && sibling.getIndexWithinParent() > from) {
    if ($isRuleNode(sibling) || $isTableNode(sibling)) return true;
    sibling = sibling.getPreviousSibling();
  }
  return false;
}
