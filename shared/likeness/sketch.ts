import type { Shingles } from './shingles.ts';

/** A text has at most so many marks. */
export const SKETCH_MARKS = 24;

/**
 * The few marks by which a text is found among many: its lowest shingles, in their order. Two texts
 * share about as many of them as they share of their words; so does a text with one cut from it.
 */
export const sketchOf = (shingles: Shingles): number[] => [
  ...Float64Array.from(shingles).sort().subarray(0, SKETCH_MARKS),
];

/** The marks of a text of which these are the parts. */
export const joinSketches = (parts: readonly (readonly number[])[]): number[] => [
  ...Float64Array.from(new Set(parts.flat())).sort().subarray(0, SKETCH_MARKS),
];
