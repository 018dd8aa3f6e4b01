import { type RefObject, useEffect, useState } from 'react';

/** The room within an element, in pixels, without its scroll bars. */
export function usePaneSize(element: RefObject<HTMLElement | null>): {
  width: number;
  height: number;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const pane = element.current;
    if (!pane) return;
    const measure = () => setSize({ width: pane.clientWidth, height: pane.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
