import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { decision } from '../manuscript/decision.ts';
import { reading } from './reading.ts';

/** A citation or cross-reference that stands in a briefing, tagged in its manuscript. */
export const occurrence = z.object({
  /** The id of the inline in the manuscript. */
  id: identifier,
  tag: z.enum(['citation', 'cross-reference']),
  /** Offsets into the manuscript's plain-text projection, end exclusive. */
  start: z.int(),
  end: z.int(),
  printed: z.string(),
  /** The sentence that it supports, with the occurrence itself. */
  sentence: z.string(),
  /** Offsets in it are those of `printed`. Null where the text no longer reads as a citation. */
  reading: reading.nullable(),
  decision: decision.optional(),
});
export type Occurrence = z.infer<typeof occurrence>;
