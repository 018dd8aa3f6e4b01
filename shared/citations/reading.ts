import { z } from 'zod';
import type { DateOrder } from '../dates/date-order.ts';

/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or without its year `MM-DD`, `MM`: as exact as it was printed. */
export const partialDate = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|\d{2}(-\d{2})?)$/);

/** A day (start and end the same) or a range, both ends included. */
export const dateSpan = z.object({ start: partialDate, end: partialDate });
export type DateSpan = z.infer<typeof dateSpan>;

/** A source as printed, without quotation marks or a leading "the"; offsets as in `Reading`. */
export const sourceName = z.object({ name: z.string(), start: z.int(), end: z.int() });
export type SourceName = z.infer<typeof sourceName>;

/** Sources and dates that belong together: "UPI, AP, August 29" is one group of two sources. */
export const citationGroup = z.object({
  sources: z.array(sourceName),
  dates: z.array(dateSpan),
  /** The same dates in full; null where neither the text nor the context gives a year. */
  resolved: z.array(dateSpan).nullable(),
  title: z.string().optional(),
  authors: z.array(z.string()).optional(),
  locator: z.string().optional(),
  note: z.string().optional(),
});
export type CitationGroup = z.infer<typeof citationGroup>;

/**
 * What the text says of the two when it is more than "see": that it corrects what stands there, or
 * that it has been corrected there.
 */
export const referenceRoles = ['corrects', 'corrected-in'] as const;
export type ReferenceRole = (typeof referenceRoles)[number];

/** A pointer to an issue, or to several; `publication` is null where none is named. */
export const referenceReading = z.object({
  /** The words that name the issue, without "see" and brackets; offsets as in `Reading`. */
  start: z.int(),
  end: z.int(),
  publication: z.string().nullable(),
  dates: z.array(dateSpan),
  resolved: z.array(dateSpan).nullable(),
  volume: z.string().nullable(),
  number: z.string().nullable(),
  /** All numbers printed, where there are several. */
  numbers: z.array(z.string()).optional(),
  title: z.string().optional(),
  locator: z.string().optional(),
  note: z.string().optional(),
  role: z.enum(referenceRoles).optional(),
  /** An address or file name, where that is what is printed; the way on the site for a link. */
  address: z.string().optional(),
});
export type ReferenceReading = z.infer<typeof referenceReading>;

/** What the grammar made of one stretch of text. */
export const reading = z.object({
  /** Offsets in UTF-16 units into the text that was read, end exclusive, brackets included. */
  start: z.int(),
  end: z.int(),
  printed: z.string(),
  kind: z.enum(['sources', 'cross-reference', 'mixed']),
  groups: z.array(citationGroup),
  references: z.array(referenceReading),
  /** 0 to 1; below `DOUBTFUL` it is shown as a suggestion to be confirmed. */
  confidence: z.number().min(0).max(1),
  /** Why it is doubted, in words for the editor; empty where it is not. */
  doubts: z.array(z.string()),
});
export type Reading = z.infer<typeof reading>;

export const DOUBTFUL = 0.7;

/** What the grammar needs to know about the text that it reads. */
export interface ReadingContext {
  /** The day of the issue, `YYYY-MM-DD`, or its month, `YYYY-MM`; gives printed dates their year. */
  readonly issueDate?: string | undefined;
  /** Names under which the publication speaks of itself: title, short title, aliases. */
  readonly publicationNames: readonly string[];
  /** Where the issue stands, "issue18/" or "/2000/08/31/": its links lead on from here. */
  readonly address?: string | undefined;
  /** How 1/2/1999 is meant. */
  readonly dateOrder: DateOrder;
}
