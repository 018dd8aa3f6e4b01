import type { PageFrame } from '../../../shared/pages/line-faults.ts';
import styles from './pages.module.css';

interface GuidesProps {
  frame: PageFrame;
  width: number;
  height: number;
}

/** The margins of a page, and between them its columns. */
export function Guides({ frame: { margin, columns, gutter }, width, height }: GuidesProps) {
  const [inner, tall] = [width - 2 * margin.x, height - margin.top - margin.bottom];
  const column = (inner - gutter * (columns - 1)) / columns;
  const lefts = Array.from({ length: columns }, (_, index) => margin.x + index * (column + gutter));
  return (
    <g className={styles.guides}>
      <rect x={margin.x} y={margin.top} width={inner} height={tall} />
      {columns > 1 &&
        lefts.map((x) => <rect key={x} x={x} y={margin.top} width={column} height={tall} />)}
    </g>
  );
}
