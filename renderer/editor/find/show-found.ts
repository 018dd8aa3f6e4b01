import { $getNodeByKey, $isElementNode } from 'lexical';
import type { EditorSession } from '../desk/session.ts';
import { scrollAreaOf } from '../focus/keep-line.ts';
import { rangeOfStretch } from '../highlights/find-placed.ts';
import { $restoreSelection } from '../recognition/block-caret.ts';
import { LOADING_TAG } from '../recognition/live-recognition.ts';
import type { FoundPlace } from './text-finder.ts';

/** Distance to the edge of what is in sight, in px, within which the page is scrolled. */
const MARGIN = 90;

type Session = Pick<EditorSession, 'editor'>;

/** Scrolls a match into sight, where it is not. */
export function bringIntoSight({ editor }: Session, { at, start, end }: FoundPlace): void {
  if (!('block' in at)) {
    headField(editor.getRootElement(), at.head)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const range = rangeOfStretch(editor, at.block, { start, end });
  const area = range && scrollAreaOf(editor);
  if (!area) return;
  const line = range.getBoundingClientRect();
  const shown = area.getBoundingClientRect();
  const isSeen = line.top >= shown.top + MARGIN && line.bottom <= shown.bottom - MARGIN / 2;
  if (!isSeen) area.scrollTop += line.top - shown.top - shown.height / 3;
}

/** Chooses the words of a match, and takes the focus to them. */
export function chooseFound({ editor }: Session, { at, start, end }: FoundPlace): void {
  if (!('block' in at)) {
    const field = headField(editor.getRootElement(), at.head);
    field?.focus();
    field?.setSelectionRange(start, end);
    return;
  }
  const { block } = at;
  editor.getRootElement()?.focus({ preventScroll: true });
  if (!editor.isEditable()) {
    const range = rangeOfStretch(editor, block, { start, end });
    if (range) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    }
    return;
  }
  editor.update(
    () => {
      const node = $getNodeByKey(block);
      const chosen = { anchor: start, focus: end, format: 0, style: '' };
      if ($isElementNode(node)) $restoreSelection(node, chosen);
    },
    { tag: LOADING_TAG },
  );
}

/** The field of a line over the text, on the same page. */
const headField = (text: HTMLElement | null, head: string): HTMLTextAreaElement | null =>
  text?.closest('article')?.querySelector(`textarea[name="${head}"]`) ?? null;
