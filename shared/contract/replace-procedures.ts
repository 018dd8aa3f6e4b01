import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { briefingPlaces } from '../find/briefing-matches.ts';
import { findQuery, replacement } from '../find/find-query.ts';
import { issueStatuses } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const count = z.int().min(0);

/** In which briefings something is looked for; nothing means the whole archive. */
export const replaceScope = z.object({
  publicationId: identifier.optional(),
  issueId: identifier.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Leaves out what is published. */
  draftsOnly: z.boolean().default(false),
});
export type ReplaceScope = z.output<typeof replaceScope>;

/** A match where it stands, with the words around it. */
export const foundMatch = z.object({
  place: z.enum(briefingPlaces),
  /** Into the line, or into the projection of the text. */
  start: count,
  end: count,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** What the groups of a pattern found. */
  groups: z.array(z.string().nullable()),
});

export const foundBriefing = z.object({
  briefingId: identifier,
  /** The revision in which it was found. */
  revision: z.int().min(1),
  headline: z.string(),
  issueId: identifier,
  issueLabel: z.string(),
  publicationTitle: z.string(),
  status: z.enum(issueStatuses),
  matches: z.array(foundMatch).min(1),
});
export type FoundBriefing = z.infer<typeof foundBriefing>;

/** Why a briefing was left as it is. */
export const leftReasons = ['changed', 'gone', 'locked', 'too-long', 'edited-since'] as const;

export const leftBriefing = z.object({
  briefingId: identifier,
  /** Null where it is gone for good. */
  issueId: identifier.nullable(),
  headline: z.string(),
  why: z.enum(leftReasons),
});
export type LeftBriefing = z.infer<typeof leftBriefing>;

export const replaceAct = z.object({
  actId: identifier,
  madeAt: z.iso.datetime(),
  query: findQuery,
  replacement,
  /** How much was replaced in how many briefings, and in how many of them it was undone. */
  matches: count,
  briefings: count,
  undone: count,
});
export type ReplaceAct = z.infer<typeof replaceAct>;

export const replaceProcedures = {
  'replace.search': procedure({
    summary:
      'Looks for words in headlines, bylines and texts of the archive. Progress comes as `job.progress`, what is found so far by `replace.found`; both are kept under the id of the job until four newer ones were begun.',
    request: z.object({
      jobId: identifier,
      query: findQuery,
      scope: replaceScope.default({ draftsOnly: false }),
    }),
    response: z.object({
      matches: count,
      briefings: count,
      /** Whether there is more than is shown. */
      isCut: z.boolean(),
      /** Briefings on which a pattern would take too long. */
      unsearched: count,
    }),
    failures: ['malformed-request', 'cancelled', 'not-found'],
  }),
  'replace.found': procedure({
    summary: 'What a search has found so far, from a place on, in the order in which it was found.',
    request: z.object({
      searchId: identifier,
      from: count,
      limit: z.int().min(1).max(500).default(200),
    }),
    response: z.object({ briefings: z.array(foundBriefing), total: count }),
    failures: ['not-found'],
  }),
  'replace.apply': procedure({
    summary:
      'Replaces what a search has found, but what is excepted: one revision for each briefing. A briefing that has changed since is left and named. Where it is cancelled, what is done stays.',
    request: z.object({
      jobId: identifier,
      searchId: identifier,
      replacement,
      /** Whole briefings, or some of their matches by place in the list. */
      except: z
        .array(z.object({ briefingId: identifier, matches: z.array(count).optional() }))
        .max(100_000),
    }),
    response: z.object({
      /** Null where nothing was replaced. */
      actId: identifier.nullable(),
      matches: count,
      briefings: count,
      left: z.array(leftBriefing),
      isCancelled: z.boolean(),
    }),
    failures: ['not-found', 'conflict', 'disk-full', 'archive-busy'],
  }),
  'replace.acts': procedure({
    summary: 'What was replaced in the archive, newest first.',
    request: z.object({ limit: z.int().min(1).max(500).default(100) }),
    response: z.array(replaceAct),
    failures: [],
  }),
  'replace.undo': procedure({
    summary:
      'Puts back what stood before a replacing, as one revision for each briefing. A briefing that was edited since is left and named.',
    request: z.object({ jobId: identifier, actId: identifier }),
    response: z.object({
      briefings: count,
      left: z.array(leftBriefing),
      isCancelled: z.boolean(),
    }),
    failures: ['not-found', 'disk-full', 'archive-busy'],
  }),
};
