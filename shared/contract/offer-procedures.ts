import { z } from 'zod';
import { sourceKinds } from '../authority/source-record.ts';
import { issueDetails } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** A source, by the name under which the publication prints it. */
export const sourceOffer = z.object({
  sourceId: identifier,
  printed: z.string(),
  /** What its record is called. */
  name: z.string(),
  kind: z.enum(sourceKinds),
  /** How many times the archive cites it. */
  citations: z.int().min(0),
});
export type SourceOffer = z.infer<typeof sourceOffer>;

/** An issue that a text may refer to, for itself or for one of its briefings. */
export const issueOffer = issueDetails
  .pick({ volume: true, number: true, date: true, datePrecision: true, title: true })
  .extend({
    issueId: identifier,
    /** How texts name its publication. */
    publicationName: z.string(),
    briefing: z.object({ id: identifier, headline: z.string() }).nullable(),
  });
export type IssueOffer = z.infer<typeof issueOffer>;

const asked = z.object({
  /** The issue that is being written. */
  issueId: identifier,
  /** What was typed so far; an empty one asks for what is likely. */
  query: z.string().max(200),
  limit: z.int().min(1).max(50).default(12),
});

export const offerProcedures = {
  'offers.sources': procedure({
    summary:
      'Sources to cite whose names go on like this: first those that recent issues of the publication cite, then the most cited of the archive.',
    request: asked,
    response: z.array(sourceOffer),
    failures: ['not-found'],
  }),
  'offers.issues': procedure({
    summary:
      'Earlier issues and briefings to refer to, found by number, date, title or headline: those of the same publication first, then newest first.',
    request: asked,
    response: z.array(issueOffer),
    failures: ['not-found'],
  }),
};
