import type { Place } from '../../../shared/pages/page-drawing.ts';

/** Takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const shifted = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix => [
  a,
  b,
  c,
  d,
  a * x + c * y + e,
  b * x + d * y + f,
];

export const scaled = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix => [
  a * x,
  b * x,
  c * y,
  d * y,
  e,
  f,
];

/** A matrix that is applied within another. */
export const within = (outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => {
  const moved = shifted(outer, e, f);
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    moved[4],
    moved[5],
  ];
};

/** As marks tell it: most are only moved. */
export function placeOf([a, b, c, d, e, f]: Matrix): Place {
  const [x, y] = [thousandth(e), thousandth(f)];
  const isMoved = a === 1 && b === 0 && c === 0 && d === 1;
  return isMoved ? [x, y] : [a, b, c, d, x, y];
}

/** Thousandths of a point are finer than any screen. */
export const thousandth = (length: number): number => Math.round(length * 1000) / 1000;
