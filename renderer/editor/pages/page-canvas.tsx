import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { GlyphShapes } from './glyph-shapes.ts';
import type { LivePage } from './live-pages.ts';
import styles from './pages.module.css';
import { paintPage } from './paint-page.ts';

interface PageCanvasProps {
  page: LivePage;
  glyphs: GlyphShapes;
  /** CSS pixels to a point. */
  scale: number;
}

/** Pages so near to what is in sight are painted before they are seen. */
const NEAR = '60% 0px';

/** A page as it is printed, painted anew when its print has changed and it is in or near sight. */
export function PageCanvas({ page, glyphs, scale }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(canvas);
  const [pictures, setPictures] = useState(0);
  // Before the window is drawn, so that no key is answered a frame late.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !isNear) return;
    const painted = `${page.id} ${scale} ${pictures}`;
    if (element.dataset.painted === painted) return;
    const dots = scale * window.devicePixelRatio;
    paintPage(element, page, glyphs, dots, () => setPictures((before) => before + 1));
    element.dataset.painted = painted;
  }, [page, glyphs, scale, isNear, pictures]);
  return <canvas ref={canvas} className={styles.canvas} />;
}

function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      { root: element.current.closest('[data-pages]'), rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
