import { z } from 'zod';
import { sourceRecord } from './source-record.ts';

/**
 * Well-known sources that every archive begins with. `version` rises with every change, so that
 * an archive takes in what is new once, and nothing that a person has decided is overridden.
 */
export const sourceSeed = z.strictObject({
  version: z.int().min(1),
  sources: z.array(
    sourceRecord.pick({ name: true, kind: true, country: true, language: true, aliases: true }),
  ),
});
export type SourceSeed = z.infer<typeof sourceSeed>;
