import { useSyncExternalStore } from 'react';

const KEY = 'masthead.suggest-names';
const listeners = new Set<() => void>();

/** Whether briefings suggest names and topics. Remembered in this window's browser. */
export const doesSuggest = (): boolean => localStorage.getItem(KEY) !== 'no';

export function setSuggests(suggests: boolean): void {
  localStorage.setItem(KEY, suggests ? 'yes' : 'no');
  for (const listener of listeners) listener();
}

export const useDoesSuggest = (): boolean => useSyncExternalStore(subscribe, doesSuggest);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
