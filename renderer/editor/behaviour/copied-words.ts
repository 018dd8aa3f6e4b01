import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import { $isTableCellNode, $isTableRowNode } from '@lexical/table';
import {
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

/**
 * What is selected, as plain text: blocks on lines of their own, and the cells of a table with tabs
 * between, as every spreadsheet writes and reads them.
 */
export function $copiedWords(selection: RangeSelection): string {
  let words = '';
  for (const node of selection.getNodes()) {
    if ($isTextNode(node)) {
      words += $sliceSelectedTextNodeContent(selection, node, 'clone').getTextContent();
    } else if ($isDecoratorNode(node) || $isLineBreakNode(node)) words += node.getTextContent();
    else if (words !== '') words += $between(node, words);
  }
  return words;
}

/** What stands before an element, behind these words. */
function $between(node: LexicalNode, words: string): string {
  if (!$isElementNode(node) || node.isInline()) return '';
  const isFirst = node.getPreviousSibling() === null;
  if ($isTableRowNode(node)) return isFirst ? '' : '\n';
  if ($isTableCellNode(node)) return isFirst ? '' : '\t';
  if ($isTableCellNode(node.getParent())) return isFirst ? '' : ' ';
  return words.endsWith('\n') ? '' : '\n';
}
