import type { LexicalEditor } from 'lexical';
import { $topBlockOfCaret } from '../behaviour/top-blocks.ts';

/** Marks the block at the top of the text that the caret is in with `data-current`, for its ink. */
export function markCurrentBlock(editor: LexicalEditor): () => void {
  const look = () => {
    const key = editor.read($topBlockOfCaret);
    const current = key === null ? null : editor.getElementByKey(key);
    for (const before of markedIn(editor)) if (before !== current) before.removeAttribute(MARK);
    current?.setAttribute(MARK, '');
  };
  look();
  const stop = editor.registerUpdateListener(look);
  return () => {
    stop();
    for (const marked of markedIn(editor)) marked.removeAttribute(MARK);
  };
}

const MARK = 'data-current';

const markedIn = (editor: LexicalEditor): Iterable<Element> =>
  editor.getRootElement()?.querySelectorAll(`:scope > [${MARK}]`) ?? [];
