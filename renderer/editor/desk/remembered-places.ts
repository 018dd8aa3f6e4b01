import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import {
  $restoreSelection,
  $selectionIn,
  type BlockSelection,
} from '../recognition/block-caret.ts';
import { LOADING_TAG } from '../recognition/live-recognition.ts';

interface Place {
  readonly scrollTop: number;
  /** The child of the root that the selection was in, and where in it; null where in none. */
  readonly caret: { readonly index: number; readonly selection: BlockSelection } | null;
}

/** For as long as the window lives. */
const places = new Map<string, Place>();

export function rememberPlace(briefingId: string, editor: LexicalEditor, scrollTop: number): void {
  const caret = editor.read(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection)
      ? selection.anchor.getNode().getTopLevelElement()
      : null;
    const within = block && $selectionIn(block);
    return block && within ? { index: block.getIndexWithinParent(), selection: within } : null;
  });
  places.set(briefingId, { scrollTop, caret });
}

/** Puts the caret where it was, without taking the focus; answers how far the page was scrolled. */
export function restorePlace(briefingId: string, editor: LexicalEditor): number {
  const place = places.get(briefingId);
  const caret = place?.caret;
  if (caret) {
    editor.update(
      () => {
        const block = $getRoot().getChildAtIndex(caret.index);
        if ($isElementNode(block)) $restoreSelection(block, caret.selection);
      },
      { tag: [LOADING_TAG, SKIP_DOM_SELECTION_TAG] },
    );
  }
  return place?.scrollTop ?? 0;
}
