import type { IsoDate } from './iso-date.ts';

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/** What of a date is known: all of `2000-09-05`, or `2000-09`, or `2000`. */
export const knownPart = (date: IsoDate, precision: keyof typeof LENGTHS): string =>
  date.slice(0, LENGTHS[precision]);
