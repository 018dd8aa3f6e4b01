import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';

export const issueStatuses = ['draft', 'published'] as const;

export const issueDetails = z.object({
  volume: z.string().min(1).max(20).nullable(),
  /** As printed: "160", "12-13" for a double issue, "Special". */
  number: z.string().min(1).max(40).nullable(),
  /** The day of the issue; null where it is not known. */
  date: isoDate.nullable(),
  /** How exact `date` is; a month or year stands for its first day. */
  datePrecision: z.enum(['day', 'month', 'year']),
  title: z.string().max(300).nullable(),
  status: z.enum(issueStatuses),
});
export type IssueDetails = z.infer<typeof issueDetails>;

export const issueSummary = issueDetails.extend({
  id: identifier,
  publicationId: identifier,
  publicationTitle: z.string(),
  /** BCP 47: its own, or that of its publication. */
  language: z.string().optional(),
  /** Where it stands on its site or in its folder; its relative links lead on from here. */
  address: z.string().optional(),
  briefingCount: z.int().min(0),
  wordCount: z.int().min(0),
  /** References in it that point to nothing in the archive yet. */
  danglingCount: z.int().min(0),
});
export type IssueSummary = z.infer<typeof issueSummary>;
