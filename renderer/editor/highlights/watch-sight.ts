/** So many heights of the window above and below it count as in sight, so that nothing comes late. */
const MARGIN = 0.5;

/** Which of the watched elements are in sight; `onChange` is told when one comes or goes. */
export interface Sight {
  watch(element: Element): void;
  has(element: Element): boolean;
  /** The element in which they stand, or none any more. */
  within(root: Element | null): void;
  end(): void;
}

/**
 * Looks where the elements stand when the page is scrolled or their root becomes another size, in the
 * next frame. The window's own observer of intersections would look at each frame that a key makes.
 */
export function watchSight(onChange: (element: Element) => void): Sight {
  const watched = new Set<Element>();
  const seen = new Set<Element>();
  let request = 0;

  const look = () => {
    request = 0;
    const { innerHeight } = window;
    for (const element of watched) {
      const isSeen = element.isConnected && isNear(element, innerHeight);
      if (!element.isConnected) watched.delete(element);
      if (isSeen === seen.has(element)) continue;
      if (isSeen) seen.add(element);
      else seen.delete(element);
      onChange(element);
    }
  };
  const lookSoon = () => {
    if (request === 0) request = requestAnimationFrame(look);
  };
  const observer = new ResizeObserver(lookSoon);
  const events = new AbortController();
  const { signal } = events;
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', lookSoon, { signal });
  return {
    watch: (element) => {
      if (watched.has(element)) return;
      watched.add(element);
      lookSoon();
    },
    has: (element) => seen.has(element),
    within: (root) => {
      observer.disconnect();
      if (root) observer.observe(root);
    },
    end: () => {
      cancelAnimationFrame(request);
      observer.disconnect();
      events.abort();
    },
  };
}

function isNear(element: Element, height: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -height * MARGIN && top < height * (1 + MARGIN);
}
