import type { DoubleDecision } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { FoundDouble } from '../doubles.ts';
import type { BatchKey } from './import-queries.ts';
import type { IssueKey } from './issue-queries.ts';

/** Where a side is in the archive, or its place in the plan. */
export interface SideKeys {
  readonly issue: IssueKey | null;
  readonly briefing: BriefingKey | null;
  readonly planned: number | null;
}

export interface StoredDouble {
  readonly id: Identifier;
  readonly batch: BatchKey | null;
  readonly pairKey: string;
  readonly idKey: string | null;
  readonly one: SideKeys;
  readonly other: SideKeys;
  readonly found: FoundDouble;
  readonly decision: DoubleDecision | null;
  /** The key of the side that was decided to be kept. */
  readonly keptKey: string | null;
}

export function insertDouble(
  connection: Connection,
  { one, other, found, id, batch, pairKey, idKey }: Omit<StoredDouble, 'decision' | 'keptKey'>,
): void {
  connection
    .query(
      `INSERT OR IGNORE INTO doubles (id, batch, kind, is_sure, proposal, kept, together, pair_key, id_key,
        one_issue, one_briefing, one_planned, other_issue, other_briefing, other_planned, found)
      VALUES (:id, :batch, :kind, :isSure, :proposal, :kept, :together, :pairKey, :idKey,
        :oneIssue, :oneBriefing, :onePlanned, :otherIssue, :otherBriefing, :otherPlanned, :found)`,
    )
    .run({
      id,
      batch,
      pairKey,
      idKey,
      kind: found.kind,
      isSure: found.isSure ? 1 : 0,
      proposal: found.proposal,
      kept: found.kept,
      together: found.together,
      oneIssue: one.issue,
      oneBriefing: one.briefing,
      onePlanned: one.planned,
      otherIssue: other.issue,
      otherBriefing: other.briefing,
      otherPlanned: other.planned,
      found: JSON.stringify(found),
    });
}

/** Of a batch, or, where there is none, of the archive. */
export function deleteDoubles(connection: Connection, batch: BatchKey | null): void {
  connection.query('DELETE FROM doubles WHERE batch IS :batch').run({ batch });
}

interface DoubleRow {
  id: string;
  batch: number | null;
  pairKey: string;
  idKey: string | null;
  oneIssue: number | null;
  oneBriefing: number | null;
  onePlanned: number | null;
  otherIssue: number | null;
  otherBriefing: number | null;
  otherPlanned: number | null;
  found: string;
  decision: DoubleDecision | null;
  keptKey: string | null;
}

/** What a person decided about the pair by its ids goes before what they decided by its texts. */
const DECIDED = `
  FROM doubles AS d
  LEFT JOIN double_decisions AS by_id ON by_id.pair_key = d.id_key
  LEFT JOIN double_decisions AS by_text ON by_text.pair_key = d.pair_key`;
const DECISION = 'coalesce(by_id.decision, by_text.decision)';
const SELECT_DOUBLE = `
  SELECT d.id, d.batch, d.pair_key AS pairKey, d.id_key AS idKey, d.one_issue AS oneIssue,
    d.one_briefing AS oneBriefing, d.one_planned AS onePlanned, d.other_issue AS otherIssue,
    d.other_briefing AS otherBriefing, d.other_planned AS otherPlanned, d.found,
    ${DECISION} AS decision, coalesce(by_id.kept_key, by_text.kept_key) AS keptKey
  ${DECIDED}`;

/** What was put into the trash is no double any more, unless it went there by being merged. */
const PRESENT = `
  NOT EXISTS (SELECT 1 FROM issues AS i WHERE i.issue IN (d.one_issue, d.other_issue)
    AND i.trashed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM issue_merges AS m WHERE m.merged = i.issue))
  AND NOT EXISTS (SELECT 1 FROM briefings AS b
    WHERE b.briefing IN (d.one_briefing, d.other_briefing) AND b.trashed_at IS NOT NULL)`;

export function findDouble(connection: Connection, id: Identifier): StoredDouble | undefined {
  const row = connection.query<DoubleRow>(`${SELECT_DOUBLE} WHERE d.id = :id`).get({ id });
  return row && toStored(row);
}

