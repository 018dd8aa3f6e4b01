import type { EntityKind, EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import type { Connection } from '../connection.ts';

export type EntityKey = number;

/** A record of the archive with the key of its row. */
export interface StoredEntity extends Omit<EntityRecord, 'status' | 'within'> {
  readonly entity: EntityKey;
  readonly status: 'proposed' | 'confirmed';
  readonly touched: boolean;
  readonly withinId: Identifier | null;
  readonly mergedInto: EntityKey | null;
}

export type EntityFacts = Pick<
  StoredEntity,
  'kind' | 'name' | 'note' | 'status' | 'touched' | 'withinId'
>;

const SELECT_ENTITY = `
  SELECT e.entity, e.id, e.kind, e.name, e.note, e.status, e.touched, e.within_id AS withinId,
    e.merged_into AS mergedInto, e.mentions,
    (SELECT json_group_array(n.name ORDER BY n.position) FROM entity_names AS n
      WHERE n.entity = e.entity AND n.position > 0) AS aliases
  FROM entities AS e`;

/** The record of this id itself, whether or not another took it up. */
export function findOwnEntity(connection: Connection, id: Identifier): StoredEntity | undefined {
  const row = connection.query<EntityRow>(`${SELECT_ENTITY} WHERE e.id = :id`).get({ id });
  return row && toStored(row);
}

/** The record of this id, or the one that took it up. */
export function findEntity(connection: Connection, id: Identifier): StoredEntity | undefined {
  let found = findOwnEntity(connection, id);
  while (found && found.mergedInto !== null) found = readEntity(connection, found.mergedInto);
  return found;
}

export function readEntity(connection: Connection, entity: EntityKey): StoredEntity {
  const row = connection
    .query<EntityRow>(`${SELECT_ENTITY} WHERE e.entity = :entity`)
    .get({ entity });
  invariant(row, `entity ${entity} is in the archive`);
  return toStored(row);
}

/** Those of this kind that have this name, the most mentioned first. */
export function entitiesNamed(
  connection: Connection,
  kind: EntityKind,
  nameKey: string,
): StoredEntity[] {
  return connection
    .query<EntityRow>(
      `${SELECT_ENTITY} JOIN entity_names AS own USING (entity)
      WHERE own.name_key = :nameKey AND e.kind = :kind AND e.merged_into IS NULL
      ORDER BY e.mentions DESC, e.entity`,
    )
    .all({ kind, nameKey })
    .map(toStored);
}

interface EntityFilter {
  readonly query: string;
  readonly kind?: EntityKind | undefined;
}

/** Most mentioned first; `query` is the beginning of a word of a name, and an empty one finds all. */
export function listEntities(
  connection: Connection,
  { offset, limit, ...filter }: EntityFilter & { offset: number; limit: number },
): StoredEntity[] {
  const { where, parameters } = filtered(filter);
  return connection
    .query<EntityRow>(
      `${SELECT_ENTITY} WHERE ${where} ORDER BY e.mentions DESC, e.name LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters, offset, limit })
    .map(toStored);
}

/** How many of each kind are found. */
export function countEntities(connection: Connection, query: string): Record<EntityKind, number> {
  const { where, parameters } = filtered({ query });
  const rows = connection
    .query<{ kind: EntityKind; total: number }>(
      `SELECT kind, count(*) AS total FROM entities AS e WHERE ${where} GROUP BY kind`,
    )
    .all(parameters);
  const counts = { person: 0, place: 0, organisation: 0, topic: 0 };
  for (const { kind, total } of rows) counts[kind] = total;
  return counts;
}

function filtered({ query, kind }: EntityFilter) {
  const conditions = ['e.merged_into IS NULL'];
  const parameters: Record<string, string> = {};
  if (kind !== undefined) {
    conditions.push('e.kind = :kind');
    parameters.kind = kind;
  }
  const wanted = nameKeyOf(query);
  if (wanted !== '') {
    conditions.push(`e.entity IN (SELECT entity FROM entity_names
      WHERE ' ' || name_key LIKE :pattern ESCAPE '~')`);
    parameters.pattern = `% ${wanted.replace(/[~%_]/g, '~$&')}%`;
  }
  return { where: conditions.join(' AND '), parameters };
}

export function entitiesWithin(
  connection: Connection,
  id: Identifier,
): Pick<EntityRecord, 'id' | 'name'>[] {
  return connection
    .query<Pick<EntityRecord, 'id' | 'name'>>(
      `SELECT id, name FROM entities WHERE within_id = :id AND merged_into IS NULL
      ORDER BY mentions DESC, name LIMIT 100`,
    )
    .all({ id });
}

export function insertEntity(
  connection: Connection,
  id: Identifier,
  facts: EntityFacts & { aliases: readonly string[] },
): EntityKey {
  const { kind, name, note, status, touched, withinId } = facts;
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO entities (id, kind, name, note, status, touched, within_id, mentions)
      VALUES (:id, :kind, :name, :note, :status, :touched, :withinId, 0)`,
    )
    .run({ id, kind, name, note, status, touched: touched ? 1 : 0, withinId });
  const entity = Number(lastInsertRowid);
  putEntityNames(connection, entity, [name, ...facts.aliases]);
  return entity;
}

export function describeEntity(
  connection: Connection,
  entity: EntityKey,
  facts: EntityFacts,
): void {
  const { kind, name, note, status, touched, withinId } = facts;
  connection
    .query(
      `UPDATE entities SET kind = :kind, name = :name, note = :note, status = :status,
        touched = :touched, within_id = :withinId
      WHERE entity = :entity
        AND (kind, name, note, status, touched, within_id)
          IS NOT (:kind, :name, :note, :status, :touched, :withinId)`,
    )
    .run({ entity, kind, name, note, status, touched: touched ? 1 : 0, withinId });
}

/** From now on it has these names, its own first; names that are one are kept once. */
export function putEntityNames(
  connection: Connection,
  entity: EntityKey,
  names: readonly string[],
): void {
  const wanted = new Map<string, string>();
  for (const name of names) {
    const key = nameKeyOf(name) || name.trim().toLowerCase();
    if (!wanted.has(key)) wanted.set(key, name);
  }
  const before = connection
    .query<{ nameKey: string; position: number; name: string }>(
      'SELECT name_key AS nameKey, position, name FROM entity_names WHERE entity = :entity',
    )
    .all({ entity });
  for (const { nameKey } of before) {
    if (!wanted.has(nameKey)) deleteEntityName(connection, entity, nameKey);
  }
  const put = connection.query(
    `INSERT INTO entity_names (entity, name_key, position, name)
    VALUES (:entity, :nameKey, :position, :name)
    ON CONFLICT DO UPDATE SET position = :position, name = :name
      WHERE (position, name) IS NOT (:position, :name)`,
  );
  for (const [position, [nameKey, name]] of [...wanted].entries()) {
    put.run({ entity, nameKey, position, name });
  }
}

function deleteEntityName(connection: Connection, entity: EntityKey, nameKey: string): void {
  connection
    .query('DELETE FROM entity_names WHERE entity = :entity AND name_key = :nameKey')
    .run({ entity, nameKey });
}

export function markEntityMerged(
  connection: Connection,
  entity: EntityKey,
  mergedInto: EntityKey,
): void {
  connection
    .query('UPDATE entities SET merged_into = :mergedInto WHERE entity = :entity')
    .run({ entity, mergedInto });
}

/** Deletes those of these records that nothing mentions, nobody changed and no change names. */
export function deleteForgottenEntities(
  connection: Connection,
  entities: Iterable<EntityKey>,
): void {
  for (const entity of new Set(entities)) {
    const isForgotten = connection
      .query(
        `SELECT 1 FROM entities WHERE entity = :entity AND touched = 0 AND mentions = 0
          AND merged_into IS NULL
          AND NOT EXISTS (SELECT 1 FROM entities WHERE merged_into = :entity)
          AND NOT EXISTS (SELECT 1 FROM entity_partings WHERE :entity IN (record, entity))
          AND NOT EXISTS (SELECT 1 FROM entity_marks
            WHERE (record = :entity) <> (entity = :entity))`,
      )
      .get({ entity });
    if (!isForgotten) continue;
    for (const table of ['entity_marks', 'entity_names', 'entities']) {
      connection.query(`DELETE FROM ${table} WHERE entity = :entity`).run({ entity });
    }
  }
}

type EntityRow = Omit<StoredEntity, 'aliases' | 'touched'> & { aliases: string; touched: number };

const toStored = ({ aliases, touched, ...row }: EntityRow): StoredEntity => ({
  ...row,
  aliases: JSON.parse(aliases),
  touched: touched === 1,
});
