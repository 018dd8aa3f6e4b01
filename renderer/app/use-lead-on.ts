import { useEffect } from 'react';
import { focusPane } from './pane.tsx';
import { placeAt } from './place.ts';
import type { Pane } from './visible-panes.ts';

/**
 * Where only one pane is shown, choosing in it leads on to the next, as nothing would be seen to
 * happen otherwise: by a click, and by Enter in the archive's tree.
 */
export function useLeadOn(shown: readonly Pane[]): void {
  const alone = shown.length === 1;
  useEffect(() => {
    if (!alone) return;
    const lead = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('[data-twisty]')) return;
      const from = target.closest<HTMLElement>('[data-pane]')?.dataset.pane;
      if (from === 'archive') focusPane('list');
      // An issue that was chosen shows its briefings in the list itself.
      else if (from === 'list' && placeAt(location.hash).kind !== 'issue') focusPane('desk');
    };
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-row], nav a')) lead(event);
    };
    const press = (event: KeyboardEvent) => {
      const inTree = event.target instanceof Element && event.target.matches('[role="tree"]');
      if (event.key === 'Enter' && inTree) lead(event);
    };
    document.addEventListener('click', click);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('keydown', press);
    };
  }, [alone]);
}
