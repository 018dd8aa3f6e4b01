import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';

/** How a source is cited over time and beside what; every list holds the most frequent first. */
export const sourceProfile = z.object({
  /** Days of the first and last issue that cite it; null where none has a date. */
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** Every year from the first to the last, those without a citation too. */
  years: z.array(z.object({ year: z.int(), citations: z.int().min(0) })),
  /** Citations in issues without a date. */
  undated: z.int().min(0),
  publications: z.array(z.object({ id: identifier, title: z.string(), citations: z.int() })),
  /** Topics of the briefings that cite it; a citation counts for each of them. */
  topics: z.array(z.object({ id: identifier, name: z.string(), citations: z.int() })),
  /** Sections of the briefings that cite it and have no topic; '' for those without one. */
  sections: z.array(z.object({ section: z.string(), citations: z.int() })),
  /** What the same brackets cite. */
  beside: z.array(z.object({ id: identifier, name: z.string(), citations: z.int() })),
});
export type SourceProfile = z.infer<typeof sourceProfile>;

/** Which of the places where a source is cited are meant; all where it says nothing. */
export const useLimits = z.object({
  year: z.int().min(0).max(9999).optional(),
  publicationId: identifier.optional(),
  /** A topic of the briefing. */
  topicId: identifier.optional(),
  /** The section of a briefing that has no topic. */
  section: z.string().max(500).optional(),
  besideId: identifier.optional(),
});
export type UseLimits = z.infer<typeof useLimits>;
