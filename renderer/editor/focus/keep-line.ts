import { $getSelection, $isRangeSelection, getDOMSelection, type LexicalEditor } from 'lexical';

/** How far down the page the line that is written stays, in parts of its height. */
const MIDDLE = 0.45;

/** Where the line of the caret stands in the window, in pixels; null where it is not drawn. */
export function topOfLine(editor: LexicalEditor): number | null {
  const root = editor.getRootElement();
  const selection = getDOMSelection(window);
  if (!root || !selection?.focusNode || !root.contains(selection.focusNode)) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const [box] = range.getClientRects();
  if (box) return box.top;
  const { focusNode } = selection;
  return focusNode instanceof Element ? focusNode.getBoundingClientRect().top : null;
}

/** Scrolls the page so that the line stands where it stood. */
export function keepLineAt(editor: LexicalEditor, top: number | null): void {
  const now = topOfLine(editor);
  const area = scrollAreaOf(editor);
  if (area && top !== null && now !== null) area.scrollTop += now - top;
}

/** Keeps the line that is written at one height; a line that the pointer chose stays where it is. */
export function keepLineInMiddle(editor: LexicalEditor): () => void {
  const settle = () => {
    const area = scrollAreaOf(editor);
    const top = topOfLine(editor);
    if (!area || top === null) return;
    const { top: areaTop, height } = area.getBoundingClientRect();
    area.scrollTop += top - (areaTop + height * MIDDLE);
  };
  settle();
  return editor.registerUpdateListener(({ dirtyLeaves, dirtyElements, editorState }) => {
    const isWritten = dirtyLeaves.size > 0 || dirtyElements.size > 0;
    if (isWritten && editorState.read($isCaretIn)) settle();
  });
}

function $isCaretIn(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed();
}

/** What scrolls the text; null where it is not drawn. */
export const scrollAreaOf = (editor: LexicalEditor): Element | null =>
  editor.getRootElement()?.closest('[data-scroll-area]') ?? null;
