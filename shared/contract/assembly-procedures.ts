import { z } from 'zod';
import { arrangement } from '../assembly/arrangement.ts';
import { board } from '../assembly/board.ts';
import { issuePlan } from '../assembly/issue-plan.ts';
import { issueTemplate, storedTemplate } from '../assembly/issue-template.ts';
import { missingBeforePrint } from '../assembly/missing-before-print.ts';
import { issueDetails, issueSummary } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const ofIssue = z.object({ issueId: identifier });
const ofPublication = z.object({ publicationId: identifier });

export const assemblyProcedures = {
  'assembly.board': procedure({
    summary: 'An issue as it is planned: its sections and briefings with lengths and statuses.',
    request: ofIssue,
    response: board,
    failures: ['not-found'],
  }),
  'assembly.arrange': procedure({
    summary:
      'Puts the sections and briefings of some issues into this order, as one act. Briefings that are named move here from other issues; those that are not named follow in their sections.',
    request: z.object({ arrangements: z.array(arrangement).min(1).max(10) }),
    response: z.object({}),
    failures: ['not-found', 'locked'],
  }),
  'assembly.plan': procedure({
    summary: 'Says how many pages an issue is to have.',
    request: ofIssue.extend({ plan: issuePlan }),
    response: issuePlan,
    failures: ['not-found'],
  }),
  'assembly.missing': procedure({
    summary: 'What an issue lacks before it can be published.',
    request: ofIssue,
    response: z.array(missingBeforePrint),
    failures: ['not-found'],
  }),
  'assembly.tray': procedure({
    summary: 'The issue in which drafts lie that belong to none yet; made where there is none.',
    request: ofPublication.extend({ title: z.string().trim().min(1).max(300) }),
    response: z.object({ issueId: identifier }),
    failures: ['not-found'],
  }),
  'assembly.begin': procedure({
    summary:
      'Starts an issue with the sections and placeholders of a template, or with those of another issue.',
    request: ofPublication.extend({
      from: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('template'), templateId: identifier }),
          z.object({
            kind: z.literal('issue'),
            issueId: identifier,
            /** Whether its texts come along, or only its headlines, or its sections alone. */
            taking: z.enum(['sections', 'headlines', 'texts']),
          }),
        ])
        .nullable(),
      details: issueDetails,
    }),
    response: issueSummary,
    failures: ['not-found'],
  }),
  'assembly.templates': procedure({
    summary: 'What issues of a publication may begin with, by name.',
    request: ofPublication,
    response: z.array(storedTemplate),
    failures: ['not-found'],
  }),
  'assembly.saveTemplate': procedure({
    summary: 'Keeps a template; one of the same name or id gives way to it.',
    request: ofPublication.extend({
      templateId: identifier.optional(),
      template: issueTemplate,
    }),
    response: storedTemplate,
    failures: ['not-found'],
  }),
  'assembly.removeTemplate': procedure({
    summary: 'Throws a template away; issues that began with it stay as they are.',
    request: z.object({ templateId: identifier }),
    response: storedTemplate,
    failures: ['not-found'],
  }),
};
