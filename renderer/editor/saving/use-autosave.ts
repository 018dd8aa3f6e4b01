import { useSyncExternalStore } from 'react';
import type { Autosave } from './autosave.ts';

export interface SavedSession {
  readonly saver: { state(): Autosave };
  subscribe(listener: () => void): () => void;
}

/**
 * A part of what is known of the saving of an open briefing. Each key changes something of it, and
 * what is rendered at a key is waited for: so the part has to be the same value where it says the same.
 */
export const useAutosave = <Part>(
  { saver, subscribe }: SavedSession,
  partOf: (autosave: Autosave) => Part,
): Part => useSyncExternalStore(subscribe, () => partOf(saver.state()));
