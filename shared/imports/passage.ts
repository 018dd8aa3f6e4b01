import { z } from 'zod';

/** A place in a file that was imported. */
export const passage = z.object({
  /** For people: "lines 3 to 40", "page 2", "message 4", "word/document.xml". */
  place: z.string().min(1).max(300),
  /** Bytes of the file, from 0, end exclusive; absent where its format does not let them be told. */
  bytes: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});
export type Passage = z.infer<typeof passage>;
