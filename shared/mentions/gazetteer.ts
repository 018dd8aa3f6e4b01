import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { mentionKinds } from '../manuscript/manuscript.ts';

const name = z.string().min(1).max(200);

/** A well-known person, place, organisation or topic under all its names. Facts only. */
export const gazetteerRecord = z.strictObject({
  id: identifier,
  name,
  aliases: z.array(name).optional(),
  /** Of a place: words that point to it without naming it ("Georgian"). */
  adjectives: z.array(name).optional(),
  /** The place that it lies in or belongs to, or the broader topic. */
  within: identifier.optional(),
  /** Who or what it is: office and years, "City, Georgia". */
  note: z.string().min(1).max(300).optional(),
  /** By what a person is named for short, where it is not the last word of the name. */
  surname: name.optional(),
  /** Its name is also an everyday word: it counts only where the text speaks of its surroundings. */
  needsContext: z.literal(true).optional(),
  /** Of a topic: words and phrases by which texts speak of it. */
  keywords: z.array(name).optional(),
});
export type GazetteerRecord = z.infer<typeof gazetteerRecord>;

/** One file of `resources/authority/gazetteer`. `version` rises with every change. */
export const gazetteerFile = z.strictObject({
  version: z.int().min(1),
  kind: z.enum(mentionKinds),
  records: z.array(gazetteerRecord),
});
export type GazetteerFile = z.infer<typeof gazetteerFile>;
