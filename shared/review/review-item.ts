import { z } from 'zod';
import { reading } from '../citations/reading.ts';
import { isoDate } from '../dates/iso-date.ts';
import { citedSource } from '../issues/briefing.ts';
import { identifier } from '../kernel/identifier.ts';
import { resolution } from '../references/resolution.ts';
import { reviewReasons } from './doubt.ts';

/** One thing that waits for a person: what was read, where, and why it is doubted. */
export const reviewItem = z.object({
  /** The id of its span, or of the suggestion; the same through every new reading of the text. */
  id: identifier,
  briefingId: identifier,
  headline: z.string(),
  issueId: identifier,
  issueLabel: z.string(),
  issueDate: isoDate.nullable(),
  publicationTitle: z.string(),
  reason: z.enum(reviewReasons),
  kind: z.string(),
  why: z.array(z.string()).min(1),
  tag: z.enum(['citation', 'cross-reference']),
  /** Offsets into the briefing's plain-text projection. */
  start: z.int(),
  end: z.int(),
  printed: z.string(),
  /** The paragraph around the printed words; long ones are cut far away from them. */
  before: z.string(),
  after: z.string(),
  reading: reading.nullable(),
  sources: z.array(citedSource),
  resolutions: z.array(resolution),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** Which items are meant; what is absent does not narrow. */
export const reviewFilter = z.object({
  reason: z.enum(reviewReasons).optional(),
  kind: z.string().max(1000).optional(),
  publicationId: identifier.optional(),
  issueId: identifier.optional(),
  /** Only readings at most as sure as this. */
  confidence: z.number().min(0).max(1).optional(),
});
export type ReviewFilter = z.infer<typeof reviewFilter>;
