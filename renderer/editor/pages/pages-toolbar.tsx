import { BookOpen, Columns2, Grid2x2, Minus, Plus, X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import styles from './pages.module.css';
import { choosePages, switchPages, usePagesChoice } from './pages-choice.ts';
import { nextZoom, type Zoom, zoomSteps } from './zoom.ts';

interface PagesToolbarProps {
  /** The page in sight, from 0; null where none is drawn. */
  current: number | null;
  count: number;
  /** What is shown, in percent of the size on paper. */
  percent: number;
}

/** How the pages are shown: the page one is at, their size, side by side, guides. */
export function PagesToolbar({ current, count, percent }: PagesToolbarProps) {
  const { zoom, view, hasGuides, hasThumbnails } = usePagesChoice();
  return (
    <header className={styles.bar}>
      <h2>{say('Pages')}</h2>
      {current !== null && (
        <p className={styles.count}>
          {say('Page {page, number} of {pages, number}', { page: current + 1, pages: count })}
        </p>
      )}
      <div className={styles.tools} role="toolbar" aria-label={say('How pages are shown')}>
        <IconButton
          label={say('Smaller')}
          action="pages.smaller"
          icon={<Minus />}
          onClick={() => choosePages({ zoom: nextZoom(percent, -1) })}
        />
        <select
          className={styles.zoom}
          aria-label={say('Size of the pages')}
          value={String(zoom)}
          onChange={({ target }) => choosePages({ zoom: zoomOf(target.value) })}
        >
          <option value="width">{say('Fit width')}</option>
          <option value="page">{say('Fit page')}</option>
          {stepsWith(zoom).map((step) => (
            <option key={step} value={step}>
              {say('{percent, number} %', { percent: step })}
            </option>
          ))}
        </select>
        <IconButton
          label={say('Larger')}
          action="pages.larger"
          icon={<Plus />}
          onClick={() => choosePages({ zoom: nextZoom(percent, 1) })}
        />
        <IconButton
          label={say('Facing pages')}
          action="pages.spreads"
          icon={<BookOpen />}
          aria-pressed={view === 'spreads'}
          onClick={() => choosePages({ view: view === 'spreads' ? 'single' : 'spreads' })}
        />
        <IconButton
          label={say('All pages small')}
          action="pages.thumbnails"
          icon={<Grid2x2 />}
          aria-pressed={hasThumbnails}
          onClick={() => choosePages({ hasThumbnails: !hasThumbnails })}
        />
        <IconButton
          label={say('Guides')}
          action="pages.guides"
          icon={<Columns2 />}
          aria-pressed={hasGuides}
          onClick={() => choosePages({ hasGuides: !hasGuides })}
        />
        <IconButton
          label={say('Close the pages')}
          action="briefing.pages"
          icon={<X />}
          onClick={switchPages}
        />
      </div>
    </header>
  );
}

const zoomOf = (value: string): Zoom =>
  value === 'width' || value === 'page' ? value : Number(value);

/** The wheel may have chosen a size between the steps. */
const stepsWith = (zoom: Zoom): number[] =>
  [...new Set([...zoomSteps, ...(typeof zoom === 'number' ? [zoom] : [])])].sort((a, b) => a - b);
