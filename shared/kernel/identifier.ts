import { z } from 'zod';

/**
 * A stable identity, never reused and never shown: 1 to 64 letters, figures, dots, dashes or
 * underscores. Made by whoever creates the thing; rowids stay inside the archive.
 */
export const identifier = z.string().regex(/^[\w.-]{1,64}$/);

export type Identifier = z.infer<typeof identifier>;
