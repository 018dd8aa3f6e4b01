import { z } from 'zod';
import { exportOptions } from '../editions/edition-options.ts';
import { validationReport } from '../editions/validation.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** A file that was written, of whatever kind. */
export const writtenFile = z.object({
  /** Where the finished file is. */
  path: z.string(),
  bytes: z.int(),
  /** An address under which this window can show the file. */
  address: z.string(),
});
export type WrittenFile = z.infer<typeof writtenFile>;

export const exportReport = writtenFile.extend({
  /** For paged formats. */
  pages: z.int().nullable(),
  validation: validationReport,
});
export type ExportReport = z.infer<typeof exportReport>;

export const exportProcedures = {
  'exports.run': procedure({
    summary:
      'Writes an issue to a file. The user is asked where, if the shell can ask; a failed export leaves an earlier file as it was.',
    request: z.object({ jobId: identifier, issueId: identifier, options: exportOptions }),
    response: exportReport,
    failures: ['not-found', 'cancelled', 'typesetting-failed', 'target-unwritable', 'disk-full'],
  }),
  'exports.reveal': procedure({
    summary: 'Shows a finished export in its folder.',
    request: z.object({ path: z.string().max(4096) }),
    response: z.object({}),
    failures: ['not-found'],
  }),
};
