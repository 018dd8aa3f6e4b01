import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $createRangeSelectionFromDom,
  $getEditor,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  getDOMSelection,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { readCells } from '../../../shared/clipboard/read-cells.ts';
import { readPastedHtml } from '../../../shared/clipboard/read-pasted-html.ts';
import { readPastedText, tableOfCells } from '../../../shared/clipboard/read-pasted-text.ts';
import {
  type EnclosedPicture,
  setPicturesAside,
} from '../../../shared/clipboard/set-pictures-aside.ts';
import {
  type Block,
  MANUSCRIPT_VERSION,
  type Manuscript,
} from '../../../shared/manuscript/manuscript.ts';
import { isPressed } from '../../actions/keys-of.ts';
import { inlinesToLexical, manuscriptToLexical } from '../conversion/manuscript-to-lexical.ts';
import { newId } from '../nodes/span-states.ts';
import { PICTURES_CAME_COMMAND } from '../pictures/enclosed-pictures.ts';
import { $isInRunningText } from './running-text.ts';
import { $isInTable } from './table-at-caret.ts';

const OWN_TYPE = 'application/x-lexical-editor';

/**
 * HTML from elsewhere comes in through the same allow-list as an import and never as it is; plain
 * text of several lines is read for its paragraphs, lists, quotations and tables. What is pasted to
 * match the style are words alone. Text copied within the editor and single lines Lexical inserts
 * itself.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  let matchesStyle = false;
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        matchesStyle = isPressed('text.paste-plainly', event);
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent)) return false;
        const words = event.clipboardData?.getData('text/plain') ?? '';
        if (matchesStyle || $fillsCells(event.clipboardData, words)) {
          event.preventDefault();
          editor.update(() => $insertWords(words), { tag: PASTE_TAG });
          return true;
        }
        const foreign = foreignText(event.clipboardData);
        if (foreign === null) return false;
        event.preventDefault();
        editor.update(() => $insertManuscript(foreign.manuscript), { tag: PASTE_TAG });
        editor.dispatchCommand(PICTURES_CAME_COMMAND, foreign.pictures);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const foreign = foreignText(event.dataTransfer);
        if (foreign === null) return false;
        event.preventDefault();
        editor.update(
          () => {
            $selectAtPoint(editor, event.clientX, event.clientY);
            $insertManuscript(foreign.manuscript);
          },
          { tag: PASTE_TAG },
        );
        editor.dispatchCommand(PICTURES_CAME_COMMAND, foreign.pictures);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Inserts a text at the selection, as one step; one paragraph of it goes on in the line. */
export function $insertManuscript(pasted: Manuscript): void {
  const isMixed = pasted.blocks.length > 1 && pasted.blocks.some(({ type }) => type === 'table');
  // No table stands in a cell: beside other words its cells come as words, too.
  const manuscript = isMixed && $isInTable() ? withoutTables(pasted) : pasted;
  const [first, ...others] = manuscript.blocks;
  if (!first) return;
  const isOneRun = others.length === 0 && first.type === 'paragraph';
  const nodes: LexicalNode[] = isOneRun
    ? inlinesToLexical(first.content)
    : manuscriptToLexical(manuscript);
  const selection = $getSelection();
  // Whoever knows better takes them: a table goes into the cells of the table around the caret.
  if (selection) $insertGeneratedNodes($getEditor(), nodes, selection);
  else $insertNodes(nodes);
}

/** Cells that came as plain text go into those around the caret, also where they are one row. */
const $fillsCells = (data: DataTransfer | null, words: string): boolean =>
  data?.types.every((type) => type === 'text/plain') === true &&
  $isInTable() &&
  readCells(words) !== null;

/**
 * Inserts words in the style of the caret: a line is a paragraph where there are any, and cells go
 * into those of the table around the caret.
 */
export function $insertWords(words: string): void {
  const cells = $isInTable() ? readCells(words) : null;
  if (cells) {
    $insertManuscript({ version: MANUSCRIPT_VERSION, blocks: [tableOfCells(cells)] });
    return;
  }
  const selection = $getSelection();
  const lines = words.replaceAll('\t', ' ').split(/\s*\r?\n\s*/);
  if (!$isRangeSelection(selection) || !$isInRunningText()) {
    selection?.insertRawText(lines.join('\n'));
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0) selection.insertParagraph();
    selection.insertText(line);
  }
}

function withoutTables(manuscript: Manuscript): Manuscript {
  const wordsOf = (block: Block): Block[] =>
    block.type === 'table'
      ? [[block.caption ?? []], block.head ?? [], ...block.rows]
          .flat()
          .map((content) => ({ type: 'paragraph', content }))
      : [block];
  return { ...manuscript, blocks: manuscript.blocks.flatMap(wordsOf) };
}

interface ForeignText {
  readonly manuscript: Manuscript;
  readonly pictures: readonly EnclosedPicture[];
}

function foreignText(data: DataTransfer | null): ForeignText | null {
  if (!data || data.types.includes(OWN_TYPE)) return null;
  const pasted = data.getData('text/html');
  if (pasted) {
    const { html, pictures } = setPicturesAside(pasted, newId);
    return { manuscript: readPastedHtml(html), pictures };
  }
  const text = data.getData('text/plain');
  const hasLines = /\S\s*[\r\n]+\s*\S/.test(text);
  return hasLines ? { manuscript: readPastedText(text), pictures: [] } : null;
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
