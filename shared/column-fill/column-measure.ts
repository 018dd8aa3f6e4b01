import { defaultDesign } from '../designs/design-defaults.ts';
import { MILLIMETRE, papers, type Paper as Sheet } from '../designs/papers.ts';
import { GUTTER, pitchOf } from '../designs/pitch-of.ts';

/** The column of a printed page; sizes in points. */
export interface ColumnMeasure {
  readonly width: number;
  /** Lines from the top of a full page to its end. */
  readonly lines: number;
}

const { sizes, columns } = defaultDesign('newsletter');
/** Type of the newsletter; every line of its text is one pitch high. In points. */
export const type = { size: sizes.text, pitch: pitchOf(sizes) } as const;

const MARGINS_ABOVE_AND_BELOW = 66 + 56;
export const COLUMNS_ON_PAGE = columns;

const columnOf = ({ width, height }: Sheet, margin: number): ColumnMeasure => ({
  width: (width - 2 * margin - GUTTER) / COLUMNS_ON_PAGE,
  lines: Math.floor((height - MARGINS_ABOVE_AND_BELOW) / type.pitch),
});

/** The papers on which an issue is printed. */
export const columnMeasures = {
  a4: columnOf(papers.a4, 18 * MILLIMETRE),
  'us-letter': columnOf(papers['us-letter'], 0.76 * 72),
} as const;

export type Paper = keyof typeof columnMeasures;
