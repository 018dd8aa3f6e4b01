import { $isListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $blockOf } from './block-behaviour.ts';

/** In a list Tab and Shift+Tab change the depth of an item; elsewhere they go on to the next control. */
export const registerListTab = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      if (!$isListItemNode($blockOf(selection.anchor.getNode()))) return false;
      event.preventDefault();
      const command = event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND;
      return editor.dispatchCommand(command, undefined);
    },
    COMMAND_PRIORITY_LOW,
  );
