import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';

/** An issue, in an archive or proposed by an import, as its place in the run is told by. */
export const runEntry = z.object({
  /** Whatever the caller knows it by; unique in the run. */
  id: z.string().min(1),
  /** For people: "Vol. 6, No. 160". */
  label: z.string(),
  volume: z.string().nullable(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  precision: z.enum(['day', 'month', 'year']),
  /** BCP 47; issues of one number in two languages are not doubled. */
  language: z.string().nullable().optional(),
});
export type RunEntry = z.infer<typeof runEntry>;

/** Something in the run that an archivist wants to know; neighbours are given by their ids. */
export const runFinding = z.discriminatedUnion('kind', [
  z.object({
    /** Numbers that should be there, first and last included; `volume` or `year` says of what. */
    kind: z.literal('missing'),
    volume: z.string().nullable(),
    year: z.int().nullable(),
    from: z.int(),
    to: z.int(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({
    /** Issues that bear one number, or one day. */
    kind: z.literal('doubled'),
    by: z.enum(['number', 'date']),
    ids: z.array(z.string()).min(2),
  }),
  z.object({
    /** Its number goes up where its date goes down; neighbours are those by date. */
    kind: z.literal('out-of-sequence'),
    id: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({
    /** A hole in the rhythm of issues without numbers. */
    kind: z.literal('gap'),
    before: z.string(),
    after: z.string(),
    days: z.int().min(1),
    /** How many issues there may have been. */
    likely: z.int().min(1),
  }),
]);
export type RunFinding = z.infer<typeof runFinding>;

/** What numbers count through before they begin again; `none` where issues bear no numbers. */
export const numberCounts = ['running', 'by-volume', 'by-year', 'none'] as const;

export const runOfIssues = z.object({
  numbering: z.enum(numberCounts),
  /** The usual days from one issue to the next; null where there is no rhythm. */
  rhythm: z.number().positive().nullable(),
  /** Ids in the order of the run; those without date or number last. */
  order: z.array(z.string()),
  /** In the order of the run. */
  findings: z.array(runFinding),
});
export type RunOfIssues = z.infer<typeof runOfIssues>;
