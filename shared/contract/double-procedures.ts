import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { textComparison } from '../likeness/compare-texts.ts';
import { doubleKinds } from '../likeness/judge-double.ts';
import { procedure } from './procedure.ts';

/** What a person makes of a pair. */
export const doubleDecisions = ['keep-both', 'merge', 'different'] as const;
export type DoubleDecision = (typeof doubleDecisions)[number];

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** One of the two: an issue, or a briefing of one, in the archive or in the plan of an import. */
export const doubleSide = z.object({
  issueId: identifier.nullable(),
  briefingId: identifier.nullable(),
  /** The place of its issue in the plan; null for what is in the archive. */
  planned: z.int().min(0).nullable(),
  /** The place of the briefing in its issue; null where the whole issue is meant. */
  position: z.int().min(0).nullable(),
  label: z.string(),
  publication: z.string().nullable(),
  volume: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  title: z.string().nullable(),
  headline: z.string().nullable(),
  /** The file it was read from, and the id of the importer; null for what was written here. */
  file: z.string().nullable(),
  format: z.string().nullable(),
  briefings: count,
  richness: z.object({
    words: count,
    links: count,
    headings: count,
    tables: count,
    pictures: count,
    emphases: count,
  }),
});
export type DoubleSide = z.infer<typeof doubleSide>;

export const doublePair = z.object({
  id: identifier,
  kind: z.enum(doubleKinds),
  /** Whether an import settles it as proposed where nobody decides otherwise. */
  isSure: z.boolean(),
  proposal: z.enum(['merge', 'keep-both']),
  decision: z.enum(doubleDecisions).nullable(),
  /** The side that a merge keeps: as decided, or the richer one. */
  kept: z.enum(['one', 'other']),
  /** Why it is the richer, for people; empty where nothing tells. */
  why: z.string(),
  /** Of what each says, how much the other says too; `together` of what either says. */
  ofOne: share,
  ofOther: share,
  together: share,
  one: doubleSide,
  other: doubleSide,
});
export type DoublePair = z.infer<typeof doublePair>;

export const doubleProcedures = {
  'doubles.search': procedure({
    summary:
      'Looks through the whole archive for issues and briefings that are there twice. Progress comes as `job.progress`.',
    request: z.object({ jobId: identifier }),
    response: z.object({ pairs: count }),
    failures: ['cancelled', 'archive-busy', 'disk-full'],
  }),
  'doubles.list': procedure({
    summary: 'Pairs that may be the same, of a batch or else of the archive, surest first.',
    request: z.object({
      batchId: identifier.optional(),
      undecidedOnly: z.boolean().default(false),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    response: z.object({ total: count, undecided: count, pairs: z.array(doublePair) }),
    failures: ['not-found'],
  }),
  'doubles.compare': procedure({
    summary: 'Both texts of a pair side by side with their differences, paragraph by paragraph.',
    request: z.object({ pairId: identifier }),
    response: z.object({ pair: doublePair, comparison: textComparison }),
    failures: ['not-found'],
  }),
  'doubles.alike': procedure({
    summary: 'The undecided pairs of the same search that are of the kind of this one and as sure.',
    request: z.object({ pairId: identifier }),
    response: z.object({ pairIds: z.array(identifier) }),
    failures: ['not-found'],
  }),
  'doubles.decide': procedure({
    summary:
      'Keeps both, merges, or marks as different; null takes that back. Remembered, also for later imports of the same.',
    request: z.object({
      pairIds: z.array(identifier).min(1).max(10_000),
      decision: z.enum(doubleDecisions).nullable(),
      /** The side that a merge keeps; the richer one where absent. */
      kept: z.enum(['one', 'other']).optional(),
    }),
    response: z.object({ decided: count }),
    failures: ['not-found', 'conflict'],
  }),
};
