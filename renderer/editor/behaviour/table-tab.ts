import { $insertTableRowAtSelection, $isTableCellNode, $isTableRowNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';

/** Tab in the last cell of a table goes on in a new row; the arrow keys leave the table. */
export const registerTableTab = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.shiftKey || !$isInLastCell()) return false;
      const row = $insertTableRowAtSelection(true);
      const cell = row?.getFirstChild();
      if (!$isElementNode(cell)) return false;
      event.preventDefault();
      cell.selectStart();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );

function $isInLastCell(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode);
  const row = cell?.getParent();
  return $isTableRowNode(row) && cell?.getNextSibling() === null && row.getNextSibling() === null;
}
