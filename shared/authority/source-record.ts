import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
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

export const sourceName = z.string().trim().min(1).max(200);

/** ISO 3166, in capitals. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/);
/** As in BCP 47: "ru", "zh-Hant". */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

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

/** How a name stands to the name of its record. */
export const spellingNotes = [
  'abbreviation',
  'transliteration',
  'original script',
  'translation',
  'former name',
  'misspelling',
] as const;

/** One name of a source, which issues mean by it from `since` on; null: whenever. */
export const sourceSpelling = z.object({
  name: sourceName,
  note: z.enum(spellingNotes).nullable().default(null),
  since: isoDate.nullable().default(null),
});
export type SourceSpelling = z.infer<typeof sourceSpelling>;

const sourceMention = sourceRecord.pick({ id: true, name: true });
/** A year, month or day; '' where it is not known. */
export const successionDate = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/);
const succession = sourceMention.extend({ since: successionDate });

/** A source with all that is known of it. */
export const sourceDetails = sourceRecord.extend({
  notes: z.string(),
  /** All its names, that of the record first, and how often each is cited. */
  spellings: z.array(sourceSpelling.extend({ citations: z.int().min(0) })),
  /** Of a collective: for whom it speaks. */
  members: z.array(sourceMention),
  /** Collectives that speak for this one. */
  collectives: z.array(sourceMention),
  predecessors: z.array(succession),
  successors: z.array(succession),
});
export type SourceDetails = z.infer<typeof sourceDetails>;
