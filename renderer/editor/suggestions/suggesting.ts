import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { $blockAtCaret } from '../behaviour/block-behaviour.ts';
import { TURN_BLOCKS_COMMAND } from '../behaviour/turn-command.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';
import { $deleteAtCaret, type Stretch } from './delete-at-caret.ts';
import { registerKeptEdits } from './keep-edits.ts';
import { $suggestDeletion } from './suggest-deletion.ts';
import { $passDeletion, $suggestText } from './suggest-insertion.ts';
import { $suggestMark } from './suggest-marks.ts';
import { $suggestShift } from './suggest-shift.ts';
import { $suggestTurn } from './suggest-turn.ts';
import type { Author } from './suggestion-records.ts';

/** Whether what is written in one open briefing is only suggested. */
export interface Suggesting {
  isOn(): boolean;
  set(isOn: boolean): void;
  subscribe(listener: () => void): () => void;
}

/**
 * While it is on, typing, deleting, pasting, turning blocks into others and moving items in or out
 * suggest instead of changing the text; so does what a command inserts whole.
 */
export function registerSuggesting(
  editor: LexicalEditor,
  author: Author,
): { readonly suggesting: Suggesting; readonly dispose: () => void } {
  const listeners = new Set<() => void>();
  let isOn = false;
  const suggesting: Suggesting = {
    isOn: () => isOn,
    set: (next) => {
      isOn = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    suggesting,
    dispose: mergeRegister(
      registerInput(editor, suggesting.isOn, author),
      registerKeptEdits(editor, suggesting.isOn, author),
    ),
  };
}

function registerInput(editor: LexicalEditor, isOn: () => boolean, author: Author): () => void {
  /** Acts instead of all others where one suggests and the answer is true. */
  const instead = <Payload>(
    command: LexicalCommand<Payload>,
    act: (payload: Payload) => boolean,
  ): (() => void) =>
    editor.registerCommand(command, (payload) => isOn() && act(payload), COMMAND_PRIORITY_CRITICAL);

  const removing =
    (isBackward: boolean | null, stretch: Stretch = 'character') =>
    () => {
      if (!$isText()) return false;
      if (isBackward === null) $suggestDeletion(author(), 'start');
      else $deleteAtCaret(author(), isBackward, stretch);
      return true;
    };
  const byKey = (isBackward: boolean) => (event: KeyboardEvent) => {
    const isDone = removing(isBackward)();
    if (isDone) event.preventDefault();
    return isDone;
  };
  /** What is selected gives way; the rest is done as ever, and kept as a suggestion. */
  const makeRoom = () => {
    if ($isText()) $suggestDeletion(author(), 'end');
    return false;
  };
  return mergeRegister(
    instead(BEFORE_INPUT_COMMAND, (event) => {
      const { inputType, data } = event;
      const isTyped = inputType === 'insertText' && data !== null && data !== '\n';
      if (!isTyped || editor.isComposing() || !$isText()) return false;
      event.preventDefault();
      $suggestText(data, author());
      return true;
    }),
    instead(CONTROLLED_TEXT_INSERTION_COMMAND, (input) => {
      const text = typeof input === 'string' ? input : wordsOf(input);
      if (text === null || !$isText()) return false;
      $suggestText(text, author());
      return true;
    }),
    instead(KEY_BACKSPACE_COMMAND, byKey(true)),
    instead(KEY_DELETE_COMMAND, byKey(false)),
    instead(DELETE_CHARACTER_COMMAND, (isBackward) => removing(isBackward)()),
    instead(DELETE_WORD_COMMAND, (isBackward) => removing(isBackward, 'word')()),
    instead(DELETE_LINE_COMMAND, (isBackward) => removing(isBackward, 'line')()),
    instead(REMOVE_TEXT_COMMAND, removing(null)),
    instead(CUT_COMMAND, (event) => {
      editor.dispatchCommand(COPY_COMMAND, event);
      return removing(null)();
    }),
    instead(PASTE_COMMAND, makeRoom),
    instead(INSERT_LINE_BREAK_COMMAND, makeRoom),
    instead(INSERT_PARAGRAPH_COMMAND, () => {
      makeRoom();
      $passDeletion(author());
      // The paragraphs of a cell or caption are lines of one text.
      return $isLineOnly() && editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
    }),
    instead(FORMAT_TEXT_COMMAND, (format) => $suggestMark(format, author())),
    instead(INDENT_CONTENT_COMMAND, () => $suggestShift('deeper', author())),
    instead(OUTDENT_CONTENT_COMMAND, () => $suggestShift('shallower', author())),
    instead(TURN_BLOCKS_COMMAND, (into) => $suggestTurn(into, author())),
  );
}

function $isText(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) || $isTableSelection(selection);
}

function $isLineOnly(): boolean {
  const block = $blockAtCaret();
  return $isTableCellNode(block?.getParent()) || $isImageNode(block) || $isTableCaptionNode(block);
}

/** A replacement that the window itself offers, as its speller does. */
const wordsOf = (event: InputEvent): string | null =>
  event.data ?? event.dataTransfer?.getData('text/plain') ?? null;
