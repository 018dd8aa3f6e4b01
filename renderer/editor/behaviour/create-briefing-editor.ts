import { createEmptyHistoryState, type HistoryState, registerHistory } from '@lexical/history';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import {
  COMMAND_PRIORITY_EDITOR,
  createEditor,
  type EditorThemeClasses,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { editorNodes } from '../nodes/editor-nodes.ts';
import { registerBlockBehaviour } from './block-behaviour.ts';
import { registerCaretAtKey } from './caret-at-key.ts';
import { registerCaretInCells } from './caret-in-cells.ts';
import { registerChosenNodes } from './chosen-nodes.ts';
import { registerCopying } from './copying.ts';
import { registerFootnotes } from './footnotes.ts';
import { registerListTab } from './list-tab.ts';
import { registerMarkdown } from './markdown-shortcuts.ts';
import { nameTables } from './name-tables.ts';
import { registerNodeGuards } from './node-guards.ts';
import { registerPaste } from './paste.ts';
import { registerTableTab } from './table-tab.ts';

/** Keys that follow each other within so many milliseconds are one step of undo. */
const UNDO_PAUSE = 500;
/** Each step holds a whole state of the text. */
const UNDO_STEPS = 1000;

export interface BriefingEditor {
  readonly editor: LexicalEditor;
  /** The steps of undo and redo. */
  readonly history: HistoryState;
  dispose(): void;
}

/** An editor for the text of one briefing, with all that typing in it does. It needs no DOM yet. */
export function createBriefingEditor(theme: EditorThemeClasses = {}): BriefingEditor {
  const editor = createEditor({
    namespace: 'masthead',
    nodes: [...editorNodes],
    theme,
    onError: (error) => {
      throw error;
    },
  });
  const history = createEmptyHistoryState();
  const dispose = mergeRegister(
    registerCaretAtKey(editor),
    // Escape closes what lies over the text; it never takes the caret out of it.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_EDITOR),
    registerRichText(editor),
    registerHistory(editor, history, UNDO_PAUSE, undefined, undefined, UNDO_STEPS),
    registerList(editor),
    registerListTab(editor),
    registerTableTab(editor),
    registerCaretInCells(editor),
    nameTables(editor),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor),
    registerMarkdown(editor),
    registerCopying(editor),
    registerPaste(editor),
    registerBlockBehaviour(editor),
    registerNodeGuards(editor),
    registerFootnotes(editor),
    registerChosenNodes(editor),
  );
  return { editor, history, dispose };
}
