import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { correction, correctionScope } from './correction.ts';

export const RECIPE_VERSION = 1;

/** What was settled once for a series, by name, to be applied to its next files. */
export const recipe = z.object({
  id: identifier,
  version: z.literal(RECIPE_VERSION),
  name: z.string().trim().min(1).max(100),
  /** In the order in which they were made; a later one wins. Single files are not in a recipe. */
  rules: z
    .array(z.object({ scope: correctionScope, correction }))
    .min(1)
    .max(200),
});
export type Recipe = z.infer<typeof recipe>;
