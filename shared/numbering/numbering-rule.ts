import { z } from 'zod';
import { numberCounts } from './run-of-issues.ts';

/** How volumes go on. Volumes and numbers are counted in figures, whatever signs they are printed in. */
export const volumeRule = z.discriminatedUnion('by', [
  z.object({ by: z.literal('none') }),
  /** One a year: `volume` began on the day `begins` ("09-01") of `year`. */
  z.object({
    by: z.literal('year'),
    begins: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    volume: z.int().min(0).max(9999),
    year: z.int().min(1).max(9999),
  }),
  /** So many numbers each: `volume` began with `number`, if numbers do not begin again with it. */
  z.object({
    by: z.literal('numbers'),
    numbers: z.int().min(1).max(1000),
    volume: z.int().min(0).max(9999),
    number: z.int().min(0),
  }),
  /** Begun by a person, and then kept until the next. */
  z.object({ by: z.literal('hand') }),
]);
export type VolumeRule = z.infer<typeof volumeRule>;

/** On which days issues come out. */
export const rhythmRule = z.discriminatedUnion('every', [
  /** On these days of each week, from 0 for Sunday. */
  z.object({
    every: z.literal('week'),
    weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
  }),
  z.object({ every: z.literal('days'), days: z.int().min(1).max(1000) }),
  z.object({ every: z.literal('months'), months: z.int().min(1).max(24) }),
  z.object({ every: z.literal('now-and-then') }),
]);
export type RhythmRule = z.infer<typeof rhythmRule>;

/** How volumes and numbers are printed. */
export const notation = z.object({
  /** At least so many figures in a number: 3 for "007". */
  digits: z.int().min(1).max(6),
  romanVolumes: z.boolean(),
  /** Between the numbers of a double issue. */
  joiner: z.enum(['-', '–', '/']),
});
export type Notation = z.infer<typeof notation>;

/** The rule by which the issues of a publication are numbered. */
export const numberingRule = z
  .object({
    volume: volumeRule,
    /** What numbers count through before they begin again. */
    counts: z.enum(numberCounts),
    /** The number with which a count begins. */
    first: z.int().min(0).max(1),
    rhythm: rhythmRule,
    notation,
  })
  .refine(
    ({ volume, counts }) => counts !== 'by-volume' || volume.by !== 'none',
    'Numbers can begin again with a volume only where there are volumes.',
  );
export type NumberingRule = z.infer<typeof numberingRule>;

/** What is taken of a publication of which nothing is known yet. */
export const usualNumbering: NumberingRule = {
  volume: { by: 'none' },
  counts: 'running',
  first: 1,
  rhythm: { every: 'now-and-then' },
  notation: { digits: 1, romanVolumes: false, joiner: '-' },
};
