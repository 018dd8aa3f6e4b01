import type { HouseDesign } from './house-design.ts';

/** From one line of text to the next, in points: what every height on the page is a multiple of. */
export const pitchOf = ({ text, leading }: HouseDesign['sizes']): number =>
  Math.round(text * leading * 10) / 10;

/** Between two columns of any design, in points. */
export const GUTTER = 20;
