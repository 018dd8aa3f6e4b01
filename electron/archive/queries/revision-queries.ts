import { createHash } from 'node:crypto';
import type { briefingProcedures } from '../../../shared/contract/briefing-procedures.ts';
import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { parseManuscript } from '../../../shared/manuscript/parse-manuscript.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { DamageError } from '../damage-error.ts';
import { revisionsToThin, type ThinnableRevision } from '../revision-thinning.ts';
import { textInHand } from '../texts-in-hand.ts';

type RevisionSummary = ResponseOf<(typeof briefingProcedures)['briefings.nameVersion']>;

/** What a revision says: all that is hashed, and all that `briefings.readRevision` gives back. */
export interface RevisionBody {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

export interface StoredBody {
  readonly sha256: string;
  readonly content: string;
}

/** Stores a wording, once however often it comes, as the newest revision of a briefing. */
export function insertRevision(
  connection: Connection,
  row: {
    briefing: BriefingKey;
    revision: number;
    savedAt: string;
    name?: string | null;
    origin: RevisionSummary['origin'];
    author: string | null;
    wordCount: number;
  },
  content: RevisionBody,
  body: StoredBody = writtenBody(content),
): void {
  connection
    .query(
      `INSERT INTO revisions (briefing, revision, body, saved_at, name, origin, author, headline,
        word_count)
      VALUES (:briefing, :revision, :body, :savedAt, :name, :origin, :author, :headline, :wordCount)`,
    )
    .run({
      name: null,
      ...row,
      body: storeBody(connection, body),
      headline: content.details.headline,
    });
}

/**
 * What was saved a moment ago is not read again. Throws `DamageError` where what is stored is no
 * longer what was written.
 */
export function readRevision(
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
): RevisionBody | undefined {
  const fingerprint = findFingerprint(connection, briefing, revision);
  const inHand = fingerprint === undefined ? undefined : textInHand(connection, fingerprint);
  // What else is in hand with it cannot leave this thread.
  if (inHand) return { details: inHand.details, manuscript: inHand.manuscript };
  const row = connection
    .query<StoredBody>(
      `SELECT sha256, content FROM revisions JOIN bodies USING (body)
      WHERE briefing = :briefing AND revision = :revision`,
    )
    .get({ briefing, revision });
  if (!row) return undefined;
  const read = readBody(row);
  if (read.ok) return read.value;
  throw new DamageError(`Revision ${revision} of a briefing is damaged: ${read.error}`);
}

/** A wording as it is stored. */
export function writtenBody(body: RevisionBody): StoredBody {
  const content = printBody(body);
  return { sha256: sha256(content), content };
}

/** What tells a wording from every other; of a revision that is there. */
export function fingerprintOf(
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
): string {
  const fingerprint = findFingerprint(connection, briefing, revision);
  invariant(fingerprint, `revision ${revision} of a briefing is in the archive`);
  return fingerprint;
}

const findFingerprint = (
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
): string | undefined =>
  connection
    .query<{ sha256: string }>(
      `SELECT sha256 FROM revisions JOIN bodies USING (body)
      WHERE briefing = :briefing AND revision = :revision`,
    )
    .get({ briefing, revision })?.sha256;

const SELECT_SUMMARY = `
  SELECT revision, saved_at AS savedAt, name, origin, author, headline,
    word_count AS wordCount
  FROM revisions WHERE briefing = :briefing`;

/** Newest first. */
export function listRevisions(connection: Connection, briefing: BriefingKey): RevisionSummary[] {
  return connection
    .query<RevisionSummary>(`${SELECT_SUMMARY} ORDER BY revision DESC`)
    .all({ briefing });
}

/** Undefined where there is no such revision. */
export function nameRevision(
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
  name: string | null,
): RevisionSummary | undefined {
  connection
    .query('UPDATE revisions SET name = :name WHERE briefing = :briefing AND revision = :revision')
    .run({ briefing, revision, name });
  return connection
    .query<RevisionSummary>(`${SELECT_SUMMARY} AND revision = :revision`)
    .get({ briefing, revision });
}

/** Names a revision that the application itself has a reason to keep; the name of a person stays. */
export function nameUnnamedRevision(
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
  name: string,
): void {
  connection
    .query(
      `UPDATE revisions SET name = :name
      WHERE briefing = :briefing AND revision = :revision AND name IS NULL`,
    )
    .run({ briefing, revision, name });
}

/** Thins one history by the rule of `revision-thinning.ts`; returns how many revisions went. */
export function thinHistory(connection: Connection, briefing: BriefingKey, now: number): number {
  const history = listRevisions(connection, briefing).map(
    (summary): ThinnableRevision => ({ ...summary, savedAt: Date.parse(summary.savedAt) }),
  );
  const thinned = revisionsToThin(history, now);
  const remove = connection.query(
    'DELETE FROM revisions WHERE briefing = :briefing AND revision = :revision',
  );
  for (const revision of thinned) remove.run({ briefing, revision });
  return thinned.length;
}

/** Briefings with a history that may have something to thin: edited since this moment. */
export function briefingsEditedSince(connection: Connection, since: string): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      'SELECT briefing FROM briefings WHERE updated_at >= :since AND revision > 1',
    )
    .all({ since })
    .map((row) => BigInt(row.briefing));
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** What is wrong with a stored wording, in words; null where it is as it was written. */
export function damageOfBody(body: StoredBody): string | null {
  const read = readBody(body);
  return read.ok ? null : read.error;
}

function readBody({ sha256: hash, content }: StoredBody): Result<RevisionBody, string> {
  if (sha256(content) !== hash) return err('its text is not the one that was saved.');
  const { manuscript, ...details } = JSON.parse(content);
  const parsed = parseManuscript(manuscript);
  return parsed.ok ? ok({ details, manuscript: parsed.value }) : err(parsed.error.message);
}

function printBody({ details, manuscript }: RevisionBody): string {
  const { headline, section, byline, dateline, topics } = details;
  return JSON.stringify({ headline, section, byline, dateline, topics, manuscript });
}

function storeBody(connection: Connection, { sha256: hash, content }: StoredBody): number {
  const known = connection
    .query<{ body: number }>('SELECT body FROM bodies WHERE sha256 = :hash')
    .get({ hash });
  if (known) return known.body;
  const { lastInsertRowid } = connection
    .query('INSERT INTO bodies (sha256, content) VALUES (:hash, :content)')
    .run({ hash, content });
  return Number(lastInsertRowid);
}
