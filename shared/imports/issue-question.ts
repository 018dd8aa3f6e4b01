import { z } from 'zod';
import { witnessedFields } from './witness.ts';

/** What some witnesses say alike, the surest source first. */
export const witnessedValue = z.object({
  value: z.string(),
  sources: z.array(z.string()).min(1),
  confidence: z.number().min(0).max(1),
});
export type WitnessedValue = z.infer<typeof witnessedValue>;

/** Something on which believable witnesses disagree, for a person to settle. */
export const issueQuestion = z.object({
  field: z.enum(witnessedFields),
  /** What is taken unless a person says otherwise; the value that stands first in `values`. */
  proposal: z.string(),
  values: z.array(witnessedValue).min(2),
});
export type IssueQuestion = z.infer<typeof issueQuestion>;
