import { z } from 'zod';
import { passage } from '../imports/passage.ts';
import { witness } from '../imports/witness.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { briefingDetails } from './briefing.ts';
import { issueDetails } from './issue.ts';
import { issuePage } from './issue-page.ts';

/** Something that an importer could not carry over, or was not sure of. */
export const importWarning = z.object({
  message: z.string(),
  /** Where in the file: "line 12". */
  place: z.string().optional(),
});
export type ImportWarning = z.infer<typeof importWarning>;

export const briefingDraft = briefingDetails.extend({
  manuscript,
  /** Where in the file it stands, in the order of its text; absent where that is not known. */
  passages: z.array(passage).max(2000).optional(),
  /** Set where drafts of a batch are put together: which file, which of its drafts, which briefing. */
  readFrom: z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]).optional(),
});
export type BriefingDraft = z.infer<typeof briefingDraft>;

/** An issue as an importer read it from a file, before the archive knows it. */
export const issueDraft = issueDetails.omit({ status: true }).extend({
  /** The title of its publication as printed; null where the file does not name one. */
  publication: z.string().min(1).max(200).nullable(),
  language: z.string().nullable(),
  /** Where the file itself says that the issue stands on its site; its own place first. */
  addresses: z.array(z.string().min(1).max(2048)).optional(),
  /** Set where the file is one page: its briefing is whole, and is not parted by its headings yet. */
  page: issuePage.optional(),
  /** What each place says of it, where there is more than one; its fields hold the likeliest. */
  witnesses: z.array(witness).max(200).optional(),
  /** Why it is no finished issue: an unpublished draft. It is left out unless a person wants it. */
  unfinished: z.string().min(1).max(300).optional(),
  briefings: z.array(briefingDraft).min(1),
  warnings: z.array(importWarning),
});
export type IssueDraft = z.infer<typeof issueDraft>;
