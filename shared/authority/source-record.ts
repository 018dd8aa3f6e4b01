import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

export const sourceKinds = [
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'site',
  'official',
  'collective',
  'interview',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** One source under all its names. `proposed` records were met in a text and await a person. */
export const sourceRecord = z.object({
  id: identifier,
  name: z.string().min(1).max(200),
  kind: z.enum(sourceKinds),
  country: z.string().max(2).nullable(),
  language: z.string().max(35).nullable(),
  status: z.enum(['proposed', 'confirmed']),
  aliases: z.array(z.string().min(1).max(200)),
  /** How many times the archive cites it. */
  citations: z.int().min(0),
});
export type SourceRecord = z.infer<typeof sourceRecord>;
