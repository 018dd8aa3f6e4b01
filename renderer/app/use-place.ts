import { useMemo, useSyncExternalStore } from 'react';
import { type Place, placeAddress, placeAt } from './place.ts';

const LAST_PLACE = 'masthead.place';

/** The place of the window, which is its address: reloading and going back work by themselves. */
export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, currentAddress);
  return useMemo(() => placeAt(address), [address]);
}

/**
 * Goes to a place. `replace` where a person only moves along a list, so that going back leads out
 * of the list rather than up it.
 */
export function goTo(place: Place, { replace = false } = {}): void {
  const address = placeAddress(place);
  if (address === currentAddress()) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** A window opened without an address begins where the last one was left. */
export function restoreLastPlace(): void {
  const last = localStorage.getItem(LAST_PLACE);
  if (!location.hash && last) history.replaceState(null, '', last);
  // However it is left: by a command, by a link, by going back.
  subscribe(() => localStorage.setItem(LAST_PLACE, currentAddress()));
}

const currentAddress = () => location.hash || '#/';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}
