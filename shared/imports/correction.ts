import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { columnMapping } from './column-mapping.ts';
import { witnessedFields } from './witness.ts';

/** Which files a correction is for: some by their places in the batch, or all that are alike. */
export const correctionScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('files'), files: z.array(z.int().min(0)).min(1).max(10_000) }),
  /** Every part that is given must agree; none given is every file. */
  z.object({
    kind: z.literal('alike'),
    /** The id of an importer: "markdown". */
    format: z.string().max(40).optional(),
    /** With its slash; files in folders below are meant too. */
    folder: z.string().max(1000).optional(),
    /** As it was read, before any correction; null for files that name none. */
    publication: z.string().max(200).nullable().optional(),
  }),
]);
export type CorrectionScope = z.infer<typeof correctionScope>;

/** What a person settles about files of an import. A field that is absent stays as it was read. */
export const correction = z.object({
  /** By title; founded where the archive has none of this name. */
  publication: z.string().trim().min(1).max(200).optional(),
  volume: z.string().trim().min(1).max(20).nullable().optional(),
  number: z.string().trim().min(1).max(40).nullable().optional(),
  date: isoDate.nullable().optional(),
  datePrecision: z.enum(['day', 'month', 'year']).optional(),
  title: z.string().trim().min(1).max(300).nullable().optional(),
  /** BCP 47. */
  language: z.string().min(2).max(35).optional(),
  /** Which witness is believed where several disagree, by its `source`. */
  believe: z.partialRecord(z.enum(witnessedFields), z.string().max(120)).optional(),
  /** How its text is encoded. */
  encoding: z.string().max(40).optional(),
  /** Which columns of a table hold what. */
  columns: columnMapping.optional(),
  /** `leave-out`: kept, but not read; `take`: read although it is an unfinished draft. */
  fate: z.enum(['leave-out', 'take']).optional(),
});
export type Correction = z.infer<typeof correction>;
