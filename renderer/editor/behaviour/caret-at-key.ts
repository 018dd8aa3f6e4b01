import {
  $createRangeSelectionFromDom,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  getDOMSelection,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * A key acts where the caret is shown. The window tells of a moved caret in a task of its own, and
 * where it is busy the next key comes before that: Lexical would then act on the selection that was
 * before, and after Ctrl+A, Ctrl+End and Enter put a new line in place of the whole text.
 */
export function registerCaretAtKey(editor: LexicalEditor): () => void {
  let heard = shownSelection();
  const hear = () => {
    heard = shownSelection();
  };
  return mergeRegister(
    editor.registerUpdateListener(hear),
    editor.registerRootListener((root) => {
      const page = root?.ownerDocument;
      page?.addEventListener('selectionchange', hear);
      return () => page?.removeEventListener('selectionchange', hear);
    }),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      () => {
        const selection = getDOMSelection(window);
        if (!selection || editor.isComposing() || isSame(heard, shownSelection())) return false;
        const shown = $createRangeSelectionFromDom(selection, editor);
        if (shown) $setSelection(shown);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

type Shown = readonly unknown[];

function shownSelection(): Shown {
  const selection = typeof window === 'undefined' ? null : getDOMSelection(window);
  if (!selection) return [];
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

const isSame = (one: Shown, other: Shown): boolean =>
  one.every((part, index) => part === other[index]);
