import { acronymOf } from '../../../shared/authority/alike-names.ts';
import { nameInitials, nameSkeleton } from '../../../shared/authority/name-skeleton.ts';
import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { Connection } from '../connection.ts';
import type { SourceKey } from './source-name-queries.ts';

export interface NamedSource {
  readonly source: SourceKey;
  readonly printed: string;
}

const NAMES = `SELECT source, name_as_printed AS printed FROM source_names
  WHERE chosen_for = '' AND`;

/** Names that may look like this one: by an index each, never by looking at all. */
export function namesPerhapsAlike(connection: Connection, name: string): NamedSource[] {
  const skeleton = nameSkeleton(name);
  return connection
    .query<NamedSource>(
      `${NAMES} skeleton = :skeleton AND skeleton <> ''
      UNION ${NAMES} substr(skeleton, 1, 3) = substr(:skeleton, 1, 3)
        AND abs(length(skeleton) - length(:skeleton)) <= 1
      UNION ${NAMES} substr(skeleton, -3) = substr(:skeleton, -3)
        AND abs(length(skeleton) - length(:skeleton)) <= 1
      UNION ${NAMES} initials = :acronym AND initials <> ''
      UNION ${NAMES} name_key = :initials`,
    )
    .all({ skeleton, acronym: acronymOf(name) ?? '', initials: nameInitials(name) });
}

/** Proposed records, the most cited first. */
export function proposedSources(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): SourceKey[] {
  return connection
    .query<{ source: SourceKey }>(
      `SELECT source FROM sources WHERE status = 'proposed' AND merged_into IS NULL
      ORDER BY citations DESC, source LIMIT :limit OFFSET :offset`,
    )
    .all({ offset, limit })
    .map(({ source }) => source);
}

/** Whether a person said that these two names are names of two sources. */
export function areApart(connection: Connection, one: string, other: string): boolean {
  const [oneKey, otherKey] = inOrder(one, other);
  return (
    connection
      .query('SELECT 1 FROM source_names_apart WHERE one_key = :oneKey AND other_key = :otherKey')
      .get({ oneKey, otherKey }) !== undefined
  );
}

export function putApart(connection: Connection, one: string, other: string): void {
  const [oneKey, otherKey] = inOrder(one, other);
  connection
    .query(
      'INSERT OR IGNORE INTO source_names_apart (one_key, other_key) VALUES (:oneKey, :otherKey)',
    )
    .run({ oneKey, otherKey });
}

const inOrder = (one: string, other: string): [string, string] => {
  const [first = '', second = ''] = [sourceKey(one), sourceKey(other)].sort();
  return [first, second];
};

/** Works out again what names look like, where the rules for it have changed. */
export function refreshLikeness(connection: Connection): void {
  const names = connection
    .query<{ name: number; printed: string }>(
      'SELECT name, name_as_printed AS printed FROM source_names',
    )
    .all();
  const update = connection.query(
    'UPDATE source_names SET skeleton = :skeleton, initials = :initials WHERE name = :name',
  );
  for (const { name, printed } of names) {
    update.run({ name, skeleton: nameSkeleton(printed), initials: nameInitials(printed) });
  }
}
