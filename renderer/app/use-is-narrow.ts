import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many rem, so that larger type counts as less room. */
export function useIsNarrow(element: RefObject<HTMLElement | null>, rem: number): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setIsNarrow(measured.clientWidth < rem * size);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, rem]);
  return isNarrow;
}
