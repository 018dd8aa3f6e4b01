import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { mentionKinds } from '../manuscript/manuscript.ts';

/** A name that stands in a text and that nobody has confirmed yet. */
export const mentionSuggestion = z.object({
  kind: z.enum(mentionKinds),
  /** Offsets into the plain-text projection, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
  printed: z.string().min(1),
  /** The record that it is taken for; null for a name that no record has. */
  record: identifier.nullable(),
  /** The full name: of the record, or proposed for a new one. */
  name: z.string().min(1),
  confidence: z.number().min(0).max(1),
});
export type MentionSuggestion = z.infer<typeof mentionSuggestion>;

/** Suggestions below this are accepted one by one only. */
export const LIKELY = 0.6;
