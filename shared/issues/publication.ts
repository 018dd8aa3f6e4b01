import { z } from 'zod';
import { dateOrder } from '../dates/date-order.ts';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';

/** A title that a publication had, and the last day on which it bore it, where that is known. */
export const formerTitle = z.object({
  title: z.string().min(1).max(200),
  until: isoDate.nullable(),
});
export type FormerTitle = z.infer<typeof formerTitle>;

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
  dateOrder,
  /** Other names under which references may call it, at any time. */
  aliases: z.array(z.string().min(1).max(200)),
  /** Two publications may have had one title, each in its time. */
  formerTitles: z.array(formerTitle),
  /** The publication that this one continues; null where it began by itself. */
  continues: identifier.nullable(),
});
export type PublicationDetails = z.infer<typeof publicationDetails>;

export const publication = publicationDetails.extend({
  id: identifier,
  /** For file names and addresses; unique in the archive. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  issueCount: z.int().min(0),
});
export type Publication = z.infer<typeof publication>;

/** What is taken of a publication of which nothing is known but its title, and perhaps its language. */
export const newPublication = (title: string, language: string | null): PublicationDetails => ({
  title: title.trim(),
  shortTitle: null,
  subtitle: null,
  publisher: null,
  issn: null,
  language: language ?? 'en',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
});
