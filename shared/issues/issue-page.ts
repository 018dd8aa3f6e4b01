import { z } from 'zod';

/** What one file says that may be a page of an issue, or an issue by itself. */
export const issuePage = z.object({
  /** What stands in its title besides number and date: an article's headline or a publication. */
  title: z.string().max(500).nullable(),
  /** The pages that it leads to, as its links give them, in order; of a table of contents. */
  contents: z.array(z.string().max(2048)).max(2000),
  /** Whether it is a table of contents and nothing else. */
  isContents: z.boolean(),
  /** Lines of the file that a page of contents takes up: "lines 1 to 80". */
  extent: z.string(),
});