interface Scope {
  readonly batch: BatchKey | null;
  readonly undecidedOnly: boolean;
}

const OF_SCOPE = `WHERE d.batch IS :batch AND ${PRESENT}
  AND (:undecidedOnly = 0 OR ${DECISION} IS NULL)`;

/** Surest first. */
export function listDoubles(
  connection: Connection,
  { batch, undecidedOnly }: Scope,
  page: { readonly offset: number; readonly limit: number },
): StoredDouble[] {
  return connection
    .query<DoubleRow>(
      `${SELECT_DOUBLE} ${OF_SCOPE}
      ORDER BY d.is_sure DESC, d.kind = 'reprint', d.together DESC, d.double
      LIMIT :limit OFFSET :offset`,
    )
    .all({ batch, undecidedOnly: undecidedOnly ? 1 : 0, ...page })
    .map(toStored);
}

export function countDoubles(connection: Connection, { batch, undecidedOnly }: Scope): number {
  const row = connection
    .query<{ total: number }>(`SELECT count(*) AS total ${DECIDED} ${OF_SCOPE}`)
    .get({ batch, undecidedOnly: undecidedOnly ? 1 : 0 });
  return row?.total ?? 0;
}

/** What concerns a planned issue, or a briefing of it. */
export function doublesOfPlanned(
  connection: Connection,
  batch: BatchKey,
  planned: number,
): StoredDouble[] {
  return connection
    .query<DoubleRow>(
      `${SELECT_DOUBLE} WHERE d.batch = :batch AND d.one_planned = :planned
      UNION ${SELECT_DOUBLE} WHERE d.batch = :batch AND d.other_planned = :planned`,
    )
    .all({ batch, planned })
    .map(toStored);
}

/** All of a batch. */
export function doublesOfBatch(connection: Connection, batch: BatchKey): StoredDouble[] {
  return connection
    .query<DoubleRow>(`${SELECT_DOUBLE} WHERE d.batch = :batch ORDER BY d.double`)
    .all({ batch })
    .map(toStored);
}

/** The undecided ones of the same search that are of the same kind and as sure. */
export function doublesLike(connection: Connection, { batch, found }: StoredDouble): Identifier[] {
  return connection
    .query<{ id: Identifier }>(
      `SELECT d.id ${DECIDED} ${OF_SCOPE} AND d.kind = :kind AND d.is_sure = :isSure
      ORDER BY d.double LIMIT 10000`,
    )
    .all({ batch, undecidedOnly: 1, kind: found.kind, isSure: found.isSure ? 1 : 0 })
    .map((row) => row.id);
}

export function putDecision(
  connection: Connection,
  pairKey: string,
  { decision, keptKey }: { readonly decision: DoubleDecision; readonly keptKey: string | null },
): void {
  connection
    .query(
      `INSERT INTO double_decisions (pair_key, decision, kept_key, decided_at)
      VALUES (:pairKey, :decision, :keptKey, :now)
      ON CONFLICT (pair_key) DO UPDATE SET decision = :decision, kept_key = :keptKey,
        decided_at = :now`,
    )
    .run({ pairKey, decision, keptKey, now: new Date().toISOString() });
}

export function deleteDecision(connection: Connection, pairKey: string): void {
  connection.query('DELETE FROM double_decisions WHERE pair_key = :pairKey').run({ pairKey });
}

const keyOf = (briefing: number | null): BriefingKey | null =>
  briefing === null ? null : BigInt(briefing);

const toStored = (row: DoubleRow): StoredDouble => ({
  id: row.id,
  batch: row.batch,
  pairKey: row.pairKey,
  idKey: row.idKey,
  one: { issue: row.oneIssue, briefing: keyOf(row.oneBriefing), planned: row.onePlanned },
  other: { issue: row.otherIssue, briefing: keyOf(row.otherBriefing), planned: row.otherPlanned },
  found: JSON.parse(row.found),
  decision: row.decision,
  keptKey: row.keptKey,
});
