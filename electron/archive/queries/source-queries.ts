import { randomUUID } from 'node:crypto';
import { guessSourceKind } from '../../../shared/authority/guess-source-kind.ts';
import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { SourceRecord, SourceSpelling } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { Connection } from '../connection.ts';
import { nameMeant, putName, type SourceKey } from './source-name-queries.ts';

/** A record with the key of its row. */
export interface StoredSource extends SourceRecord {
  readonly source: SourceKey;
  readonly notes: string;
  readonly touched: boolean;
}

export type SourceFacts = Pick<
  StoredSource,
  'name' | 'kind' | 'country' | 'language' | 'notes' | 'status' | 'touched'
>;

export const SELECT_SOURCE = `
  SELECT source, id, name, kind, country, language, notes, status, touched, citations,
    (SELECT json_group_array(n.name_as_printed ORDER BY n.position) FROM source_names AS n
      WHERE n.source = s.source AND n.chosen_for = '' AND n.name_as_printed <> s.name) AS aliases
  FROM sources AS s`;

/** The record of this id, or the one that took it up. */
export function findSource(connection: Connection, id: Identifier): StoredSource | undefined {
  const row = connection
    .query<SourceRow>(
      `WITH RECURSIVE chain (source, next) AS (
        SELECT source, merged_into FROM sources WHERE id = :id
        UNION ALL
        SELECT s.source, s.merged_into FROM chain JOIN sources AS s ON s.source = chain.next
      )
      ${SELECT_SOURCE} WHERE source = (SELECT source FROM chain WHERE next IS NULL)`,
    )
    .get({ id });
  return row && toStored(row);
}

export function readSource(connection: Connection, source: SourceKey): StoredSource {
  const row = connection
    .query<SourceRow>(`${SELECT_SOURCE} WHERE source = :source`)
    .get({ source });
  invariant(row, `source ${source} is in the archive`);
  return toStored(row);
}

/** The record that an issue of this day means by a name, as `sourceKey` compares names. */
export function findSourceByName(
  connection: Connection,
  name: string,
  date: string | null,
): StoredSource | undefined {
  const meant = nameMeant(connection, sourceKey(name), date);
  return meant && readSource(connection, meant.source);
}

interface WantedSources {
  /** Part of a name; an empty one finds all. */
  readonly query: string;
  readonly kind?: SourceRecord['kind'] | undefined;
  readonly country?: string | undefined;
  readonly status?: SourceRecord['status'] | undefined;
  readonly cited?: boolean;
  readonly sort?: 'citations' | 'name';
  readonly offset: number;
  readonly limit: number;
}

/** Most cited first, if not said otherwise. */
export function listSources(
  connection: Connection,
  wanted: WantedSources,
): { sources: StoredSource[]; total: number } {
  const { query, kind, country, status, cited, sort, offset, limit } = wanted;
  const limits = [
    'merged_into IS NULL',
    query !== '' && `source IN (${NAMED_LIKE})`,
    kind && 'kind = :kind',
    country && 'country = :country',
    status && 'status = :status',
    cited && 'citations > 0',
  ].filter(Boolean);
  const where = `WHERE ${limits.join(' AND ')}`;
  const order = sort === 'name' ? 'name COLLATE NOCASE, source' : 'citations DESC, name';
  const named = {
    ...(query !== '' && { pattern: namePattern(query) }),
    ...(kind && { kind }),
    ...(country && { country }),
    ...(status && { status }),
  };
  const rows = connection
    .query<SourceRow>(`${SELECT_SOURCE} ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`)
    .all({ ...named, offset, limit });
  const count = connection
    .query<{ total: number }>(`SELECT count(*) AS total FROM sources ${where}`)
    .get(named);
  return { sources: rows.map(toStored), total: count?.total ?? 0 };
}

export function countriesOfSources(connection: Connection): { country: string; sources: number }[] {
  return connection
    .query<{ country: string; sources: number }>(
      `SELECT country, count(*) AS sources FROM sources
      WHERE merged_into IS NULL AND country IS NOT NULL GROUP BY country ORDER BY country`,
    )
    .all();
}

/** Names are matched from the beginning of any of their words. */
const NAMED_LIKE = `SELECT source FROM source_names
  WHERE chosen_for = '' AND ' ' || name_key LIKE :pattern ESCAPE '~'`;
