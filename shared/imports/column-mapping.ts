import { z } from 'zod';

/** What a column of a table may hold. */
export const columnFields = [
  'publication',
  'volume',
  'number',
  'date',
  'title',
  'headline',
  'section',
  'byline',
  'text',
  'address',
  'language',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column holds what, by its head as printed, or its place from 0 where there are no heads. */
export const columnMapping = z.partialRecord(
  z.enum(columnFields),
  z.union([z.string().max(200), z.int().min(0).max(1000)]),
);
export type ColumnMapping = z.infer<typeof columnMapping>;
