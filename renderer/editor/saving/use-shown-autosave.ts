import { useMemo, useSyncExternalStore } from 'react';
import { type Autosave, nextTellingAt } from './autosave.ts';
import type { SavedSession } from './use-autosave.ts';

/**
 * What is shown of the saving of an open briefing: calm while somebody types. A save in the midst of
 * letters is told in the next pause, since a reader of the screen would else interrupt for each, and
 * the window draw it where it has letters to draw.
 */
export function useShownAutosave(session: SavedSession): Autosave {
  const shown = useMemo(() => shownAutosave(session), [session]);
  return useSyncExternalStore(shown.subscribe, shown.current);
}

function shownAutosave({ saver, subscribe }: SavedSession) {
  let shown = saver.state();
  return {
    current: () => shown,
    subscribe: (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        const due = nextTellingAt(shown, saver.state());
        if (due === null) return;
        const left = due - Date.now();
        if (left > 0) {
          timer ??= setTimeout(lookAgain, left);
          return;
        }
        shown = saver.state();
        tell();
      };
      const lookAgain = () => {
        timer = undefined;
        look();
      };
      const unsubscribe = subscribe(look);
      look();
      return () => {
        unsubscribe();
        clearTimeout(timer);
      };
    },
  };
}