const namePattern = (query: string): string => `% ${sourceKey(query).replace(/[~%_]/g, '~$&')}%`;

/** A record with its names, of which nobody may have any. */
export function insertSource(
  connection: Connection,
  facts: SourceFacts,
  spellings: readonly SourceSpelling[] = [],
): SourceKey {
  const { touched, ...stated } = facts;
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO sources (id, name, kind, country, language, notes, status, touched, citations)
      VALUES (:id, :name, :kind, :country, :language, :notes, :status, :touched, 0)`,
    )
    .run({ id: randomUUID(), ...stated, touched: Number(touched) });
  const source = Number(lastInsertRowid);
  for (const spelling of spellings) putName(connection, source, spelling);
  return source;
}

/** A record for a name that was met in a text and that none has yet. */
export function proposeSource(connection: Connection, printed: string): SourceKey {
  const name = printed.slice(0, MAX_NAME);
  return insertSource(connection, proposalOf(name), [{ name, note: null, since: null }]);
}

/** What is known of a source of which there is only a name. */
export const proposalOf = (name: string): SourceFacts => ({
  name,
  kind: guessSourceKind(name),
  country: null,
  language: null,
  notes: '',
  status: 'proposed',
  touched: false,
});
const MAX_NAME = 200;

/** What the list of well-known sources says of one. */
export const seededFacts = ({
  name,
  kind,
  country,
  language,
}: Pick<SourceRecord, 'name' | 'kind' | 'country' | 'language'>): SourceFacts => ({
  ...{ name, kind, country, language, notes: '' },
  ...{ status: 'confirmed', touched: false },
});

/** States again what is known of a record; its names are changed apart. */
export function describeSource(
  connection: Connection,
  source: SourceKey,
  { name, kind, country, language, notes, status, touched }: SourceFacts,
): void {
  connection
    .query(
      `UPDATE sources SET name = :name, kind = :kind, country = :country, language = :language,
        notes = :notes, status = :status, touched = :touched
      WHERE source = :source`,
    )
    .run({
      ...{ source, name, kind, country, language, notes, status },
      touched: Number(touched),
    });
}

/** A record that a person chose or changed outlives its last citation. */
export function touchSource(connection: Connection, source: SourceKey): void {
  connection
    .query('UPDATE sources SET touched = 1 WHERE source = :source AND touched = 0')
    .run({ source });
}

/** The record stays, as what its id means; it has no names and no citations any more. */
export function markMerged(connection: Connection, source: SourceKey, into: SourceKey): void {
  connection
    .query('UPDATE sources SET merged_into = :into, touched = 1 WHERE source = :source')
    .run({ source, into });
}

/** Whether other records were merged into this one. */
export const isMergeTarget = (connection: Connection, source: SourceKey): boolean =>
  connection.query('SELECT 1 FROM sources WHERE merged_into = :source').get({ source }) !==
  undefined;

/** Whether a person chose this record for single citations, be they in the trash. */
export const isChosen = (connection: Connection, source: SourceKey): boolean =>
  connection.query('SELECT 1 FROM source_choices WHERE source = :source').get({ source }) !==
  undefined;

/** Its names and relations must be gone, but for names that persons chose it under. */
export function deleteSourceRow(connection: Connection, source: SourceKey): void {
  connection
    .query("DELETE FROM source_names WHERE source = :source AND chosen_for <> ''")
    .run({ source });
  connection.query('DELETE FROM sources WHERE source = :source').run({ source });
}

/** Deletes those of these records that nobody cites, nobody confirmed and nobody chose. */
export function deleteForgottenProposals(
  connection: Connection,
  sources: Iterable<SourceKey>,
): void {
  const forgotten = connection.query(
    `SELECT 1 FROM sources
    WHERE source = :source AND status = 'proposed' AND touched = 0 AND citations = 0`,
  );
  for (const source of sources) {
    if (forgotten.get({ source }) === undefined) continue;
    connection.query('DELETE FROM source_names WHERE source = :source').run({ source });
    connection.query('DELETE FROM sources WHERE source = :source').run({ source });
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
  notes: _notes,
  ...record
}: StoredSource): SourceRecord {
  return record;
}
