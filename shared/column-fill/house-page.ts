import { defaultDesign } from '../designs/design-defaults.ts';
import type { HouseDesign, PaperName } from '../designs/house-design.ts';
import { pageMeasure } from '../designs/page-measure.ts';
import { papers } from '../designs/papers.ts';
import { GUTTER, pitchOf } from '../designs/pitch-of.ts';
import { COLUMNS_ON_PAGE, type ColumnMeasure, columnMeasures, type } from './column-measure.ts';

/** A page as its publication prints it, for counting lines. */
export interface HousePage {
  /** A column in the newsletter's type: as wide for it as that of the house is for its own. */
  readonly column: ColumnMeasure;
  /** Lines of all its columns together. */
  readonly lines: number;
  /** From one line to the next, in points. */
  readonly pitch: number;
}

/**
 * The page of a house design on this paper; that of the newsletter where nothing was chosen. Letters
 * of all typefaces count as wide as the serif's of the same size, and headlines as the newsletter's.
 */
export function housePage(design: HouseDesign | null, paper: PaperName): HousePage {
  const measures: Partial<Record<PaperName, ColumnMeasure>> = columnMeasures;
  const column = measures[paper];
  if (design === null && column) {
    return { column, lines: column.lines * COLUMNS_ON_PAGE, pitch: type.pitch };
  }
  return pageOfDesign({ ...(design ?? defaultDesign('newsletter')), paper });
}

/** The page of a house design on its own paper. */
export function pageOfDesign(design: HouseDesign): HousePage {
  const { margin, columns } = pageMeasure(design);
  const { width, height } = papers[design.paper];
  const pitch = pitchOf(design.sizes);
  const between = width - 2 * margin.x - (columns - 1) * GUTTER;
  const lines = Math.max(1, Math.floor((height - margin.top - margin.bottom) / pitch));
  const column = { width: (between / columns) * (type.size / design.sizes.text), lines };
  return { column, lines: lines * columns, pitch };
}
