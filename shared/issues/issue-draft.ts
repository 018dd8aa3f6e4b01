import { z } from 'zod';
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

export const briefingDraft = briefingDetails.extend({ manuscript });
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
  briefings: z.array(briefingDraft).min(1),
  warnings: z.array(importWarning),
});
export type IssueDraft = z.infer<typeof issueDraft>;
