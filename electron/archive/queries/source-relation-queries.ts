import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Connection } from '../connection.ts';
import type { SourceKey } from './source-name-queries.ts';

type Mention = SourceDetails['members'][number] & { readonly source: SourceKey };
type Succession = SourceDetails['predecessors'][number] & { readonly source: SourceKey };

/** For whom a collective speaks, by name. */
export function membersOf(connection: Connection, source: SourceKey): Mention[] {
  return connection
    .query<Mention>(
      `SELECT s.source, s.id, s.name FROM source_members AS m JOIN sources AS s ON s.source = m.member
      WHERE m.collective = :source ORDER BY s.name`,
    )
    .all({ source });
}

/** The collectives that speak for a source, by name. */
export function collectivesOf(connection: Connection, source: SourceKey): Mention[] {
  return connection
    .query<Mention>(
      `SELECT s.source, s.id, s.name
      FROM source_members AS m JOIN sources AS s ON s.source = m.collective
      WHERE m.member = :source ORDER BY s.name`,
    )
    .all({ source });
}

export function predecessorsOf(connection: Connection, source: SourceKey): Succession[] {
  return connection
    .query<Succession>(
      `SELECT s.source, s.id, s.name, x.since
      FROM source_successions AS x JOIN sources AS s ON s.source = x.predecessor
      WHERE x.successor = :source ORDER BY x.since, s.name`,
    )
    .all({ source });
}

export function successorsOf(connection: Connection, source: SourceKey): Succession[] {
  return connection
    .query<Succession>(
      `SELECT s.source, s.id, s.name, x.since
      FROM source_successions AS x JOIN sources AS s ON s.source = x.successor
      WHERE x.predecessor = :source ORDER BY x.since, s.name`,
    )
    .all({ source });
}

/** Says that a collective speaks for a source; nothing speaks for itself. */
export function putMember(connection: Connection, collective: SourceKey, member: SourceKey): void {
  if (collective === member) return;
  connection
    .query(
      'INSERT OR IGNORE INTO source_members (collective, member) VALUES (:collective, :member)',
    )
    .run({ collective, member });
}

export function deleteMember(
  connection: Connection,
  collective: SourceKey,
  member: SourceKey,
): void {
  connection
    .query('DELETE FROM source_members WHERE collective = :collective AND member = :member')
    .run({ collective, member });
}

/** Says that a source went on as another, since a year, month or day, or '' where none is known. */
export function putSuccession(
  connection: Connection,
  { predecessor, successor, since }: StoredSuccession,
): void {
  if (predecessor === successor) return;
  connection
    .query(
      `INSERT INTO source_successions (predecessor, successor, since)
      VALUES (:predecessor, :successor, :since)
      ON CONFLICT (predecessor, successor) DO UPDATE SET since = :since WHERE since <> :since`,
    )
    .run({ predecessor, successor, since });
}

export interface StoredSuccession {
  readonly predecessor: SourceKey;
  readonly successor: SourceKey;
  readonly since: string;
}

export function deleteSuccession(
  connection: Connection,
  { predecessor, successor }: Pick<StoredSuccession, 'predecessor' | 'successor'>,
): void {
  connection
    .query(
      `DELETE FROM source_successions
      WHERE predecessor = :predecessor AND successor = :successor`,
    )
    .run({ predecessor, successor });
}

/** What a source has to do with others is from now on what another has to do with them. */
export function giveRelations(connection: Connection, from: SourceKey, to: SourceKey): void {
  for (const { source } of membersOf(connection, from)) {
    deleteMember(connection, from, source);
    putMember(connection, to, source);
  }
  for (const { source } of collectivesOf(connection, from)) {
    deleteMember(connection, source, from);
    putMember(connection, source, to);
  }
  for (const { source, since } of predecessorsOf(connection, from)) {
    deleteSuccession(connection, { predecessor: source, successor: from });
    putSuccession(connection, { predecessor: source, successor: to, since });
  }
  for (const { source, since } of successorsOf(connection, from)) {
    deleteSuccession(connection, { predecessor: from, successor: source });
    putSuccession(connection, { predecessor: to, successor: source, since });
  }
}

/** Takes away all that a source has to do with others. */
export function deleteRelations(connection: Connection, source: SourceKey): void {
  connection
    .query('DELETE FROM source_members WHERE collective = :source OR member = :source')
    .run({ source });
  connection
    .query('DELETE FROM source_successions WHERE predecessor = :source OR successor = :source')
    .run({ source });
}
