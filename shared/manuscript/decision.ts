import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/**
 * What a person decided about a recognised span. It outlives every new reading of the text and
 * every new version of the grammar.
 */
export const decision = z.strictObject({
  /** `accepted`: the reading is right. `rejected`: this is no citation or reference at all. */
  verdict: z.enum(['accepted', 'rejected']),
  /** Printed source name to authority record, where the person chose one. */
  sources: z.record(z.string(), identifier).optional(),
  /** The issue meant, where the person chose one. */
  issueId: identifier.optional(),
  /** The full date meant, for the dates as printed in their order. */
  dates: z.array(z.string()).optional(),
});
export type Decision = z.infer<typeof decision>;
