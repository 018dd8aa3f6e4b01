import { z } from 'zod';
import { passage } from '../imports/passage.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** A file from which a briefing was read, or that holds it in another form. */
export const originalOfBriefing = z.object({
  /** SHA-256 of its bytes: the address of what is kept. */
  hash: z.string(),
  /** The way from the folder that was chosen, through containers: "box.mbox/message 4". */
  name: z.string(),
  bytes: z.int().min(0),
  batchId: identifier,
  importedAt: z.iso.datetime(),
  /** The id of the importer, and its name with its version; null where none read it. */
  format: z.string().nullable(),
  importer: z.string().nullable(),
  encoding: z.string().nullable(),
  /** 0 to 1; null where it was declared or is beyond doubt. */
  encodingConfidence: z.number().min(0).max(1).nullable(),
  /** Whether the same issue came in this form besides the one it was read from. */
  isOtherForm: z.boolean(),
  passages: z.array(passage),
});
export type OriginalOfBriefing = z.infer<typeof originalOfBriefing>;

const hash = z.string().max(64);

/** A run of the text of an original; `isPassage` where the briefing was read from it. */
export const originalRun = z.object({ text: z.string(), isPassage: z.boolean() });
export type OriginalRun = z.infer<typeof originalRun>;

/** A part of a file as its importer reads it. */
export const readSection = z.object({
  /** "pages 2 to 3"; null where the format knows no places. */
  place: z.string().nullable(),
  headline: z.string(),
  text: z.string(),
  isPassage: z.boolean(),
});
export type ReadSection = z.infer<typeof readSection>;

export const originalProcedures = {
  'originals.ofBriefing': procedure({
    summary: 'The files a briefing was read from, and those that hold it in another form.',
    request: z.object({ briefingId: identifier }),
    response: z.object({ originals: z.array(originalOfBriefing) }),
    failures: ['not-found'],
  }),
  'originals.text': procedure({
    summary: 'A stretch of the text of an original, with where the briefing stands in it.',
    request: z.object({
      hash,
      briefingId: identifier,
      /**
       * What follows this byte, or what stands before it; without either, where the briefing begins.
       * Both are ends of a stretch that was answered before.
       */
      from: z.int().min(0).optional(),
      before: z.int().min(0).optional(),
    }),
    response: z.object({
      /** What it is, by its bytes: only `text` has runs. */
      kind: z.enum(['text', 'picture', 'binary']),
      /** Bytes of the file, from 0, end exclusive. */
      from: z.int().min(0),
      to: z.int().min(0),
      total: z.int().min(0),
      runs: z.array(originalRun),
    }),
    failures: ['not-found'],
  }),
  'originals.reading': procedure({
    summary: 'An original as its importer reads it: its text, with the place of each part.',
    request: z.object({ hash, briefingId: identifier }),
    response: z.object({
      sections: z.array(readSection),
      /** Whether the file goes on beyond what is shown. */
      isCut: z.boolean(),
    }),
    failures: ['not-found', 'unreadable-file', 'unsupported-format', 'file-too-large'],
  }),
};
