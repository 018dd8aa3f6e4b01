import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { mentionKinds } from '../manuscript/manuscript.ts';

export const entityKind = z.enum(mentionKinds);
export type EntityKind = z.infer<typeof entityKind>;

export const entityName = z.string().trim().min(1).max(200);
export const entityNote = z.string().trim().max(1000);

/**
 * A person, place, organisation or topic under all its names. `known` ones are of the gazetteer
 * and not yet of the archive; `proposed` ones were mentioned without a record and await a person.
 */
export const entityRecord = z.object({
  id: identifier,
  kind: entityKind,
  name: z.string().min(1).max(200),
  /** Who or what it is: office and years, "City, Georgia". */
  note: z.string(),
  status: z.enum(['known', 'proposed', 'confirmed']),
  aliases: z.array(z.string().min(1).max(200)),
  /** The broader topic, or the place that it belongs to. */
  within: z.object({ id: identifier, name: z.string() }).nullable(),
  /** How many times the archive mentions it. */
  mentions: z.int().min(0),
});
export type EntityRecord = z.infer<typeof entityRecord>;

const mentionedBeside = entityRecord.pick({ id: true, kind: true, name: true }).extend({
  /** In how many briefings both are mentioned. */
  briefings: z.int().min(1),
});

/** A record with all that the archive knows of it. */
export const entityDetails = entityRecord.extend({
  /** Each name by which it is mentioned, and how often, the most frequent first. */
  printed: z.array(z.object({ name: z.string(), mentions: z.int().min(1) })),
  /** Briefings that mention it, every year from the first to the last; undated ones are left out. */
  years: z.array(z.object({ year: z.int(), briefings: z.int().min(0) })),
  beside: z.array(mentionedBeside),
  topics: z.array(mentionedBeside),
  /** Records that it is around: places within it, narrower topics. */
  around: z.array(entityRecord.pick({ id: true, name: true })),
  /** Briefings that seem to name it and do not mention it yet. */
  suggestedIn: z.int().min(0),
});
export type EntityDetails = z.infer<typeof entityDetails>;

/** One name that several briefings print and no record has, in all its spellings. */
export const entityProposal = z.object({
  kind: entityKind,
  name: z.string(),
  spellings: z.array(z.string()).min(1),
  briefings: z.int().min(1),
});
export type EntityProposal = z.infer<typeof entityProposal>;
