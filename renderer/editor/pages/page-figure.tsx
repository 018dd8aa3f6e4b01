import type { LineFault, PageFrame } from '../../../shared/pages/line-faults.ts';
import { say } from '../../wording/say.ts';
import type { PrintedCaret } from './caret-in-print.ts';
import { faultWords } from './fault-words.ts';
import type { GlyphShapes } from './glyph-shapes.ts';
import { Guides } from './guides.tsx';
import type { LivePage } from './live-pages.ts';
import { PageCanvas } from './page-canvas.tsx';
import styles from './pages.module.css';

interface PageFigureProps {
  page: LivePage;
  /** From 0. */
  index: number;
  count: number;
  glyphs: GlyphShapes;
  /** CSS pixels to a point. */
  scale: number;
  /** Null where no guides are drawn. */
  frame: PageFrame | null;
  faults: readonly LineFault[];
  caret: PrintedCaret | null;
}

/** One page as it is printed, and over it guides, faults, and where the caret stands. */
export function PageFigure(props: PageFigureProps) {
  const { page, index, count, glyphs, scale, frame, faults, caret } = props;
  const { width, height } = page;
  const own = page.drawing.stretches.filter(({ part }) => part === caret?.part);
  return (
    <figure
      className={styles.page}
      data-page={index}
      aria-label={nameOf(index + 1, count, faults)}
      style={{ width: width * scale, height: height * scale }}
    >
      <PageCanvas page={page} glyphs={glyphs} scale={scale} />
      <svg
        className={styles.marks}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {frame && <Guides frame={frame} width={width} height={height} />}
        {own.map(({ x, y, width, height }) => (
          <rect key={`${x} ${y} ${width}`} className={styles.own} {...{ x, y, width, height }} />
        ))}
        {caret?.line?.page === index && (
          <line
            className={styles.caret}
            x1={caret.line.x}
            x2={caret.line.x}
            y1={caret.line.top}
            y2={caret.line.bottom}
          />
        )}
        {faults.map(({ kind, part, line }) => (
          <rect
            key={`${kind} ${part}`}
            className={styles.fault}
            data-fault={kind}
            x={line.x - 3}
            y={line.y - 1}
            width={line.width + 6}
            height={line.height + 2}
            rx="2"
          >
            <title>{faultWords[kind]}</title>
          </rect>
        ))}
      </svg>
    </figure>
  );
}

/** Marks are pictures: a screen reader hears of them in the name of their page. */
function nameOf(page: number, pages: number, faults: readonly LineFault[]): string {
  const name = say('Page {page, number} of {pages, number}', { page, pages });
  return [name, ...new Set(faults.map(({ kind }) => faultWords[kind]))].join('. ');
}
