import type { FoundBriefing, ReplaceAct } from '../../../shared/contract/replace-procedures.ts';
import type { SearchedBriefing } from '../../../shared/find/briefing-matches.ts';
import type { FindQuery, Replacement } from '../../../shared/find/find-query.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey, KeyRange } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

/** Row of an act. */
export type ReplacingKey = number;

/** Which briefings may be looked at; of these, the newest first. */
export interface Candidates {
  /** Of FTS5; null where the index can say nothing. */
  readonly match: string | null;
  readonly issue: IssueKey | null;
  readonly range: KeyRange | null;
}

/** The next of them before a key. */
export function candidatesBefore(
  connection: Connection,
  { match, issue, range }: Candidates,
  before: BriefingKey,
  limit: number,
): BriefingKey[] {
  const last = range && range.last < before ? range.last : before - 1n;
  const bounds = { first: range?.first ?? 0n, last, limit };
  const rows =
    issue !== null
      ? connection
          .query<KeyRow>(
            `SELECT briefing FROM briefings
            WHERE issue = :issue AND trashed_at IS NULL AND briefing BETWEEN :first AND :last
            ORDER BY briefing DESC LIMIT :limit`,
          )
          .all({ issue, ...bounds })
      : match !== null
        ? connection
            .query<KeyRow>(
              `SELECT rowid AS briefing FROM search
              WHERE search MATCH :match AND rowid BETWEEN :first AND :last
              ORDER BY rowid DESC LIMIT :limit`,
            )
            .all({ match, ...bounds })
        : connection
            .query<KeyRow>(
              `SELECT briefing FROM texts WHERE listed = 1 AND briefing BETWEEN :first AND :last
              ORDER BY briefing DESC LIMIT :limit`,
            )
            .all(bounds);
  return rows.map(({ briefing }) => BigInt(briefing));
}

interface KeyRow {
  briefing: number;
}

export type CandidateLines = Omit<SearchedBriefing, 'text' | 'headline'>;

/** The lines over the text that the index does not know. */
export function readLines(
  connection: Connection,
  briefing: BriefingKey,
): CandidateLines | undefined {
  return connection
    .query<CandidateLines>(
      'SELECT section, byline, dateline FROM briefings WHERE briefing = :briefing',
    )
    .get({ briefing });
}

export type Candidate = SearchedBriefing &
  Omit<FoundBriefing, 'matches' | 'issueLabel'> & { readonly issue: IssueKey };

/** A briefing with all of its words; undefined where it, or its issue, is in the trash. */
export function readCandidate(
  connection: Connection,
  briefing: BriefingKey,
): Candidate | undefined {
  return connection
    .query<Candidate>(
      `SELECT b.id AS briefingId, b.revision, b.headline, b.section, b.byline, b.dateline, t.text,
        i.issue, i.id AS issueId, i.status, p.title AS publicationTitle
      FROM briefings AS b JOIN texts AS t USING (briefing) JOIN issues AS i USING (issue)
      JOIN publications AS p USING (publication)
      WHERE b.briefing = :briefing AND t.listed = 1`,
    )
    .get({ briefing });
}

/** The act of this id, begun where there was none. */
export function putReplacing(
  connection: Connection,
  act: { id: Identifier; madeAt: string; query: FindQuery; replacement: Replacement },
): ReplacingKey {
  const known = findReplacing(connection, act.id);
  if (known !== undefined) return known;
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO replacings (id, made_at, query, replacement)
      VALUES (:id, :madeAt, :query, :replacement)`,
    )
    .run({
      id: act.id,
      madeAt: act.madeAt,
      query: JSON.stringify(act.query),
      replacement: JSON.stringify(act.replacement),
    });
  return Number(lastInsertRowid);
}

export const findReplacing = (connection: Connection, id: Identifier): ReplacingKey | undefined =>
  connection
    .query<{ replacing: ReplacingKey }>('SELECT replacing FROM replacings WHERE id = :id')
    .get({ id })?.replacing;

export interface ReplacingStep {
  readonly briefing: BriefingKey;
  readonly before: number;
  readonly after: number;
}

export function insertReplacingStep(
  connection: Connection,
  replacing: ReplacingKey,
  step: ReplacingStep & { readonly matches: number },
): void {
  connection
    .query(
      `INSERT INTO replacing_steps (replacing, briefing, before, after, matches, is_undone)
      VALUES (:replacing, :briefing, :before, :after, :matches, 0)`,
    )
    .run({ replacing, ...step });
}

/** Those that are not undone, after a briefing, in the order of the keys. */
export function stepsToUndo(
  connection: Connection,
  replacing: ReplacingKey,
  after: BriefingKey,
  limit: number,
): ReplacingStep[] {
  return connection
    .query<Omit<ReplacingStep, 'briefing'> & KeyRow>(
      `SELECT briefing, before, after FROM replacing_steps
      WHERE replacing = :replacing AND briefing > :after AND is_undone = 0
      ORDER BY briefing LIMIT :limit`,
    )
    .all({ replacing, after, limit })
    .map((row) => ({ ...row, briefing: BigInt(row.briefing) }));
}

export function markStepUndone(
  connection: Connection,
  replacing: ReplacingKey,
  briefing: BriefingKey,
): void {
  connection
    .query(
      `UPDATE replacing_steps SET is_undone = 1
      WHERE replacing = :replacing AND briefing = :briefing`,
    )
    .run({ replacing, briefing });
}

/** Whether a briefing says by now something else than in this revision; a mere new reading says the same. */
export const isChangedSince = (
  connection: Connection,
  briefing: BriefingKey,
  revision: number,
): boolean =>
  connection
    .query(
      `SELECT 1 FROM revisions
      WHERE briefing = :briefing AND revision > :revision AND origin <> 'reading' LIMIT 1`,
    )
    .get({ briefing, revision }) !== undefined;

/** Newest first. */
export function listReplacings(connection: Connection, limit: number): ReplaceAct[] {
  return connection
    .query<Omit<ReplaceAct, 'query' | 'replacement'> & { query: string; replacement: string }>(
      `SELECT id AS actId, made_at AS madeAt, query, replacement,
        (SELECT coalesce(sum(matches), 0) FROM replacing_steps AS s
          WHERE s.replacing = acts.replacing) AS matches,
        (SELECT count(*) FROM replacing_steps AS s
          WHERE s.replacing = acts.replacing) AS briefings,
        (SELECT coalesce(sum(is_undone), 0) FROM replacing_steps AS s
          WHERE s.replacing = acts.replacing) AS undone
      FROM replacings AS acts ORDER BY replacing DESC LIMIT :limit`,
    )
    .all({ limit })
    .map((row) => ({
      ...row,
      query: JSON.parse(row.query),
      replacement: JSON.parse(row.replacement),
    }));
}
