import type { ReferenceReading, ReferenceRole } from '../../../shared/citations/reading.ts';
import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import type {
  Candidate,
  CompleteResolution,
  Resolution,
} from '../../../shared/references/resolution.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';
import { putMissingIssues } from './missing-issue-queries.ts';
import type { OccurrenceKey } from './occurrence-queries.ts';

export type ReferenceRowKey = number;

export function insertReference(
  connection: Connection,
  place: { briefing: BriefingKey; occurrence: OccurrenceKey; position: number },
  role: ReferenceRole | null,
): ReferenceRowKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO cross_references (briefing, occurrence, position, state, role)
      VALUES (:briefing, :occurrence, :position, 'dangling', :role)`,
    )
    .run({ ...place, role });
  return Number(lastInsertRowid);
}

/** Stores what became of a reference, and the keys under which it waits for changes. */
export function putResolution(
  connection: Connection,
  reference: ReferenceRowKey,
  { state, candidates, missing }: CompleteResolution,
  keys: readonly string[],
): void {
  connection
    .query('UPDATE cross_references SET state = :state WHERE reference = :reference')
    .run({ reference, state });
  connection.query('DELETE FROM reference_keys WHERE reference = :reference').run({ reference });
  const insertKey = connection.query(
    `INSERT OR IGNORE INTO reference_keys (reference_key, reference) VALUES (:key, :reference)`,
  );
  for (const key of keys) insertKey.run({ key, reference });
  connection.query('DELETE FROM reference_targets WHERE reference = :reference').run({ reference });
  const insertTarget = connection.query(
    `INSERT INTO reference_targets (reference, position, issue, confidence, reason)
    SELECT :reference, :position, issue, :confidence, :reason FROM issues WHERE id = :issueId`,
  );
  for (const [position, { issueId, confidence, reason }] of candidates.entries()) {
    insertTarget.run({ reference, position, issueId, confidence, reason });
  }
  putMissingIssues(connection, reference, missing);
}

export function deleteReferences(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM cross_references WHERE briefing = :briefing').run({ briefing });
}

/** References that wait under any of these keys. */
export function referencesWaitingFor(
  connection: Connection,
  keys: readonly string[],
): ReferenceRowKey[] {
  return connection
    .query<{ reference: ReferenceRowKey }>(
      `SELECT DISTINCT k.reference FROM json_each(:keys) AS wanted
      JOIN reference_keys AS k ON k.reference_key = wanted.value`,
    )
    .all({ keys: JSON.stringify(keys) })
    .map((row) => row.reference);
}

/** The different keys that begin like this: one seek for each, however many references wait. */
export function distinctReferenceKeys(connection: Connection, prefix: string): string[] {
  return connection
    .query<{ key: string }>(
      `WITH RECURSIVE found (key) AS (
        SELECT min(reference_key) FROM reference_keys WHERE reference_key >= :prefix
        UNION ALL
        SELECT (SELECT min(reference_key) FROM reference_keys WHERE reference_key > found.key)
        FROM found WHERE substr(found.key, 1, length(:prefix)) = :prefix
      )
      SELECT key FROM found WHERE substr(key, 1, length(:prefix)) = :prefix`,
    )
    .all({ prefix })
    .map((row) => row.key);
}

export function referencesToIssue(connection: Connection, issue: IssueKey): ReferenceRowKey[] {
  return connection
    .query<{ reference: ReferenceRowKey }>(
      'SELECT DISTINCT reference FROM reference_targets WHERE issue = :issue',
    )
    .all({ issue })
    .map((row) => row.reference);
}

/** A stored reference with what resolving it anew needs. */
export interface StoredReference {
  readonly briefing: BriefingKey;
  readonly reading: ReferenceReading;
  readonly decision: Decision | undefined;
  /** Among the references of its span. */
  readonly position: number;
  readonly issueDate: IsoDate | null;
  readonly issueLanguage: string;
  readonly publicationId: Identifier;
}

interface StoredReferenceRow {
  briefing: number;
  reading: string;
  decision: string | null;
  position: number;
  issueDate: IsoDate | null;
  issueLanguage: string;
  publicationId: Identifier;
}

/** Nothing where the reference has gone meanwhile. */
export function findReference(
  connection: Connection,
  reference: ReferenceRowKey,
): StoredReference | undefined {
  const row = connection
    .query<StoredReferenceRow>(
      `SELECT r.briefing, o.reading -> 'references' -> r.position AS reading, o.decision,
        r.position, i.date AS issueDate, coalesce(i.language, p.language) AS issueLanguage,
        p.id AS publicationId
      FROM cross_references AS r
      JOIN occurrences AS o USING (occurrence)
      JOIN briefings AS b ON b.briefing = r.briefing
      JOIN issues AS i USING (issue)
      JOIN publications AS p USING (publication)
      WHERE r.reference = :reference`,
    )
    .get({ reference });
  return (
    row && {
      ...row,
      briefing: BigInt(row.briefing),
      reading: JSON.parse(row.reading),
      decision: row.decision === null ? undefined : JSON.parse(row.decision),
    }
  );
}

/** One for each reference of the occurrence, in order. */
export function resolutionsOf(connection: Connection, occurrence: OccurrenceKey): Resolution[] {
  return connection
    .query<StateRow>(
      `SELECT reference, state FROM cross_references
      WHERE occurrence = :occurrence ORDER BY position`,
    )
    .all({ occurrence })
    .map(({ reference, state }) => ({ state, candidates: candidatesOf(connection, reference) }));
}

/** The same for all that a briefing refers to, by the occurrences in it. */
export function resolutionsIn(
  connection: Connection,
  briefing: BriefingKey,
): ReadonlyMap<OccurrenceKey, Resolution[]> {
  const targets = connection
    .query<TargetRow & { reference: ReferenceRowKey }>(
      `SELECT t.reference, t.issue, t.confidence, t.reason
      FROM cross_references AS r JOIN reference_targets AS t USING (reference)
      WHERE r.briefing = :briefing ORDER BY t.reference, t.position`,
    )
    .all({ briefing });
  const candidates = Map.groupBy(targets, ({ reference }) => reference);
  const rows = connection
    .query<StateRow & { occurrence: OccurrenceKey }>(
      `SELECT occurrence, reference, state FROM cross_references
      WHERE briefing = :briefing ORDER BY occurrence, position`,
    )
    .all({ briefing });
  const resolutions = new Map<OccurrenceKey, Resolution[]>();
  for (const { occurrence, reference, state } of rows) {
    const found = (candidates.get(reference) ?? []).map((target) =>
      toCandidate(connection, target),
    );
    const resolution = { state, candidates: found };
    const others = resolutions.get(occurrence);
    if (others) others.push(resolution);
    else resolutions.set(occurrence, [resolution]);
  }
  return resolutions;
}

interface StateRow {
  readonly reference: ReferenceRowKey;
  readonly state: Resolution['state'];
}

interface TargetRow {
  readonly issue: IssueKey;
  readonly confidence: number;
  readonly reason: string;
}

const candidatesOf = (connection: Connection, reference: ReferenceRowKey): Candidate[] =>
  connection
    .query<TargetRow>(
      `SELECT issue, confidence, reason FROM reference_targets
      WHERE reference = :reference ORDER BY position`,
    )
    .all({ reference })
    .map((target) => toCandidate(connection, target));

/** Labels and dates are those of today: an issue that was renumbered is shown as it is now. */
function toCandidate(connection: Connection, { issue: key, confidence, reason }: TargetRow) {
  const issue = readStoredIssue(connection, key);
  const label = issueLabel(issue);
  return { issueId: issue.id, label, date: issue.date, confidence, reason };
}

/** The issues to which references of these briefings were resolved. */
export function issuesLinkedFrom(connection: Connection, issue: IssueKey): IssueKey[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT DISTINCT t.issue FROM briefings AS b
      JOIN cross_references AS r ON r.briefing = b.briefing AND r.state = 'resolved'
      JOIN reference_targets AS t USING (reference)
      WHERE b.issue = :issue`,
    )
    .all({ issue })
    .map((row) => row.issue);
}
