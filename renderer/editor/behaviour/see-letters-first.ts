import type { LexicalEditor } from 'lexical';
import { behindFrame } from './after-frame.ts';

/**
 * What is seen first: signs after which the text mostly is as it was typed. Quotes, dashes and the
 * signs of menus become something else at once.
 */
const SEEN_FIRST = /^[\p{L}\p{M}\p{N} ,.;:()!?]$/u;
/** Milliseconds after which a letter is read even where no frame is drawn: a window may be covered. */
const LONGEST_UNREAD = 100;
/** What else can happen to a text: the letter belongs into it before. */
const OCCASIONS = [
  ...['keydown', 'beforeinput', 'compositionstart', 'pointerdown', 'contextmenu', 'focusout'],
  ...['copy', 'cut', 'paste', 'dragstart', 'drop'],
  ...['blur', 'visibilitychange', 'pagehide', 'beforeunload'],
];
const TURNED_TO = [
  'getEditorState',
  'setEditorState',
  'read',
  'update',
  'dispatchCommand',
] as const;

/**
 * A letter is seen before it is read. The window has it in the text when it tells of it (`input`), and
 * Lexical would read it, and tell all who listen to the editor, before the frame is drawn. So the
 * telling is held until the frame is there, and with it that of the caret. Whoever turns to the editor
 * meanwhile, and whatever else happens to the text, finds the letter read: no state of the editor is
 * ever seen without it.
 */
export function seeLettersFirst(editor: LexicalEditor, surface: HTMLElement): () => void {
  const page = surface.ownerDocument;
  const events = new AbortController();
  const inCapture = { capture: true, signal: events.signal };
  let unread: InputEvent | null = null;
  let hasCaretMoved = false;
  /** While Lexical is told by the window that a text node has changed, of which it makes nothing. */
  let isWatched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => {
    if (!unread || isWatched) return;
    const { inputType, data } = unread;
    unread = null;
    clearTimeout(timer);
    surface.dispatchEvent(new InputEvent('input', { inputType, data }));
    if (!hasCaretMoved) return;
    hasCaretMoved = false;
    page.dispatchEvent(new Event('selectionchange'));
  };
  const hold = (event: Event) => {
    if (!(event instanceof InputEvent) || event.target !== surface || !isSeenFirst(event)) return;
    event.stopImmediatePropagation();
    unread = event;
    isWatched = true;
    // Behind the mutation observer, which the change itself has called.
    queueMicrotask(() => {
      isWatched = false;
    });
    timer = setTimeout(read, LONGEST_UNREAD);
    requestAnimationFrame(() => setTimeout(behindFrame, 0, read));
  };
  const holdCaret = (event: Event) => {
    if (!unread) return;
    event.stopImmediatePropagation();
    hasCaretMoved = true;
  };

  window.addEventListener('input', hold, inCapture);
  window.addEventListener('selectionchange', holdCaret, inCapture);
  for (const occasion of OCCASIONS) window.addEventListener(occasion, read, inCapture);
  for (const turn of TURNED_TO) readBefore(editor, turn, read);
  return () => {
    read();
    events.abort();
    for (const turn of TURNED_TO) Reflect.deleteProperty(editor, turn);
  };
}

/** What a script puts in is told by a script, and waits for nothing. */
const isSeenFirst = ({ isTrusted, inputType, isComposing, data }: InputEvent): boolean =>
  isTrusted && inputType === 'insertText' && !isComposing && SEEN_FIRST.test(data ?? '');

function readBefore(
  editor: LexicalEditor,
  turn: (typeof TURNED_TO)[number],
  read: () => void,
): void {
  const take: (...given: never[]) => unknown = editor[turn];
  const value = (...given: never[]) => {
    read();
    return take.apply(editor, given);
  };
  Object.defineProperty(editor, turn, { configurable: true, value });
}
