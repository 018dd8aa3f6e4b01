import { z } from 'zod';

/** What an index of files says of one of them. */
export const indexEntry = z.object({
  /** As the index calls it: the way from its own folder, with or without the ending of its name. */
  file: z.string().min(1).max(1000),
  publication: z.string().min(1).max(200).nullable(),
  volume: z.string().min(1).max(20).nullable(),
  number: z.string().min(1).max(40).nullable(),
  /** As exact as it is told: "1997-06-03", "1997-06", "1997". */
  date: z.string().max(10).nullable(),
});
export type IndexEntry = z.infer<typeof indexEntry>;
