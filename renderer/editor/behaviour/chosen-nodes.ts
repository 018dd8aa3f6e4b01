import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical';

/** Marks what is selected as a whole (a note, a rule) with `data-chosen`, for its look. */
export const registerChosenNodes = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ editorState }) => {
    const chosen = editorState.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
    });
    const elements = chosen.map((key) => editor.getElementByKey(key));
    for (const before of editor.getRootElement()?.querySelectorAll('[data-chosen]') ?? []) {
      if (!elements.includes(before as HTMLElement)) before.removeAttribute('data-chosen');
    }
    for (const element of elements) element?.setAttribute('data-chosen', '');
  });
