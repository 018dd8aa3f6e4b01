import { z } from 'zod';
import { occurrence } from '../citations/occurrence.ts';
import { identifier } from '../kernel/identifier.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { resolution } from '../references/resolution.ts';

export const briefingDetails = z.object({
  headline: z.string().max(500),
  /** The section or region that it stands under ("RUSSIA"). */
  section: z.string().max(100).nullable(),
  byline: z.string().max(300).nullable(),
  /** The place and day that it opens with ("MOSCOW, August 29"), as printed. */
  dateline: z.string().max(300).nullable(),
  /** Records of the topics of the whole briefing, in order; absent where there are none. */
  topics: z.array(identifier).min(1).max(50).optional(),
});
export type BriefingDetails = z.infer<typeof briefingDetails>;

export const briefingSummary = briefingDetails.extend({
  id: identifier,
  issueId: identifier,
  /** From 0, in the order of print. */
  position: z.int().min(0),
  /** The opening words, for lists. */
  opening: z.string(),
  wordCount: z.int().min(0),
  citationCount: z.int().min(0),
  referenceCount: z.int().min(0),
  danglingCount: z.int().min(0),
  /** When it was last changed, ISO 8601 in UTC. */
  updatedAt: z.iso.datetime(),
});
export type BriefingSummary = z.infer<typeof briefingSummary>;

/** A printed source name and the authority record that it goes to. */
export const citedSource = z.object({
  name: z.string(),
  sourceId: identifier,
  /** What the record is called, however it was printed. */
  record: z.string(),
});

/** An occurrence with what the archive knows of it. */
export const resolvedOccurrence = occurrence.extend({
  sources: z.array(citedSource),
  /** One for each reference of the reading, in order. */
  resolutions: z.array(resolution),
});
export type ResolvedOccurrence = z.infer<typeof resolvedOccurrence>;

/** A whole briefing at one revision. Revisions count from 1 and never go back. */
export const briefing = briefingSummary.extend({
  revision: z.int().min(1),
  manuscript,
  /** Present where it is published: then its text can only be read. */
  isLocked: z.literal(true).optional(),
  occurrences: z.array(resolvedOccurrence),
});
export type Briefing = z.infer<typeof briefing>;

/** What a save has made of a briefing: its text is in the window that sent it. */
export const savedBriefing = z.object({
  id: identifier,
  issueId: identifier,
  revision: z.int().min(1),
  /** Of all that the archive holds of the briefing now; what only says its changes names it. */
  fingerprint: z.string(),
  /** Those that the save added, or that read or are decided otherwise than before it. */
  occurrences: z.array(resolvedOccurrence),
});
export type SavedBriefing = z.infer<typeof savedBriefing>;
