import { z } from 'zod';
import { briefingSummary } from '../issues/briefing.ts';
import { issueDetails, issueSummary } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { placeOfUse } from './place-of-use.ts';
import { procedure } from './procedure.ts';
import { correction } from './reference-procedures.ts';

export const issueProcedures = {
  'issues.list': procedure({
    summary: 'Issues, newest first; undated ones last.',
    request: z.object({
      publicationId: identifier.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    response: z.object({ issues: z.array(issueSummary), total: z.int() }),
    failures: [],
  }),
  'issues.read': procedure({
    summary: 'One issue, its briefings in the order of print, and what points to it.',
    request: z.object({ issueId: identifier }),
    response: z.object({
      issue: issueSummary,
      briefings: z.array(briefingSummary),
      backlinks: z.array(placeOfUse),
      /** Where it or any of its briefings is corrected. */
      correctedIn: z.array(correction),
    }),
    failures: ['not-found'],
  }),
  'issues.create': procedure({
    summary: 'Starts an issue. Dangling references that mean it resolve.',
    request: z.object({ publicationId: identifier, details: issueDetails }),
    response: issueSummary,
    failures: ['not-found'],
  }),
  'issues.update': procedure({
    summary:
      'Changes number, date, title, status or publication of an issue. What pointed to it stays with it; what is written from now on goes by what it is called now.',
    request: z.object({
      issueId: identifier,
      publicationId: identifier.optional(),
      details: issueDetails.partial(),
    }),
    response: issueSummary,
    failures: ['not-found', 'locked'],
  }),
  'issues.remove': procedure({
    summary: 'Puts an issue into the trash; references to it dangle.',
    request: z.object({ issueId: identifier }),
    response: z.object({}),
    failures: ['not-found'],
  }),
  'issues.restore': procedure({
    summary: 'Takes an issue out of the trash.',
    request: z.object({ issueId: identifier }),
    response: issueSummary,
    failures: ['not-found'],
  }),
};
