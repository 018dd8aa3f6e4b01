import { useSyncExternalStore } from 'react';

/** The window's width in rem. */
export const useRemWidth = (): number => useSyncExternalStore(subscribe, remWidth);

function remWidth(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth / rem;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
