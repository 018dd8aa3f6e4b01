import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';

/** What a person gives the reason of, so that it is not told again. */
export const explainedMatter = z.discriminatedUnion('kind', [
  /** Numbers that are missing, first and last included, of a volume or year. */
  z.object({
    kind: z.literal('numbers'),
    volume: z.string().nullable(),
    year: z.int().nullable(),
    from: z.int().min(0),
    to: z.int().min(0),
  }),
  /** Days between which nothing came out. */
  z.object({ kind: z.literal('days'), from: isoDate, to: isoDate }),
  /** Issues that are as they were printed. */
  z.object({
    kind: z.literal('issues'),
    finding: z.enum([
      'doubled',
      'out-of-sequence',
      'wrong-volume',
      'without-number',
      'unusual-day',
    ]),
    ids: z.array(identifier).min(1).max(1000),
  }),
]);
export type ExplainedMatter = z.infer<typeof explainedMatter>;

export const runExplanation = z.object({
  id: identifier,
  about: explainedMatter,
  words: z.string().trim().min(1).max(500),
  by: z.string(),
  at: z.iso.datetime(),
});
export type RunExplanation = z.infer<typeof runExplanation>;
