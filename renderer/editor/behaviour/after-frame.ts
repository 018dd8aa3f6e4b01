import type { LexicalEditor } from 'lexical';

interface Waiting {
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

const waiting = new WeakMap<LexicalEditor, Waiting>();
let isFrameDrawn = false;

/**
 * Calls the listener after the frame that shows an update of the editor: for what is drawn beside
 * the text, on which no key has to wait. Updates that one frame shows are told once.
 */
export function registerAfterFrame(editor: LexicalEditor, listener: () => void): () => void {
  const one = waiting.get(editor) ?? wait(editor);
  one.listeners.add(listener);
  return () => {
    one.listeners.delete(listener);
    if (one.listeners.size > 0 || waiting.get(editor) !== one) return;
    waiting.delete(editor);
    one.stop();
  };
}

/**
 * Tells the editor of what the frame before has shown already, so that nothing that follows waits
 * for another. A window that draws nothing between two keys draws the next one at once; else it
 * comes at the next beat of the screen.
 */
export function behindFrame(tell: () => void): void {
  isFrameDrawn = true;
  tell();
  // The editor tells its listeners in a microtask, which stands before this one.
  queueMicrotask(() => {
    isFrameDrawn = false;
  });
}

function wait(editor: LexicalEditor): Waiting {
  const listeners = new Set<() => void>();
  let request = 0;
  let timer = 0;
  const tell = () => {
    request = 0;
    timer = 0;
    for (const listener of listeners) listener();
  };
  const tellSoon = () => {
    timer = window.setTimeout(tell);
  };
  const unregister = editor.registerUpdateListener(() => {
    if (request !== 0 || timer !== 0) return;
    if (isFrameDrawn) tellSoon();
    else request = requestAnimationFrame(tellSoon);
  });
  const one = {
    listeners,
    stop: () => {
      cancelAnimationFrame(request);
      window.clearTimeout(timer);
      unregister();
    },
  };
  waiting.set(editor, one);
  return one;
}
