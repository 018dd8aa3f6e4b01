import { z } from 'zod';
import { siteOptions, siteSettings } from '../editions/site-options.ts';
import { validationReport } from '../editions/validation.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const count = z.int().min(0);

/** What became of a web archive. */
export const siteReport = z.object({
  folder: z.string(),
  /** Its front page, which `exports.reveal` shows. */
  path: z.string(),
  issues: count,
  files: count,
  bytes: count,
  written: count,
  unchanged: count,
  removed: count,
  /** Whether it was cancelled; what was written stays, and the next time completes it. */
  cancelled: z.boolean(),
  validation: validationReport,
});
export type SiteReport = z.infer<typeof siteReport>;

export const siteProcedures = {
  'sites.settings': procedure({
    summary: 'How the web archive of a publication was last written.',
    request: z.object({ publicationId: identifier }),
    response: siteSettings,
    failures: ['not-found'],
  }),
  'sites.write': procedure({
    summary:
      'Writes the web archive of a publication, or brings it up to date: into the folder of the last time, or one that the user is asked for. A folder that holds other things gets one within it.',
    request: z.object({
      jobId: identifier,
      publicationId: identifier,
      options: siteOptions,
      folder: z.enum(['choose', 'keep']),
    }),
    response: siteReport,
    failures: ['not-found', 'cancelled', 'conflict', 'target-unwritable', 'disk-full'],
  }),
};
