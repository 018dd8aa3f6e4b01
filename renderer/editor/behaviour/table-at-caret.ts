import { $isTableNode, type TableNode } from '@lexical/table';
import { $findMatchingParent, $getSelection } from 'lexical';

/** The table that the caret, or the start of the selection, stands in. */
export function $tableAtCaret(): TableNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findMatchingParent(node, $isTableNode);
}

export const $isInTable = (): boolean => $tableAtCaret() !== null;
