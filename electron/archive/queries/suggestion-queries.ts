import type { EntityKind, EntityProposal } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

/** A name or topic that a briefing suggests. */
export interface SuggestedName {
  readonly kind: EntityKind;
  readonly recordId: Identifier | null;
  readonly name: string;
  readonly skeleton: string;
}

export function replaceSuggestedNames(
  connection: Connection,
  briefing: BriefingKey,
  names: readonly SuggestedName[],
): void {
  forgetSuggestedNames(connection, briefing);
  const insert = connection.query(
    `INSERT INTO suggested_names (briefing, position, kind, record_id, name, skeleton)
    VALUES (:briefing, :position, :kind, :recordId, :name, :skeleton)`,
  );
  for (const [position, name] of names.entries()) insert.run({ briefing, position, ...name });
}

export function forgetSuggestedNames(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM suggested_names WHERE briefing = :briefing').run({ briefing });
}

/** Has the names of a briefing read when nothing else is to be done. */
export function letNamesWait(connection: Connection, briefing: BriefingKey): void {
  connection
    .query('INSERT OR IGNORE INTO names_waiting (briefing) VALUES (:briefing)')
    .run({ briefing });
}

export function namesRead(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM names_waiting WHERE briefing = :briefing').run({ briefing });
}

/** The newest first. */
export function briefingsWaiting(connection: Connection, limit: number): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      'SELECT briefing FROM names_waiting ORDER BY briefing DESC LIMIT :limit',
    )
    .all({ limit })
    .map((row) => BigInt(row.briefing));
}

export const countWaiting = (connection: Connection): number =>
  connection.query<{ n: number }>('SELECT count(*) AS n FROM names_waiting').get()?.n ?? 0;

/** In how many briefings one of these records is suggested. */
export function countSuggestedIn(connection: Connection, recordIds: readonly Identifier[]): number {
  return (
    connection
      .query<{ n: number }>(
        `SELECT count(DISTINCT briefing) AS n FROM suggested_names
        WHERE record_id IN (SELECT value FROM json_each(:ids))`,
      )
      .get({ ids: JSON.stringify(recordIds) })?.n ?? 0
  );
}

/** Names without a record, gathered by what their spellings have in common, the most frequent first. */
export function listProposals(
  connection: Connection,
  { kind, limit }: { kind: EntityKind | undefined; limit: number },
): EntityProposal[] {
  return connection
    .query<{ kind: EntityKind; spellings: string; briefings: number }>(
      `SELECT kind, json_group_array(name) AS spellings, sum(briefings) AS briefings
      FROM (SELECT kind, skeleton, name, count(*) AS briefings FROM suggested_names
        WHERE record_id IS NULL AND (:kind IS NULL OR kind = :kind)
        GROUP BY kind, skeleton, name ORDER BY briefings DESC, name)
      GROUP BY kind, skeleton ORDER BY briefings DESC, spellings LIMIT :limit`,
    )
    .all({ kind: kind ?? null, limit })
    .map(({ spellings, ...proposal }) => {
      const names: string[] = JSON.parse(spellings);
      return { ...proposal, name: names[0] ?? '', spellings: names };
    });
}

/** By record, or by kind and name where there is none. */
export const refusalOf = (kind: EntityKind, recordId: Identifier | null, nameKey: string): string =>
  recordId ?? `${kind} ${nameKey}`;

export function setRefused(
  connection: Connection,
  briefingId: Identifier,
  { refused, is }: { refused: string; is: boolean },
): void {
  const sql = is
    ? 'INSERT OR IGNORE INTO refused_names (briefing_id, refused) VALUES (:briefingId, :refused)'
    : 'DELETE FROM refused_names WHERE briefing_id = :briefingId AND refused = :refused';
  connection.query(sql).run({ briefingId, refused });
}

export function refusedIn(connection: Connection, briefingId: Identifier): ReadonlySet<string> {
  const rows = connection
    .query<{ refused: string }>('SELECT refused FROM refused_names WHERE briefing_id = :briefingId')
    .all({ briefingId });
  return new Set(rows.map(({ refused }) => refused));
}
