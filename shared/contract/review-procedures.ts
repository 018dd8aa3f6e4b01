import { z } from 'zod';
import { reading } from '../citations/reading.ts';
import { identifier } from '../kernel/identifier.ts';
import { confirmedReading } from '../manuscript/decision.ts';
import { reviewReasons } from '../review/doubt.ts';
import { reviewFilter, reviewItem } from '../review/review-item.ts';
import { procedure } from './procedure.ts';

/** `accept`: right as read. `reject`: no citation or reference at all. `leave`: not to be asked again. */
export const reviewVerdicts = ['accept', 'reject', 'leave'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** The job by which a newer grammar reads every briefing again; it begins by itself. */
export const REREADING_JOB = 'rereading';

export const reviewItemKey = z.object({ briefingId: identifier, id: identifier });
export type ReviewItemKey = z.infer<typeof reviewItemKey>;

/** What a person puts in place of what was read; what is absent stays as it is. */
export const reviewCorrection = z.object({
  /** Other borders: offsets into the briefing's text, and the words that they must enclose. */
  span: z.object({ start: z.int().min(0), end: z.int().min(0), printed: z.string() }).optional(),
  tag: z.enum(['citation', 'cross-reference']).optional(),
  /** What the words say, with offsets into them. */
  reading: confirmedReading.optional(),
  /** The records of printed names. */
  sources: z.record(z.string(), identifier).optional(),
  /** The issue of each reference, in order. */
  issueIds: z.array(identifier.nullable()).optional(),
});
export type ReviewCorrection = z.infer<typeof reviewCorrection>;

/** What came of a decision, or of taking one back. */
export const reviewOutcome = z.object({
  /** In words: "Accepted 34 citations". */
  words: z.string(),
  changed: z.int(),
  /** Those that no longer stand as they were shown. */
  refused: z.int(),
  briefingIds: z.array(identifier),
});
export type ReviewOutcome = z.infer<typeof reviewOutcome>;

export const reviewProcedures = {
  'review.list': procedure({
    summary: 'What waits for a person, newest issue first and within it as in the text.',
    request: z.object({
      filter: reviewFilter.default({}),
      /** The `next` of the page before. */
      after: z.string().max(200).nullable().default(null),
      limit: z.int().min(1).max(200).default(60),
    }),
    response: z.object({ items: z.array(reviewItem), next: z.string().nullable() }),
    failures: [],
  }),
  'review.progress': procedure({
    summary: 'How much waits and how much is settled, the kinds, and what can be undone.',
    request: z.object({
      filter: reviewFilter.default({}),
      /** The kinds take longer to count than the rest. */
      withKinds: z.boolean().default(false),
    }),
    response: z.object({
      waiting: z.int(),
      /** Under this filter. */
      shown: z.int(),
      decided: z.int(),
      /** Empty where they were not asked for. */
      kinds: z.array(z.object({ reason: z.enum(reviewReasons), kind: z.string(), count: z.int() })),
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
    failures: [],
  }),
  'review.read': procedure({
    summary: 'What the grammar makes of other words of a briefing, taken for a citation.',
    request: z.object({ briefingId: identifier, printed: z.string().min(1).max(2000) }),
    response: z.object({ reading: reading.nullable() }),
    failures: ['not-found'],
  }),
  'review.decide': procedure({
    summary: 'Decides about one item; the decision is a new revision of its briefing.',
    request: reviewItemKey.extend({
      verdict: z.enum(reviewVerdicts),
      /** Only where it is accepted. */
      correction: reviewCorrection.optional(),
    }),
    response: reviewOutcome,
    failures: ['not-found', 'conflict', 'disk-full', 'archive-busy'],
  }),
  'review.decideAll': procedure({
    summary:
      'The same for all items of a kind but some, as one act that can be undone as a whole. Progress comes as `job.progress`; cancelling keeps what is done.',
    request: z.object({
      jobId: identifier,
      filter: reviewFilter,
      except: z.array(reviewItemKey).max(10_000).default([]),
      verdict: z.enum(reviewVerdicts),
    }),
    response: reviewOutcome,
    failures: ['disk-full', 'archive-busy'],
  }),
  'review.undo': procedure({
    summary: 'Takes the last act back, however long ago it was.',
    request: z.object({ jobId: identifier }),
    response: reviewOutcome,
    failures: ['not-found', 'disk-full', 'archive-busy'],
  }),
  'review.redo': procedure({
    summary: 'Does again what was undone last.',
    request: z.object({ jobId: identifier }),
    response: reviewOutcome,
    failures: ['not-found', 'disk-full', 'archive-busy'],
  }),
};
