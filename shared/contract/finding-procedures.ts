import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { finding, findingRules } from '../linter/finding.ts';
import { procedure } from './procedure.ts';

/** Whose findings are meant; the narrowest counts, and nothing means the whole archive. */
export const findingScope = z.object({
  publicationId: identifier.optional(),
  issueId: identifier.optional(),
  briefingId: identifier.optional(),
});
export type FindingScope = z.infer<typeof findingScope>;

/** A finding where it stands, with the words around it. */
export const placedFinding = finding.extend({
  briefingId: identifier,
  headline: z.string(),
  issueId: identifier,
  issueLabel: z.string(),
  publicationTitle: z.string(),
  isLeft: z.boolean(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type PlacedFinding = z.infer<typeof placedFinding>;

export const findingProcedures = {
  'findings.count': procedure({
    summary:
      'How many findings of each rule there are, and how many briefings wait to be looked at.',
    request: z.object({ scope: findingScope.default({}) }),
    response: z.object({
      rules: z.array(z.object({ rule: z.enum(findingRules), open: z.int(), left: z.int() })),
      waiting: z.int(),
    }),
    failures: ['not-found'],
  }),
  'findings.list': procedure({
    summary: 'Findings, newest briefing first; those that were left where that is asked.',
    request: z.object({
      scope: findingScope.default({}),
      rule: z.enum(findingRules).optional(),
      left: z.boolean().default(false),
      by: z.enum(['briefing', 'rule']).default('briefing'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({ findings: z.array(placedFinding), more: z.boolean() }),
    failures: ['not-found'],
  }),
  'findings.leave': procedure({
    summary:
      'Leaves a finding as it is for good, or all of its rule in its briefing or its whole publication.',
    request: z.object({
      briefingId: identifier,
      fingerprint: finding.shape.fingerprint,
      extent: z.enum(['finding', 'briefing', 'publication']).default('finding'),
    }),
    response: z.object({ actId: identifier, left: z.int() }),
    failures: ['not-found'],
  }),
  'findings.restore': procedure({
    summary: 'Takes back that findings are left.',
    request: z.object({ actId: identifier }),
    response: z.object({ restored: z.int() }),
    failures: ['not-found'],
  }),
  'findings.fix': procedure({
    summary: 'Mends a finding in the text, as a new revision of its briefing.',
    request: z.object({ briefingId: identifier, fingerprint: finding.shape.fingerprint }),
    response: z.object({ revision: z.int(), before: z.int() }),
    failures: ['not-found', 'stale-revision', 'locked', 'conflict'],
  }),
  'findings.proofread': procedure({
    summary: 'Looks at every briefing that waits for it. Progress comes as `job.progress`.',
    request: z.object({ jobId: identifier }),
    response: z.object({ read: z.int() }),
    failures: ['cancelled'],
  }),
};
