import { nameKeyOf } from '../../../shared/mentions/words.ts';
import type { Connection } from '../connection.ts';
import type { EntityKey } from './entity-queries.ts';

export type MarkKey = number;

/** A record as texts name it, with a printed name, and the record to which that goes. */
export interface StoredMark {
  readonly mark: MarkKey;
  readonly record: EntityKey;
  readonly nameKey: string;
  readonly name: string;
  readonly entity: EntityKey;
  readonly mentions: number;
}

const SELECT_MARK =
  'SELECT mark, record, name_key AS nameKey, name, entity, mentions FROM entity_marks';

/** The mark of a record under a printed name, made where there is none; '' for a whole briefing. */
export function markOf(connection: Connection, record: EntityKey, printed: string): MarkKey {
  const nameKey = nameKeyOf(printed);
  const found = connection
    .query<{ mark: MarkKey }>(
      'SELECT mark FROM entity_marks WHERE record = :record AND name_key = :nameKey',
    )
    .get({ record, nameKey });
  if (found) return found.mark;
  const entity = destinationOf(connection, record, nameKey);
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO entity_marks (record, name_key, name, entity, mentions)
      VALUES (:record, :nameKey, :name, :entity, 0)`,
    )
    .run({ record, nameKey, name: printed.replace(/\s+/g, ' ').slice(0, MAX_NAME), entity });
  return Number(lastInsertRowid);
}

const MAX_NAME = 200;

/** Marks that go to a record, the most mentioned first. */
export function marksOfEntity(connection: Connection, entity: EntityKey): StoredMark[] {
  return connection
    .query<StoredMark>(`${SELECT_MARK} WHERE entity = :entity ORDER BY mentions DESC, name`)
    .all({ entity });
}

/** Sends the marks of these records where merging and parting lead them now. */
export function sendMarks(connection: Connection, records: Iterable<EntityKey>): void {
  const marks = new Map<MarkKey, StoredMark>();
  for (const entity of new Set(records)) {
    for (const mark of connection
      .query<StoredMark>(`${SELECT_MARK} WHERE record = :entity OR entity = :entity`)
      .all({ entity })) {
      marks.set(mark.mark, mark);
    }
  }
  const send = connection.query('UPDATE entity_marks SET entity = :entity WHERE mark = :mark');
  for (const { mark, record, nameKey, entity } of marks.values()) {
    const destination = destinationOf(connection, record, nameKey);
    if (destination !== entity) send.run({ mark, entity: destination });
  }
}

/** Follows what was parted and merged; each record is passed once, so that it ends. */
function destinationOf(connection: Connection, record: EntityKey, nameKey: string): EntityKey {
  const next = connection.query<{ next: EntityKey | null }>(
    `SELECT coalesce(
      (SELECT entity FROM entity_partings WHERE record = :at AND name_key = :nameKey),
      (SELECT merged_into FROM entities WHERE entity = :at)) AS next`,
  );
  const passed = new Set<EntityKey>();
  let at = record;
  while (!passed.has(at)) {
    passed.add(at);
    const following = next.get({ at, nameKey })?.next ?? null;
    if (following === null || passed.has(following)) break;
    at = following;
  }
  return at;
}

/** From now on what this record is called by this name goes to another record. */
export function partMark(
  connection: Connection,
  { record, nameKey, entity }: Pick<StoredMark, 'record' | 'nameKey' | 'entity'>,
): void {
  connection
    .query(
      `INSERT INTO entity_partings (record, name_key, entity) VALUES (:record, :nameKey, :entity)
      ON CONFLICT DO UPDATE SET entity = :entity`,
    )
    .run({ record, nameKey, entity });
}
