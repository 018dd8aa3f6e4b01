import { z } from 'zod';
import { briefing, briefingDetails, briefingSummary, savedBriefing } from '../issues/briefing.ts';
import { identifier } from '../kernel/identifier.ts';
import { blockChanges } from '../manuscript/block-changes.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { procedure } from './procedure.ts';

/**
 * Where a revision comes from; `review`: a decision about a span, `reading`: a newer grammar,
 * `replace`: words replaced in many briefings at once.
 */
export const revisionOrigins = [
  'import',
  'edit',
  'restore',
  'review',
  'reading',
  'replace',
] as const;
export type RevisionOrigin = (typeof revisionOrigins)[number];

export const revisionSummary = z.object({
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
  /** Given by a person ("before the lawyer's cuts"), or null. */
  name: z.string().nullable(),
  origin: z.enum(revisionOrigins),
  /** Who wrote it; null where the application did, or where it is not known any more. */
  author: z.string().nullable(),
  headline: z.string(),
  wordCount: z.int(),
});

const saving = z.object({
  briefingId: identifier,
  baseRevision: z.int().min(1),
  details: briefingDetails,
  /** `restore`: an earlier text put back by a person. */
  origin: z.enum(['edit', 'restore']).optional(),
});

const savingFailures = [
  'not-found',
  'stale-revision',
  'locked',
  'disk-full',
  'archive-busy',
  'archive-gone',
  'archive-damaged',
  'target-unwritable',
] as const;

export const briefingProcedures = {
  'briefings.read': procedure({
    summary: 'A briefing at its newest revision, with its citations and references resolved.',
    request: z.object({ briefingId: identifier }),
    response: briefing,
    failures: ['not-found'],
  }),
  'briefings.create': procedure({
    summary: 'Starts an empty briefing at the end of an issue.',
    request: z.object({ issueId: identifier, headline: z.string().max(500) }),
    response: briefing,
    failures: ['not-found', 'locked'],
  }),
  'briefings.save': procedure({
    summary:
      'Commits a new revision. Answers only when it is on the disk. Refused where another window has saved since `baseRevision`.',
    request: saving.extend({ manuscript }),
    response: savedBriefing,
    failures: savingFailures,
  }),
  'briefings.saveChanges': procedure({
    summary:
      'The same, saying of the text only what has changed since an earlier save. Refused as if another had saved where the archive does not hold what that save has answered for.',
    request: saving.extend({
      /** What the earlier save has answered. */
      fingerprint: z.string(),
      changes: blockChanges,
    }),
    response: savedBriefing,
    failures: savingFailures,
  }),
  'briefings.move': procedure({
    summary: 'Puts a briefing at another place in its issue.',
    request: z.object({ briefingId: identifier, position: z.int().min(0) }),
    response: z.array(briefingSummary),
    failures: ['not-found', 'locked'],
  }),
  'briefings.remove': procedure({
    summary: 'Puts a briefing into the trash.',
    request: z.object({ briefingId: identifier }),
    response: z.object({}),
    failures: ['not-found', 'locked'],
  }),
  'briefings.restore': procedure({
    summary: 'Takes a briefing out of the trash.',
    request: z.object({ briefingId: identifier }),
    response: briefingSummary,
    failures: ['not-found', 'locked'],
  }),
  'briefings.history': procedure({
    summary: 'Its revisions, newest first.',
    request: z.object({ briefingId: identifier }),
    response: z.array(revisionSummary),
    failures: ['not-found'],
  }),
  'briefings.readRevision': procedure({
    summary: 'The text of one earlier revision.',
    request: z.object({ briefingId: identifier, revision: z.int().min(1) }),
    response: z.object({ details: briefingDetails, manuscript }),
    failures: ['not-found'],
  }),
  'briefings.changedWords': procedure({
    summary:
      'How many words came and went from one revision to another, for some pairs; null where one is gone.',
    request: z.object({
      briefingId: identifier,
      pairs: z.array(z.object({ from: z.int().min(1), to: z.int().min(1) })).max(12),
    }),
    response: z.array(z.object({ added: z.int().min(0), removed: z.int().min(0) }).nullable()),
    failures: ['not-found'],
  }),
  'briefings.nameVersion': procedure({
    summary:
      'Gives a revision a name, so that it is never thinned out, or takes its name away. Of the newest where none is said.',
    request: z.object({
      briefingId: identifier,
      revision: z.int().min(1).optional(),
      name: z.string().trim().min(1).max(200).nullable(),
    }),
    response: revisionSummary,
    failures: ['not-found'],
  }),
};
