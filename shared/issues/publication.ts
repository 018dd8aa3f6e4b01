import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

export const publicationDetails = z.object({
  title: z.string().min(1).max(200),
  /** How its own texts name it ("the Monitor"), if shorter than its title. */
  shortTitle: z.string().max(200).nullable(),
  /** A line under the masthead. */
  subtitle: z.string().max(300).nullable(),
  publisher: z.string().max(200).nullable(),
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/)
    .nullable(),
  /** BCP 47. */
  language: z.string().min(2).max(35),
  dateOrder: z.enum(['month-first', 'day-first']),
  /** Earlier titles and other names under which references may call it. */
  aliases: z.array(z.string().min(1).max(200)),
});
export type PublicationDetails = z.infer<typeof publicationDetails>;

export const publication = publicationDetails.extend({
  id: identifier,
  /** For file names and addresses; unique in the archive. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  issueCount: z.int().min(0),
});
export type Publication = z.infer<typeof publication>;
