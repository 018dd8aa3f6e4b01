import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

export const correctionKinds = ['correction', 'clarification', 'update', 'withdrawal'] as const;
export const correctionKind = z.enum(correctionKinds);
export type CorrectionKind = z.infer<typeof correctionKind>;

/** What a correction says: what was wrong, where that is told, and what is right. */
export const correctionWords = z.object({
  kind: correctionKind,
  wrong: z.string().trim().max(2000),
  right: z.string().trim().min(1).max(2000),
});
export type CorrectionWords = z.infer<typeof correctionWords>;

/** A correction of a published text, from the day on which it was made public. */
export const statedCorrection = correctionWords.extend({
  id: identifier,
  by: z.string(),
  at: z.iso.datetime(),
  /** The revision with which the text was right. */
  revision: z.int().min(1),
});
export type StatedCorrection = z.infer<typeof statedCorrection>;
