import { classNames } from '../../ui/class-names.ts';
import type { PrintedCaret } from './caret-in-print.ts';
import type { GlyphShapes } from './glyph-shapes.ts';
import type { DrawnIssue } from './live-pages.ts';
import { PageFigure } from './page-figure.tsx';
import styles from './pages.module.css';
import { usePagesChoice } from './pages-choice.ts';

interface PageRowsProps {
  issue: DrawnIssue;
  /** The pages that stand side by side, from 0. */
  rows: readonly (readonly number[])[];
  glyphs: GlyphShapes;
  /** CSS pixels to a point. */
  scale: number;
  caret: PrintedCaret | null;
}

/** All pages, one below the other or facing each other. */
export function PageRows({ issue, rows, glyphs, scale, caret }: PageRowsProps) {
  const { pages, faults, frame } = issue;
  const { view, hasGuides } = usePagesChoice();
  return rows.map((row) => (
    <div
      key={row.join()}
      className={classNames(styles.row, view === 'spreads' && styles.facing)}
      dir={frame.direction}
    >
      {view === 'spreads' && row[0] === 0 && pages[0] && (
        <div className={styles.cover} style={{ width: pages[0].width * scale }} />
      )}
      {row.map((index) => {
        const page = pages[index];
        return (
          page && (
            <PageFigure
              key={index}
              page={page}
              index={index}
              count={pages.length}
              glyphs={glyphs}
              scale={scale}
              frame={hasGuides ? frame : null}
              faults={faults.filter((fault) => fault.page === index)}
              caret={caret}
            />
          )
        );
      })}
    </div>
  ));
}
