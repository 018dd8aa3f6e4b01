import { z } from 'zod';
import { briefingDetails } from '../issues/briefing.ts';
import { identifier } from '../kernel/identifier.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { procedure } from './procedure.ts';

/** A text that the archive has not taken, as it was shown. */
export const unsavedText = z.object({
  briefingId: identifier,
  /** The revision that it goes on from. */
  baseRevision: z.int().min(1),
  details: briefingDetails,
  manuscript,
});
export type UnsavedText = z.infer<typeof unsavedText>;

/** A kept text, without its words. */
export const recoveryFile = z.object({
  briefingId: identifier,
  headline: z.string(),
  wordCount: z.int(),
  keptAt: z.iso.datetime(),
  /** A file that any programme can read, with the text as Markdown. */
  path: z.string(),
});
export type RecoveryFile = z.infer<typeof recoveryFile>;

export const recoveryProcedures = {
  'recovery.keep': procedure({
    summary:
      'Keeps a text in a file outside the archive, which cannot take it now. Replaces an earlier one of the same briefing.',
    request: unsavedText,
    response: recoveryFile,
    failures: ['disk-full', 'target-unwritable'],
  }),
  'recovery.list': procedure({
    summary: 'The texts that are kept in such files, newest first.',
    request: z.object({}),
    response: z.array(recoveryFile),
    failures: [],
  }),
  'recovery.read': procedure({
    summary: 'A kept text, or null where there is none of this briefing.',
    request: z.object({ briefingId: identifier }),
    response: unsavedText
      .extend({ keptAt: z.iso.datetime(), path: z.string(), markdown: z.string() })
      .nullable(),
    failures: [],
  }),
  'recovery.drop': procedure({
    summary: 'Deletes the file of a text that has been saved, or that nobody wants.',
    request: z.object({ briefingId: identifier }),
    response: z.object({}),
    failures: [],
  }),
};
