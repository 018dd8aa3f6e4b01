import { $getClipboardDataFromSelection, copyToClipboard } from '@lexical/clipboard';
import { $isTableNode } from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { Footnote } from '../../../shared/manuscript/manuscript.ts';
import { $contentOfFootnote } from '../conversion/lexical-to-inlines.ts';
import { $footnoteCalls } from '../nodes/find-footnote.ts';
import { $isFootnoteCallNode } from '../nodes/footnote-call-node.ts';
import { idState } from '../nodes/span-states.ts';
import { $copiedWords } from './copied-words.ts';

const OWN_TYPE = 'application/x-lexical-editor';

/**
 * Text that calls footnotes is copied and cut together with what they say, and tables within it have
 * their cells beside each other as plain text too.
 */
export const registerCopying = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      COPY_COMMAND,
      (event) => $copyWhole(editor, event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copyWhole(editor, event)) return false;
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        else if ($isNodeSelection(selection)) for (const it of selection.getNodes()) it.remove();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );

/** False where nothing that is selected asks for it. */
function $copyWhole(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  if (!(event instanceof ClipboardEvent) || !selection) return false;
  const nodes = selection.getNodes();
  const hasNotes = nodes.some($isFootnoteCallNode);
  const words =
    $isRangeSelection(selection) && nodes.some($isTableNode) ? $copiedWords(selection) : null;
  if (!hasNotes && words === null) return false;
  event.preventDefault();
  const data = $getClipboardDataFromSelection(selection);
  const own = data[OWN_TYPE];
  void copyToClipboard(editor, event, {
    ...data,
    ...(hasNotes && own && { [OWN_TYPE]: withContents(own) }),
    ...(words !== null && { 'text/plain': words }),
  });
  return true;
}

function withContents(json: string): string {
  const contents = new Map<unknown, Footnote['content']>(
    $footnoteCalls().map((call) => [$getState(call, idState), $contentOfFootnote(call)]),
  );
  return JSON.stringify(JSON.parse(json), (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || !('id' in part) || !('type' in part))
      return part;
    const content = part.type === 'footnote-call' ? contents.get(part.id) : undefined;
    return content ? { ...part, content } : part;
  });
}
