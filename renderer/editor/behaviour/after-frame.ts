import type { LexicalEditor } from 'lexical';

/** Work that a frame is drawn before, once however often it was asked for. */
interface WorkBehindFrame {
  soon(): void;
  end(): void;
}

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

/** For work that follows from a key, but is not what its frame has to show. */
function workBehindFrame(work: () => void): WorkBehindFrame {
  let request = 0;
  let timer = 0;
  const run = () => {
    request = 0;
    timer = 0;
    work();
  };
  const runSoon = () => {
    timer = window.setTimeout(run);
  };
  return {
    soon: () => {
      if (request !== 0 || timer !== 0) return;
      if (isFrameDrawn) runSoon();
      else request = requestAnimationFrame(runSoon);
    },
    end: () => {
      cancelAnimationFrame(request);
      window.clearTimeout(timer);
    },
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
  const work = workBehindFrame(() => {
    for (const listener of listeners) listener();
  });
  const unregister = editor.registerUpdateListener(work.soon);
  const one = {
    listeners,
    stop: () => {
      work.end();
      unregister();
    },
  };
  waiting.set(editor, one);
  return one;
}
