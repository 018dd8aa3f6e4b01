import { GRAMMAR_VERSION } from '../../../shared/citations/grammar-version.ts';
import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import type { BriefingDetails, BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { type BriefingKey, keysOfDay } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { type IssueKey, readStoredIssue, type StoredIssue } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

/** Where a briefing is, with the keys of its row and of its issue's. */
export interface StoredBriefing {
  readonly briefing: BriefingKey;
  readonly id: Identifier;
  readonly issue: IssueKey;
  readonly position: number;
  readonly revision: number;
  readonly headline: string;
  /** The heading that it stands under; null for none. */
  readonly section: string | null;
  readonly trashedAt: string | null;
}

/** What a list shows of the newest revision. */
export interface BriefingFace {
  readonly details: BriefingDetails;
  readonly opening: string;
  readonly wordCount: number;
}

const SELECT_STORED = `
  SELECT briefing, id, issue, position, revision, headline, section, trashed_at AS trashedAt
  FROM briefings`;

/** Also finds what is in the trash. */
export function findBriefing(connection: Connection, id: Identifier): StoredBriefing | undefined {
  const row = connection.query<StoredRow>(`${SELECT_STORED} WHERE id = :id`).get({ id });
  return row && toStored(row);
}

export function readStoredBriefing(connection: Connection, briefing: BriefingKey): StoredBriefing {
  const row = connection
    .query<StoredRow>(`${SELECT_STORED} WHERE briefing = :briefing`)
    .get({ briefing });
  invariant(row, `briefing ${briefing} is in the archive`);
  return toStored(row);
}

export function issueOfBriefing(connection: Connection, briefing: BriefingKey): StoredIssue {
  const row = connection
    .query<{ issue: IssueKey }>('SELECT issue FROM briefings WHERE briefing = :briefing')
    .get({ briefing });
  invariant(row, `briefing ${briefing} is in the archive`);
  return readStoredIssue(connection, row.issue);
}

/** The lasting names of these rows, in the same order. */
export function idsOfBriefings(connection: Connection, keys: readonly BriefingKey[]): Identifier[] {
  const query = connection.query<{ id: Identifier }>(
    'SELECT id FROM briefings WHERE briefing = :briefing',
  );
  return keys.flatMap((briefing) => query.get({ briefing })?.id ?? []);
}

/** In the order of print, without those in the trash. */
export function briefingsOfIssue(connection: Connection, issue: IssueKey): StoredBriefing[] {
  return connection
    .query<StoredRow>(
      `${SELECT_STORED} WHERE issue = :issue AND trashed_at IS NULL ORDER BY position, briefing DESC`,
    )
    .all({ issue })
    .map(toStored);
}

/** Those in the trash too. */
export function allBriefingsOfIssue(connection: Connection, issue: IssueKey): StoredBriefing[] {
  return connection
    .query<StoredRow>(`${SELECT_STORED} WHERE issue = :issue ORDER BY position, briefing DESC`)
    .all({ issue })
    .map(toStored);
}

export interface StoredWords {
  readonly briefing: BriefingKey;
  readonly id: Identifier;
  readonly headline: string;
  readonly opening: string;
}

/** What the briefings of an issue say at their beginning, in the order of print. */
export function briefingWords(connection: Connection, issue: IssueKey): StoredWords[] {
  return connection
    .query<Omit<StoredWords, 'briefing'> & { briefing: number }>(
      `SELECT briefing, id, headline, opening FROM briefings
      WHERE issue = :issue AND trashed_at IS NULL ORDER BY position, briefing DESC`,
    )
    .all({ issue })
    .map((row) => ({ ...row, briefing: BigInt(row.briefing) }));
}

const SELECT_SUMMARY = `
  SELECT b.id, i.id AS issueId, b.position, b.headline, b.section, b.byline, b.dateline, b.opening,
    b.word_count AS wordCount, b.citation_count AS citationCount,
    b.reference_count AS referenceCount, b.dangling_count AS danglingCount,
    b.updated_at AS updatedAt
  FROM briefings AS b JOIN issues AS i USING (issue)`;

export function readBriefingSummary(
  connection: Connection,
  briefing: BriefingKey,
): BriefingSummary {
  const row = connection
    .query<BriefingSummary>(`${SELECT_SUMMARY} WHERE b.briefing = :briefing`)
    .get({ briefing });
  invariant(row, `briefing ${briefing} is in the archive`);
  return row;
}

export function listBriefingSummaries(connection: Connection, issue: IssueKey): BriefingSummary[] {
  return connection
    .query<BriefingSummary>(
      `${SELECT_SUMMARY} WHERE b.issue = :issue AND b.trashed_at IS NULL
      ORDER BY b.position, b.briefing DESC`,
    )
    .all({ issue });
}

/** The next free key of a day; see `chronology.ts`. */
export function nextBriefingKey(connection: Connection, date: IsoDate | null): BriefingKey {
  const { first, last } = keysOfDay(date);
  const row = connection
    .query<{ lowest: number | null }>(
      'SELECT min(briefing) AS lowest FROM briefings WHERE briefing BETWEEN :first AND :last',
    )
    .get({ first, last });
  const key = row?.lowest == null ? last : BigInt(row.lowest) - 1n;
  invariant(key >= first, `there is room for another briefing on ${date}`);
  return key;
}

export function insertBriefing(
  connection: Connection,
  row: {
    briefing: BriefingKey;
    id: Identifier;
    issue: IssueKey;
    position: number;
    revision: number;
    now: string;
  },
  face: BriefingFace,
): void {
  connection
    .query(
      `INSERT INTO briefings (briefing, id, issue, position, revision, headline, headline_key,
        section, byline, dateline, opening, word_count, citation_count, reference_count,
        dangling_count, updated_at, grammar)
      VALUES (:briefing, :id, :issue, :position, :revision, :headline, :headlineKey, :section, :byline,
        :dateline, :opening, :wordCount, 0, 0, 0, :now, ${GRAMMAR_VERSION})`,
    )
    .run({ ...row, ...toColumns(face) });
}

export function updateBriefing(
  connection: Connection,
  row: { briefing: BriefingKey; revision: number; changedAt: string | null },
  face: BriefingFace,
): void {
  connection
    .query(
      `UPDATE briefings SET revision = :revision, headline = :headline, headline_key = :headlineKey,
        section = :section, byline = :byline, dateline = :dateline, opening = :opening,
        word_count = :wordCount,
        updated_at = coalesce(:changedAt, updated_at)
      WHERE briefing = :briefing`,
    )
    .run({ ...row, ...toColumns(face) });
}

/** Counts anew what stands in a briefing, after its occurrences or their resolutions changed. */
export function recountBriefing(connection: Connection, briefing: BriefingKey): void {
  connection
    .query(
      `UPDATE briefings SET
        citation_count = (SELECT count(DISTINCT occurrence) FROM citation_sources
          WHERE briefing = :briefing),
        reference_count = (SELECT count(*) FROM cross_references WHERE briefing = :briefing),
        dangling_count = (SELECT count(*) FROM cross_references
          WHERE briefing = :briefing AND state = 'dangling')
      WHERE briefing = :briefing`,
    )
    .run({ briefing });
}

/** Briefings that were last read with an older grammar than this, newest first; in the trash too. */
export function briefingsReadBefore(
  connection: Connection,
  version: number,
  limit: number,
): StoredBriefing[] {
  return connection
    .query<StoredRow>(
      `${SELECT_STORED} WHERE grammar < :version ORDER BY grammar, briefing DESC LIMIT :limit`,
    )
    .all({ version, limit })
    .map(toStored);
}

export function countReadBefore(connection: Connection, version: number): number {
  const row = connection
    .query<{ total: number }>('SELECT count(*) AS total FROM briefings WHERE grammar < :version')
    .get({ version });
  return row?.total ?? 0;
}

export function setGrammarOf(connection: Connection, briefing: BriefingKey, version: number): void {
  connection
    .query('UPDATE briefings SET grammar = :version WHERE briefing = :briefing')
    .run({ briefing, version });
}

/** All briefings of a publication are to be read again. */
export function forgetGrammarOf(connection: Connection, publication: PublicationKey): void {
  connection
    .query(
      `UPDATE briefings SET grammar = 0
      WHERE issue IN (SELECT issue FROM issues WHERE publication = :publication)`,
    )
    .run({ publication });
}

export function setBriefingTrashed(
  connection: Connection,
  briefing: BriefingKey,
  trashedAt: string | null,
): void {
  connection
    .query('UPDATE briefings SET trashed_at = :trashedAt WHERE briefing = :briefing')
    .run({ briefing, trashedAt });
}

export function setBriefingPosition(
  connection: Connection,
  briefing: BriefingKey,
  position: number,
): void {
  connection
    .query('UPDATE briefings SET position = :position WHERE briefing = :briefing')
    .run({ briefing, position });
}

export function setBriefingIssue(
  connection: Connection,
  briefing: BriefingKey,
  issue: IssueKey,
  position: number,
): void {
  connection
    .query('UPDATE briefings SET issue = :issue, position = :position WHERE briefing = :briefing')
    .run({ briefing, issue, position });
}

/** Every table that holds the key follows by cascade. */
export function rekeyBriefing(connection: Connection, from: BriefingKey, to: BriefingKey): void {
  connection.query('UPDATE briefings SET briefing = :to WHERE briefing = :from').run({ from, to });
}

const toColumns = ({ details, opening, wordCount }: BriefingFace) => ({
  headline: details.headline,
  headlineKey: normaliseTitle(details.headline),
  section: details.section,
  byline: details.byline,
  dateline: details.dateline,
  opening,
  wordCount,
});

type StoredRow = Omit<StoredBriefing, 'briefing'> & { briefing: number };
const toStored = (row: StoredRow): StoredBriefing => ({
  ...row,
  briefing: BigInt(row.briefing),
  section: row.section?.trim() || null,
});
