import { z } from 'zod';
import { entityKind } from '../authority/entity-record.ts';
import { dateSpan } from '../citations/reading.ts';
import { briefingDetails } from '../issues/briefing.ts';
import { issueDetails } from '../issues/issue.ts';
import { publicationDetails } from '../issues/publication.ts';
import { identifier } from '../kernel/identifier.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { statedCorrection } from '../publishing/correction.ts';
import { briefingDesk, issueDesk, publicationDesk } from './desk-json.ts';

/** By which a file of this format is told from other JSON. */
export const ARCHIVE_JSON_FORMAT = 'masthead-archive';
export const ARCHIVE_JSON_VERSION = 1;

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A source as a citation of the text was read; for readers, an archive reads its texts itself. */
const citedJson = z.object({
  /** The id of the inline of the manuscript. */
  inline: identifier,
  printed: z.string(),
  sources: z.array(z.object({ name: z.string(), record: z.string().nullable() })),
  dates: z.array(dateSpan),
});

const briefingJson = briefingDetails.omit({ topics: true }).extend({
  id: identifier,
  updatedAt: z.iso.datetime(),
  /** Names of the topics of the whole briefing. */
  topics: z.array(z.string().min(1).max(200)),
  manuscript,
  corrections: z.array(statedCorrection),
  cited: z.array(citedJson),
  /** The imported files that it was read from; their bytes are not in this file. */
  originals: z.array(z.object({ hash, name: z.string(), bytes: z.int().min(0) })),
  /** In an archive; an issue that is written as an edition has none. */
  desk: briefingDesk.optional(),
});
export type BriefingJson = z.infer<typeof briefingJson>;

export const issueJson = issueDetails.extend({
  id: identifier,
  publicationId: identifier,
  /** BCP 47, where it is another than its publication's. */
  language: z.string().optional(),
  address: z.string().optional(),
  /** In the order of print. */
  briefings: z.array(briefingJson),
  desk: issueDesk.optional(),
});
export type IssueJson = z.infer<typeof issueJson>;

const publicationJson = publicationDetails.extend({
  id: identifier,
  slug: z.string(),
  desk: publicationDesk.optional(),
});
export type PublicationJson = z.infer<typeof publicationJson>;

/** A person, place, organisation or topic; mentions name it by `id`, topics by `name`. */
const nameJson = z.object({
  id: identifier,
  kind: entityKind,
  name: z.string().min(1).max(200),
  note: z.string(),
  aliases: z.array(z.string().min(1).max(200)),
});
export type NameJson = z.infer<typeof nameJson>;

/**
 * Issues with all that their publications, texts and names are, as open JSON. An archive can be
 * rebuilt from it (`masthead rebuild`). Keys that a reader does not know are to be passed over.
 */
export const archiveJson = z.object({
  format: z.literal(ARCHIVE_JSON_FORMAT),
  version: z.literal(ARCHIVE_JSON_VERSION),
  publications: z.array(publicationJson),
  names: z.array(nameJson),
  issues: z.array(issueJson),
  /** The bytes of pictures that manuscripts show, in base64, by their hash. */
  pictures: z.record(hash, z.base64()),
  /** Those of snapshots and files of editions that are out. */
  files: z.record(hash, z.base64()).optional(),
});
export type ArchiveJson = z.infer<typeof archiveJson>;
