import { z } from 'zod';
import { paperNames } from '../designs/house-design.ts';
import { MILLIMETRE } from '../designs/papers.ts';

/** How long an issue is to be. */
export const issuePlan = z.object({
  /** Null where nobody counts them. */
  pages: z.int().min(1).max(400).nullable(),
  paper: z.enum(paperNames),
});
export type IssuePlan = z.infer<typeof issuePlan>;

/** Of a publication that has chosen no design. */
export const usualPlan: IssuePlan = { pages: null, paper: 'us-letter' };

/** Of a page, what lengths are told by: its lines in all columns, and their pitch in points. */
export const plannedPage = z.object({ lines: z.int().min(1), pitch: z.number().positive() });
export type PlannedPage = z.infer<typeof plannedPage>;

/** The height of so many lines of a column, in millimetres. */
export const columnMillimetres = (lines: number, { pitch }: PlannedPage): number =>
  Math.round((lines * pitch) / MILLIMETRE);

/** How many pages so many lines of a column fill. */
export const pagesOfLines = (lines: number, page: PlannedPage): number => lines / page.lines;

/** How many lines a plan has room for; null where pages are not counted. */
export const linesOfPlan = ({ pages }: IssuePlan, { lines }: PlannedPage): number | null =>
  pages && pages * lines;
