import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  CUT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/** Cells that are emptied together leave no caret behind: it goes into the first of them. */
export function registerCaretInCells(editor: LexicalEditor): () => void {
  const keepCaret = (): boolean => {
    const selection = $getSelection();
    const cell = $isTableSelection(selection) && selection.getNodes().find($isTableCellNode);
    // Runs when the cells have been emptied.
    const act = () => {
      if (cell && $getSelection() === null && cell.isAttached()) cell.selectStart();
    };
    if (cell) editor.update(act);
    return false;
  };
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, keepCaret, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, keepCaret, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, keepCaret, COMMAND_PRIORITY_CRITICAL),
  );
}
