import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { statedCorrection } from '../publishing/correction.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that was made when an edition was published, kept among the originals. */
export const editionFile = z.object({
  name: z.string().min(1).max(300),
  size: z.int().min(0),
  sha256,
});
export type EditionFile = z.infer<typeof editionFile>;

/** An issue as it was published, which never changes. */
export const edition = z.object({
  id: identifier,
  /** From 1. */
  number: z.int().min(1),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  /** Why it follows an earlier one; null for the first. */
  reason: z.string().nullable(),
  /** Of the snapshot: its texts, furniture and facts as one file among the originals. */
  sha256,
  briefings: z.int().min(0),
  files: z.array(editionFile),
});
export type Edition = z.infer<typeof edition>;

export const editionsOfIssue = z.object({
  /** The oldest first. */
  published: z.array(edition),
  /** The edition that is being made after another was published; null where none is. */
  open: z
    .object({
      number: z.int().min(2),
      reason: z.string(),
      openedBy: z.string(),
      openedAt: z.iso.datetime(),
    })
    .nullable(),
  /** Corrections that were stated since the newest was published. */
  correctionsSince: z.array(statedCorrection.extend({ briefingId: identifier })),
});
export type EditionsOfIssue = z.infer<typeof editionsOfIssue>;
