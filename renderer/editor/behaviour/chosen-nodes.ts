import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical';

/** Marks what is selected as a whole (a note, a rule) with `data-chosen`, for its look. */
export function registerChosenNodes(editor: LexicalEditor): () => void {
  let marked: readonly HTMLElement[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const chosen = editorState.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
    });
    const elements = chosen.flatMap((key) => editor.getElementByKey(key) ?? []);
    for (const before of marked) {
      if (!elements.includes(before)) before.removeAttribute('data-chosen');
    }
    for (const element of elements) element.setAttribute('data-chosen', '');
    marked = elements;
  });
}
