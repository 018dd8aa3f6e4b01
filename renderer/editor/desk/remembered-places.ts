import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { z } from 'zod';
import { registerAfterFrame } from '../behaviour/after-frame.ts';
import { $restoreSelection, $selectionIn } from '../recognition/block-caret.ts';
import { LOADING_TAG } from '../recognition/live-recognition.ts';

const place = z.object({
  briefingId: z.string(),
  scrollTop: z.number(),
  /** The child of the root that the selection was in, and where in it; null where in none. */
  caret: z
    .object({
      index: z.int().min(0),
      selection: z.object({
        anchor: z.int().min(0),
        focus: z.int().min(0),
        format: z.int(),
        style: z.string(),
      }),
    })
    .nullable(),
});
type Place = z.infer<typeof place>;

/** Newest last. They outlive the window, so that a crash does not lose one's place. */
const STORE = 'masthead.places';
const MOST = 50;

/** Remembers where one reads and writes in an open briefing, after each pause and at the end. */
export function followPlace(
  briefingId: string,
  editor: LexicalEditor,
  area: HTMLElement,
): () => void {
  let timer = 0;
  const remember = () => rememberPlace(briefingId, editor, area.scrollTop);
  const soon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(remember, PAUSE);
  };
  area.addEventListener('scroll', soon, { passive: true });
  const unregister = registerAfterFrame(editor, soon);
  return () => {
    window.clearTimeout(timer);
    area.removeEventListener('scroll', soon);
    unregister();
    remember();
  };
}

const PAUSE = 400;

function rememberPlace(briefingId: string, editor: LexicalEditor, scrollTop: number): void {
  const caret = editor.read(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection)
      ? selection.anchor.getNode().getTopLevelElement()
      : null;
    const within = block && $selectionIn(block);
    return block && within ? { index: block.getIndexWithinParent(), selection: within } : null;
  });
  const others = places().filter((one) => one.briefingId !== briefingId);
  const all = [...others, { briefingId, scrollTop, caret }];
  try {
    localStorage.setItem(STORE, JSON.stringify(all.slice(-MOST)));
  } catch {
    // A full store forgets a place, which loses no word.
  }
}

/** How far its page was scrolled when it was left. */
export const rememberedScroll = (briefingId: string): number =>
  places().find((one) => one.briefingId === briefingId)?.scrollTop ?? 0;

/** Puts the caret where it was, without taking the focus; answers how far the page was scrolled. */
export function restorePlace(briefingId: string, editor: LexicalEditor): number {
  const place = places().find((one) => one.briefingId === briefingId);
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

function places(): readonly Place[] {
  try {
    return z.array(place).parse(JSON.parse(localStorage.getItem(STORE) ?? '[]'));
  } catch {
    return [];
  }
}
