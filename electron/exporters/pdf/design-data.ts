import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import { type Paper, papers } from '../../../shared/designs/papers.ts';

/** `/design.json` of every template. Lengths are in points. */
export interface DesignData {
  readonly paper: Paper;
  readonly accent: string;
}

/** What the templates are told of a design. */
export const designData = ({ paper, accent }: HouseDesign): DesignData => ({
  paper: papers[paper],
  accent,
});

/** The folder of its template. */
export const designFile = (_design: HouseDesign): string => 'newsletter';
