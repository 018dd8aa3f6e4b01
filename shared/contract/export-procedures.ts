import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

export const exportOptions = z.discriminatedUnion('format', [
  z.object({
    format: z.literal('pdf'),
    /** PDF/A-2a for archives, PDF/UA-1 for readers with assistive technology. */
    standard: z.enum(['a-2a', 'ua-1']).default('a-2a'),
    paper: z.enum(['a4', 'us-letter']).default('us-letter'),
  }),
  z.object({ format: z.literal('html') }),
]);
export type ExportOptions = z.output<typeof exportOptions>;

export const exportReport = z.object({
  /** Where the finished file is. */
  path: z.string(),
  bytes: z.int(),
  /** For paged formats. */
  pages: z.int().nullable(),
  warnings: z.array(z.string()),
  /** An address under which this window can show the file. */
  address: z.string(),
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
