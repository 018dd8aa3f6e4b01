/** The column of a printed page; sizes in points. */
export interface ColumnMeasure {
  readonly width: number;
  /** Lines from the top of a full page to its end. */
  readonly lines: number;
}

/** Type of the newsletter; every line of its text is one pitch high. In points. */
export const type = { size: 9.7, pitch: 12.6 } as const;

const GUTTER = 20;
const MARGINS_ABOVE_AND_BELOW = 66 + 56;
export const COLUMNS_ON_PAGE = 2;

const columnOf = (width: number, height: number, margin: number): ColumnMeasure => ({
  width: (width - 2 * margin - GUTTER) / COLUMNS_ON_PAGE,
  lines: Math.floor((height - MARGINS_ABOVE_AND_BELOW) / type.pitch),
});

const MILLIMETRE = 72 / 25.4;

/** The papers on which an issue is printed. */
export const columnMeasures = {
  a4: columnOf(210 * MILLIMETRE, 297 * MILLIMETRE, 18 * MILLIMETRE),
  'us-letter': columnOf(8.5 * 72, 11 * 72, 0.76 * 72),
} as const;

export type Paper = keyof typeof columnMeasures;
