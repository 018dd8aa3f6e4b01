import type { LexicalEditor } from 'lexical';

interface Waiting {
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

const waiting = new WeakMap<LexicalEditor, Waiting>();

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

function wait(editor: LexicalEditor): Waiting {
  const listeners = new Set<() => void>();
  let request = 0;
  let timer = 0;
  const tell = () => {
    request = 0;
    for (const listener of listeners) listener();
  };
  const unregister = editor.registerUpdateListener(() => {
    if (request !== 0) return;
    request = requestAnimationFrame(() => {
      timer = window.setTimeout(tell);
    });
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
