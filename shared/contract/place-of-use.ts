import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';

/** Where the archive cites a source or points to an issue: the briefing, and the words there. */
export const placeOfUse = z.object({
  briefingId: identifier,
  occurrenceId: identifier,
  headline: z.string(),
  issueId: identifier,
  issueLabel: z.string(),
  issueDate: isoDate.nullable(),
  printed: z.string(),
  sentence: z.string(),
});
export type PlaceOfUse = z.infer<typeof placeOfUse>;
