import { guessSourceKind } from '../../../shared/authority/guess-source-kind.ts';
import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { Connection } from '../connection.ts';

export type SourceKey = number;

/** A record with the key of its row. */
export interface StoredSource extends SourceRecord {
  readonly source: SourceKey;
  readonly touched: boolean;
}

type NewSource = Pick<SourceRecord, 'id' | 'name' | 'kind' | 'country' | 'language' | 'status'>;

const SELECT_SOURCE = `
  SELECT source, id, name, kind, country, language, status, touched, citations,
    (SELECT json_group_array(n.name ORDER BY n.position) FROM source_names AS n
      WHERE n.source = s.source AND n.position > 0) AS aliases
  FROM sources AS s`;

export function findSource(connection: Connection, id: Identifier): StoredSource | undefined {
  const row = connection.query<SourceRow>(`${SELECT_SOURCE} WHERE id = :id`).get({ id });
  return row && toStored(row);
}

export function readSource(connection: Connection, source: SourceKey): StoredSource {
  const row = connection
    .query<SourceRow>(`${SELECT_SOURCE} WHERE source = :source`)
    .get({ source });
  invariant(row, `source ${source} is in the archive`);
  return toStored(row);
}

/** The record that answers to this name, as `sourceKey` compares names. */
export function findSourceByName(connection: Connection, name: string): StoredSource | undefined {
  const owner = ownerOfKey(connection, sourceKey(name));
  return owner === undefined ? undefined : readSource(connection, owner);
}

export function ownerOfKey(connection: Connection, nameKey: string): SourceKey | undefined {
  return connection
    .query<{ source: SourceKey }>('SELECT source FROM source_names WHERE name_key = :nameKey')
    .get({ nameKey })?.source;
}

/** Most cited first; `query` is part of a name, and an empty one finds all. */
export function listSources(
  connection: Connection,
  { query, offset, limit }: { query: string; offset: number; limit: number },
): { sources: StoredSource[]; total: number } {
  const where = query === '' ? '' : `WHERE source IN (${NAMED_LIKE})`;
  const named: Record<string, string> = query === '' ? {} : { pattern: namePattern(query) };
  const rows = connection
    .query<SourceRow>(
      `${SELECT_SOURCE} ${where} ORDER BY citations DESC, name LIMIT :limit OFFSET :offset`,
    )
    .all({ ...named, offset, limit });
  const count = connection
    .query<{ total: number }>(`SELECT count(*) AS total FROM sources ${where}`)
    .get(named);
  return { sources: rows.map(toStored), total: count?.total ?? 0 };
}

/** Names are matched from the beginning of any of their words. */
const NAMED_LIKE = `SELECT source FROM source_names WHERE ' ' || name_key LIKE :pattern ESCAPE '~'`;
const namePattern = (query: string): string => `% ${sourceKey(query).replace(/[~%_]/g, '~$&')}%`;

export function insertSource(
  connection: Connection,
  record: NewSource & { aliases: readonly string[] },
): SourceKey {
  const { id, name, kind, country, language, status } = record;
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO sources (id, name, kind, country, language, status, touched, citations)
      VALUES (:id, :name, :kind, :country, :language, :status, 0, 0)`,
    )
    .run({ id, name, kind, country, language, status });
  const source = Number(lastInsertRowid);
  putNames(connection, source, name, record.aliases);
  return source;
}

/** A record for a name that was met in a text and that none has yet. */
export function proposeSource(connection: Connection, id: Identifier, name: string): SourceKey {
  return insertSource(connection, {
    id,
    name: name.slice(0, MAX_NAME),
    kind: guessSourceKind(name),
    country: null,
    language: null,
    status: 'proposed',
    aliases: [],
  });
}
const MAX_NAME = 200;

/** What a person says of a record: it is theirs from then on. */
export function describeSource(
  connection: Connection,
  source: SourceKey,
  { name, kind, aliases }: Pick<SourceRecord, 'name' | 'kind' | 'aliases'>,
): void {
  connection
    .query(
      `UPDATE sources SET name = :name, kind = :kind, status = 'confirmed', touched = 1
      WHERE source = :source`,
    )
    .run({ source, name, kind });
  freeNames(connection, source);
  putNames(connection, source, name, aliases);
}

/** Fills in a proposed record from the list of well-known sources. */
export function confirmProposal(
  connection: Connection,
  source: SourceKey,
  record: Omit<NewSource, 'id' | 'status'> & { aliases: readonly string[] },
): void {
  const { name, kind, country, language } = record;
  connection
    .query(
      `UPDATE sources SET name = :name, kind = :kind, country = :country, language = :language,
        status = 'confirmed'
      WHERE source = :source`,
    )
    .run({ source, name, kind, country, language });
  freeNames(connection, source);
  putNames(connection, source, name, record.aliases);
}

/** Leaves a record without names, so that another can take them. */
export function freeNames(connection: Connection, source: SourceKey): void {
  connection.query('DELETE FROM source_names WHERE source = :source').run({ source });
}

/** A record that a person chose outlives its last citation. */
export function touchSource(connection: Connection, source: SourceKey): void {
  connection
    .query('UPDATE sources SET touched = 1 WHERE source = :source AND touched = 0')
    .run({ source });
}

/** Deletes those of these records that nobody cites, nobody confirmed and nobody chose. */
export function deleteForgottenProposals(
  connection: Connection,
  sources: Iterable<SourceKey>,
): void {
  const remove = connection.query(
    `DELETE FROM sources
    WHERE source = :source AND status = 'proposed' AND touched = 0 AND citations = 0`,
  );
  for (const source of sources) remove.run({ source });
}

/** Names that another record has are left to it; whoever must not lose one looks before. */
function putNames(
  connection: Connection,
  source: SourceKey,
  name: string,
  aliases: readonly string[],
): void {
  const insert = connection.query(
    `INSERT OR IGNORE INTO source_names (name_key, source, position, name)
    VALUES (:nameKey, :source, :position, :name)`,
  );
  for (const [position, each] of [name, ...aliases].entries()) {
    insert.run({ nameKey: sourceKey(each), source, position, name: each });
  }
}

type SourceRow = Omit<StoredSource, 'aliases' | 'touched'> & { aliases: string; touched: number };

const toStored = ({ aliases, touched, ...row }: SourceRow): StoredSource => ({
  ...row,
  aliases: JSON.parse(aliases),
  touched: touched === 1,
});

/** A record as the rest of the application knows it. */
export function toSourceRecord({
  source: _key,
  touched: _mark,
  ...record
}: StoredSource): SourceRecord {
  return record;
}
