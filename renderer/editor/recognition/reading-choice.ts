/** Where a person's choice is kept, for all briefings of this window. */
const KEY = 'masthead.reading-while-typing';

const listeners = new Set<() => void>();

/** Whether the text is read while it is typed; true until a person chooses otherwise. */
export const isReadWhileTyping = (): boolean => window.localStorage.getItem(KEY) !== 'off';

export function chooseReadWhileTyping(isRead: boolean): void {
  if (isRead) window.localStorage.removeItem(KEY);
  else window.localStorage.setItem(KEY, 'off');
  for (const listener of listeners) listener();
}

export function onReadingChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Registers whatever reads the text, for as long as a person wants it read. */
export function registerReading(register: () => () => void): () => void {
  let unregister: (() => void) | null = null;
  const follow = () => {
    if (isReadWhileTyping()) {
      unregister ??= register();
    } else {
      unregister?.();
      unregister = null;
    }
  };
  follow();
  const stop = onReadingChoice(follow);
  return () => {
    stop();
    unregister?.();
  };
}
