import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { issueSummary } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { placeOfUse } from './place-of-use.ts';
import { procedure } from './procedure.ts';

/** The other end of a correction: what corrects, or what is corrected. */
export const correction = z.object({
  /** Null where the whole issue is meant, or none of its briefings surely. */
  briefingId: identifier.nullable(),
  headline: z.string(),
  issueId: identifier,
  publicationTitle: z.string(),
  issueLabel: z.string(),
  issueDate: isoDate.nullable(),
  /** Read from a text that says so, or decided by a person. */
  known: z.enum(['read', 'person']),
});
export type Correction = z.infer<typeof correction>;

export const referenceProcedures = {
  'references.ofBriefing': procedure({
    summary:
      'What points to a briefing by its headline, and what points to its issue as a whole, newest first and at most 500 of each; and the corrections on both sides.',
    request: z.object({ briefingId: identifier }),
    response: z.object({
      toBriefing: z.array(placeOfUse),
      toIssue: z.array(placeOfUse),
      correctedIn: z.array(correction),
      corrects: z.array(correction),
    }),
    failures: ['not-found'],
  }),
  'references.preview': procedure({
    summary:
      'What a reference points to, in short: the issue, its headlines, and the opening of the briefing that its title or its sentence fits best.',
    request: z.object({
      issueId: identifier,
      title: z.string().max(1000).optional(),
      sentence: z.string().max(10_000).default(''),
    }),
    response: z.object({
      issue: issueSummary,
      briefings: z.array(z.object({ id: identifier, headline: z.string() })),
      fitting: z.object({ id: identifier, headline: z.string(), opening: z.string() }).nullable(),
      correctedIn: z.array(correction),
    }),
    failures: ['not-found'],
  }),
  'references.missing': procedure({
    summary:
      'Issues of a publication that others point to and that are missing, those that most wait for first, with the newest places that point there.',
    request: z.object({
      publicationId: identifier,
      limit: z.int().min(1).max(500).default(50),
    }),
    response: z.object({
      /** How many issues are missing, and how many references wait for them. */
      issues: z.int(),
      references: z.int(),
      missing: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          references: z.int(),
          places: z.array(placeOfUse),
        }),
      ),
    }),
    failures: ['not-found'],
  }),
  'corrections.decide': procedure({
    summary:
      'Says that one briefing corrects another, or that it does not; null leaves it to what the texts say.',
    request: z.object({
      correctingId: identifier,
      correctedId: identifier,
      verdict: z.enum(['accepted', 'rejected']).nullable(),
    }),
    response: z.object({}),
    failures: ['not-found', 'conflict'],
  }),
};
