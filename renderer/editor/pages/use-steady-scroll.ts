import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps what is in the middle of a pane there when pages become larger or smaller. */
export function useSteadyScroll(pane: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = pane.current;
    const change = scale / before.current;
    before.current = scale;
    if (!element || change === 1) return;
    const half = element.clientHeight / 2;
    element.scrollTop = (element.scrollTop + half) * change - half;
  }, [pane, scale]);
}
