import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** A picture larger than this is refused, in bytes. */
export const MAX_PICTURE_BYTES = 40 * 1024 * 1024;

export const pictureProcedures = {
  'pictures.keep': procedure({
    summary: 'Keeps an uploaded picture in the archive, for a text to show.',
    request: z.object({ uploadId: identifier }),
    response: z.object({
      /** What the picture of a manuscript names as its `source`. */
      source: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    }),
    failures: ['not-found', 'unsupported-format', 'file-too-large', 'disk-full'],
  }),
};
