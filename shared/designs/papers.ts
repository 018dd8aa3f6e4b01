import type { PaperName } from './house-design.ts';

export interface Paper {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** In points. */
export const MILLIMETRE = 72 / 25.4;

const mm = (length: number) => (length * 72) / 25.4;
const inches = (length: number) => length * 72;

export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { width: mm(210), height: mm(297) },
  'us-letter': { width: inches(8.5), height: inches(11) },
  'us-legal': { width: inches(8.5), height: inches(14) },
  a5: { width: mm(148), height: mm(210) },
};
