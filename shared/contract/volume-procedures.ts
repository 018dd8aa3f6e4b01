import { z } from 'zod';
import { volumeOptions } from '../designs/pdf-options.ts';
import { identifier } from '../kernel/identifier.ts';
import { exportReport } from './export-procedures.ts';
import { procedure } from './procedure.ts';

/** More issues than any year has. */
const MOST_ISSUES = 1000;

export const volumeProcedures = {
  'exports.volume': procedure({
    summary:
      'Binds issues of a publication into one PDF, oldest first, with a title page, contents and an index. The user is asked where, if the shell can ask.',
    request: z.object({
      jobId: identifier,
      publicationId: identifier,
      issueIds: z.array(identifier).min(1).max(MOST_ISSUES),
      options: volumeOptions.default({}),
    }),
    response: exportReport,
    failures: ['not-found', 'cancelled', 'typesetting-failed', 'target-unwritable', 'disk-full'],
  }),
};
