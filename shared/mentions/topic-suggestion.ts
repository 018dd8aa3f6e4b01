import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/** A topic of which a briefing seems to speak. */
export const topicSuggestion = z.object({
  record: identifier,
  name: z.string().min(1),
  /** The words of the text that speak for it, the most frequent first. */
  signs: z.array(z.string()),
});
export type TopicSuggestion = z.infer<typeof topicSuggestion>;
