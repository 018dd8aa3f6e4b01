import { z } from 'zod';
import { importWarning } from '../issues/issue-draft.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** What became of one file. Every file of a batch has exactly one outcome. */
export const fileReport = z.object({
  name: z.string(),
  bytes: z.int().min(0),
  /** SHA-256 of the bytes, hexadecimal: the address of the kept original. */
  hash: z.string(),
  /** `imported`; `duplicate` of bytes imported before; `kept` unread, because it was not understood. */
  outcome: z.enum(['imported', 'duplicate', 'kept']),
  /** For people: what it became, or why it was only kept. */
  explanation: z.string(),
  encoding: z.string().nullable(),
  issues: z.array(
    z.object({
      issueId: identifier,
      label: z.string(),
      publicationTitle: z.string(),
      briefings: z.int(),
      citations: z.int(),
      references: z.int(),
      resolved: z.int(),
    }),
  ),
  warnings: z.array(importWarning),
});
export type FileReport = z.infer<typeof fileReport>;

export const importReport = z.object({
  batchId: identifier,
  startedAt: z.iso.datetime(),
  /** Set once the batch was taken back. */
  undoneAt: z.iso.datetime().nullable(),
  files: z.array(fileReport),
});
export type ImportReport = z.infer<typeof importReport>;

export const importProcedures = {
  'imports.run': procedure({
    summary:
      'Imports uploaded files as one batch, in one transaction: all or nothing. Progress comes as `job.progress`.',
    request: z.object({
      jobId: identifier,
      uploads: z.array(identifier).min(1).max(10_000),
      /** Where a file names no publication, its issues go here. */
      publicationId: identifier.optional(),
    }),
    response: importReport,
    failures: ['not-found', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.list': procedure({
    summary: 'Past batches, newest first.',
    request: z.object({}),
    response: z.array(
      importReport.pick({ batchId: true, startedAt: true, undoneAt: true }).extend({
        files: z.int(),
        issues: z.int(),
      }),
    ),
    failures: [],
  }),
  'imports.report': procedure({
    summary: 'The report of a past batch.',
    request: z.object({ batchId: identifier }),
    response: importReport,
    failures: ['not-found'],
  }),
  'imports.undo': procedure({
    summary:
      'Takes a whole batch back. Refused where its briefings were edited since; the originals stay.',
    request: z.object({ batchId: identifier }),
    response: importReport,
    failures: ['not-found', 'conflict'],
  }),
};
