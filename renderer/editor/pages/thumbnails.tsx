import { useDeferredValue } from 'react';
import { say } from '../../wording/say.ts';
import type { GlyphShapes } from './glyph-shapes.ts';
import type { LivePage } from './live-pages.ts';
import { PageCanvas } from './page-canvas.tsx';
import styles from './pages.module.css';

interface ThumbnailsProps {
  pages: readonly LivePage[];
  glyphs: GlyphShapes;
  /** The page in sight, from 0. */
  current: number;
  onChoose: (page: number) => void;
}

/** In pixels. */
const WIDTH = 64;

/** All pages small, to go to one of them; painted after those that are read. */
export function Thumbnails({ pages, glyphs, current, onChoose }: ThumbnailsProps) {
  const shown = useDeferredValue(pages);
  return (
    <nav className={styles.thumbnails} aria-label={say('All pages')} data-pages>
      {shown.map((page) => (
        <button
          key={page.index}
          type="button"
          className={styles.thumbnail}
          aria-current={page.index === current ? 'page' : undefined}
          aria-label={say('Page {page, number}', { page: page.index + 1 })}
          onClick={() => onChoose(page.index)}
        >
          <span
            className={styles.small}
            style={{ width: WIDTH, height: (WIDTH * page.height) / page.width }}
          >
            <PageCanvas page={page} glyphs={glyphs} scale={WIDTH / page.width} />
          </span>
          <span aria-hidden="true">{page.index + 1}</span>
        </button>
      ))}
    </nav>
  );
}
