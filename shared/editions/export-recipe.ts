import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { exportOptions } from './edition-options.ts';
import { publicationEdition } from './publication-edition.ts';

/** What a file name may be made of besides its own words; empty: the names that exports have. */
export const namePattern = z
  .string()
  .trim()
  .max(120)
  .regex(
    /^(?:[\w .-]|\{(?:publication|date|volume|number)\})*$/,
    'It holds a sign that a name cannot.',
  );

/** Editions that are written together, under a name: "the Friday list". */
export const exportRecipe = z.object({
  id: identifier,
  publicationId: identifier,
  name: z.string().trim().min(1).max(100),
  /** Of the issue. */
  editions: z.array(exportOptions).max(40),
  ofPublication: z.array(publicationEdition).max(8).default([]),
  pattern: namePattern,
  /** Where to; null: it is asked each time. */
  folder: z.string().max(4096).nullable(),
});
export type ExportRecipe = z.output<typeof exportRecipe>;
