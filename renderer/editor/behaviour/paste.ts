import {
  $createRangeSelectionFromDom,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  getDOMSelection,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { inlinesToLexical, manuscriptToLexical } from '../conversion/manuscript-to-lexical.ts';

const OWN_TYPE = 'application/x-lexical-editor';

/**
 * HTML from elsewhere comes in through the same allow-list as an import and never as it is. Text
 * copied within the editor, and plain text, Lexical inserts itself.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent)) return false;
        const html = foreignHtml(event.clipboardData);
        if (html === null) return false;
        event.preventDefault();
        editor.update(() => $insertHtml(html), { tag: PASTE_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const html = foreignHtml(event.dataTransfer);
        if (html === null) return false;
        event.preventDefault();
        editor.update(
          () => {
            $selectAtPoint(editor, event.clientX, event.clientY);
            $insertHtml(html);
          },
          { tag: PASTE_TAG },
        );
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Inserts what the allow-list leaves of the HTML at the selection, as one step. */
export function $insertHtml(html: string): void {
  const manuscript = htmlToManuscript(html);
  const [first, ...others] = manuscript.blocks;
  if (!first) return;
  const isOneRun = others.length === 0 && first.type === 'paragraph';
  const nodes: LexicalNode[] = isOneRun
    ? inlinesToLexical(first.content)
    : manuscriptToLexical(manuscript);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertNodes(nodes);
  else $insertNodes(nodes);
}

function foreignHtml(data: DataTransfer | null): string | null {
  if (!data || data.types.includes(OWN_TYPE)) return null;
  return data.getData('text/html') || null;
}

function $selectAtPoint(editor: LexicalEditor, x: number, y: number): void {
  const root = editor.getRootElement();
  const position = document.caretPositionFromPoint?.(x, y);
  const domSelection = getDOMSelection(window);
  if (!root || !position || !domSelection || !root.contains(position.offsetNode)) return;
  domSelection.collapse(position.offsetNode, position.offset);
  const selection = $createRangeSelectionFromDom(domSelection, editor);
  if (selection) $setSelection(selection);
}
