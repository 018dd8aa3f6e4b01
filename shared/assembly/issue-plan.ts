import { z } from 'zod';
import {
  COLUMNS_ON_PAGE,
  columnMeasures,
  type Paper,
  type,
} from '../column-fill/column-measure.ts';
import { MILLIMETRE } from '../designs/papers.ts';

export const plannedPapers = Object.keys(columnMeasures) as [Paper, ...Paper[]];

/** How long an issue is to be. */
export const issuePlan = z.object({
  /** Null where nobody counts them. */
  pages: z.int().min(1).max(400).nullable(),
  paper: z.enum(plannedPapers),
});
export type IssuePlan = z.infer<typeof issuePlan>;

export const usualPlan: IssuePlan = { pages: null, paper: 'us-letter' };

/** The height of so many lines of a column, in millimetres. */
export const columnMillimetres = (lines: number): number =>
  Math.round((lines * type.pitch) / MILLIMETRE);

/** How many pages so many lines of a column fill. */
export const pagesOfLines = (lines: number, paper: Paper): number =>
  lines / (columnMeasures[paper].lines * COLUMNS_ON_PAGE);

/** How many lines a plan has room for; null where pages are not counted. */
export const linesOfPlan = ({ pages, paper }: IssuePlan): number | null =>
  pages && pages * columnMeasures[paper].lines * COLUMNS_ON_PAGE;
