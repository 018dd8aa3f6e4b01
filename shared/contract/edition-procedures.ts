import { z } from 'zod';
import { edition, editionsOfIssue } from '../assembly/edition.ts';
import { exportOptions } from '../editions/edition-options.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const ofIssue = z.object({ issueId: identifier });

export const editionProcedures = {
  'editions.list': procedure({
    summary: 'An issue as it was published, edition by edition, and what was corrected since.',
    request: ofIssue,
    response: editionsOfIssue,
    failures: ['not-found'],
  }),
  'editions.publish': procedure({
    summary:
      'Publishes an issue: makes its files, freezes texts, furniture and facts under one hash, and locks its briefings. Refused where it lacks what it must have.',
    request: ofIssue.extend({
      jobId: identifier,
      /** The files that are made of it and kept. */
      files: z.array(exportOptions).max(20),
    }),
    response: edition,
    failures: ['not-found', 'conflict', 'cancelled', 'typesetting-failed', 'disk-full'],
  }),
  'editions.reopen': procedure({
    summary: 'Opens a published issue for a new edition, for a reason that is kept.',
    request: ofIssue.extend({ reason: z.string().trim().min(1).max(1000) }),
    response: editionsOfIssue,
    failures: ['not-found', 'conflict'],
  }),
  'editions.giveUp': procedure({
    summary: 'Gives a new edition up in which nothing differs from the one that is out.',
    request: ofIssue,
    response: editionsOfIssue,
    failures: ['not-found', 'conflict'],
  }),
};
