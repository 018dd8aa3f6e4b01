import { z } from 'zod';

export const witnessedFields = ['publication', 'volume', 'number', 'date'] as const;
export type WitnessedField = (typeof witnessedFields)[number];

/** What one place says of an issue; several may disagree, and then a person is asked. */
export const witness = z.object({
  field: z.enum(witnessedFields),
  /**
   * As the issue would have it; a date as exact as it is told: "1997-06-03", "1997-06", "1997",
   * and "--06-03" where the year is not said.
   */
  value: z.string().min(1).max(200),
  /** For people, as in "says the file name": "masthead, line 3", "front matter", "folder". */
  source: z.string().min(1).max(120),
  /** 0 to 1: how far it is believed where others say something else. */
  confidence: z.number().min(0).max(1),
});
export type Witness = z.infer<typeof witness>;
