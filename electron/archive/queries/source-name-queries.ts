import { nameInitials, nameSkeleton } from '../../../shared/authority/name-skeleton.ts';
import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { SourceSpelling } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';

export type SourceKey = number;
export type NameKey = number;

/** A name of a source; `since` is '' where issues mean it by that name from the beginning. */
export interface StoredName {
  readonly name: NameKey;
  readonly nameKey: string;
  readonly since: string;
  readonly source: SourceKey;
  readonly position: number;
  readonly printed: string;
  readonly note: SourceSpelling['note'];
  readonly citations: number;
}

const SELECT_NAME = `
  SELECT name, name_key AS nameKey, since, source, position, name_as_printed AS printed, note,
    citations
  FROM source_names`;

/** In their order, without what persons chose for single citations. */
export function namesOfSource(connection: Connection, source: SourceKey): StoredName[] {
  return connection
    .query<StoredName>(
      `${SELECT_NAME} WHERE source = :source AND chosen_for = '' ORDER BY position, name`,
    )
    .all({ source });
}

/** Of confirmed sources but offices and persons, whose names stand in any text. */
export function namesOfPress(connection: Connection): string[] {
  return connection
    .query<{ name: string }>(
      `SELECT n.name_as_printed AS name FROM sources AS s JOIN source_names AS n USING (source)
      WHERE s.status = 'confirmed' AND s.kind NOT IN ('official', 'interview')
        AND n.chosen_for = '' ORDER BY n.name`,
    )
    .all()
    .map(({ name }) => name);
}

/** The names by which a source is cited, what persons chose for single citations among them. */
export function citedNamesOf(connection: Connection, source: SourceKey): NameKey[] {
  return connection
    .query<{ name: NameKey }>(
      'SELECT name FROM source_names WHERE source = :source AND citations > 0',
    )
    .all({ source })
    .map(({ name }) => name);
}

/** All that names with this key mean, the earliest first. */
export function namesWithKey(connection: Connection, nameKey: string): StoredName[] {
  return connection
    .query<StoredName>(
      `${SELECT_NAME} WHERE name_key = :nameKey AND chosen_for = '' ORDER BY since`,
    )
    .all({ nameKey });
}

export function findName(
  connection: Connection,
  nameKey: string,
  since: string,
): StoredName | undefined {
  return connection
    .query<StoredName>(
      `${SELECT_NAME} WHERE name_key = :nameKey AND since = :since AND chosen_for = ''`,
    )
    .get({ nameKey, since });
}

/** What an issue of this day means by a name; one without a date means what is meant today. */
export function nameMeant(
  connection: Connection,
  nameKey: string,
  date: string | null,
): StoredName | undefined {
  return connection
    .query<StoredName>(
      `${SELECT_NAME} WHERE name_key = :nameKey AND chosen_for = ''
      ORDER BY since <= :date DESC, iif(since <= :date, since, NULL) DESC, since LIMIT 1`,
    )
    .get({ nameKey, date: date ?? '9999-12-31' });
}

/** Adds a name to a source's, at the end if not said otherwise; nobody may have it yet. */
export function putName(
  connection: Connection,
  source: SourceKey,
  { name, note, since }: SourceSpelling,
  position: number | null = null,
): void {
  const row = { source, printed: name, note, since: since ?? '', chosenFor: '', position };
  insertName(connection, row);
}

/** The name under which citations go to a record that a person chose for them. */
export function chosenName(
  connection: Connection,
  nameKey: string,
  chosen: { readonly id: Identifier; readonly source: SourceKey; readonly printed: string },
): NameKey {
  const found = connection
    .query<{ name: NameKey }>(
      'SELECT name FROM source_names WHERE name_key = :nameKey AND chosen_for = :id',
    )
    .get({ nameKey, id: chosen.id });
  const { source, printed, id } = chosen;
  return (
    found?.name ??
    insertName(connection, {
      ...{ source, printed, note: null, since: '' },
      ...{ chosenFor: id, position: null },
    })
  );
}

function insertName(
  connection: Connection,
  row: {
    source: SourceKey;
    printed: string;
    note: SourceSpelling['note'];
    since: string;
    chosenFor: string;
    position: number | null;
  },
): NameKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO source_names (name_key, since, chosen_for, source, position, name_as_printed,
        note, skeleton, initials, citations)
      VALUES (:nameKey, :since, :chosenFor, :source,
        coalesce(:position,
          (SELECT coalesce(max(position), -1) + 1 FROM source_names WHERE source = :source)),
        :printed, :note, :skeleton, :initials, 0)`,
    )
    .run({
      ...row,
      nameKey: sourceKey(row.printed),
      skeleton: nameSkeleton(row.printed),
      initials: nameInitials(row.printed),
    });
  return Number(lastInsertRowid);
}

/** Gives a name to another source, behind the names that it has. */
export function giveName(connection: Connection, name: NameKey, source: SourceKey): void {
  connection
    .query(
      `UPDATE source_names SET source = :source,
        position = (SELECT coalesce(max(position), -1) + 1 FROM source_names WHERE source = :source)
      WHERE name = :name`,
    )
    .run({ name, source });
}

export function describeName(
  connection: Connection,
  name: NameKey,
  { printed, note, position }: Pick<StoredName, 'printed' | 'note' | 'position'>,
): void {
  connection
    .query(
      `UPDATE source_names SET name_as_printed = :printed, note = :note, position = :position
      WHERE name = :name
        AND (name_as_printed, note, position) IS NOT (:printed, :note, :position)`,
    )
    .run({ name, printed, note, position });
}

/** Nothing may be cited by it any more. */
export function deleteName(connection: Connection, name: NameKey): void {
  connection.query('DELETE FROM source_names WHERE name = :name').run({ name });
}
