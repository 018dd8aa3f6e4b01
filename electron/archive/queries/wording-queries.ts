import { formKey } from '../../../shared/house-style/find-words.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

export interface StoredWording {
  readonly id: string;
  readonly publicationId: string | null;
  readonly rule: string;
  readonly words: string;
  readonly acceptedAt: string;
}

/** All that was called right, newest first; of one publication and the whole archive where one is named. */
export function listWordings(
  connection: Connection,
  publication: PublicationKey | null,
): StoredWording[] {
  return connection
    .query<StoredWording>(
      `SELECT w.id, p.id AS publicationId, rule, words, accepted_at AS acceptedAt
      FROM accepted_wordings AS w LEFT JOIN publications AS p USING (publication)
      WHERE :publication IS NULL OR publication IS NULL OR publication = :publication
      ORDER BY accepted_at DESC, wording DESC`,
    )
    .all({ publication });
}

/** Keeps a wording; what is kept already stays what it was. Answers its id. */
export function putWording(
  connection: Connection,
  wording: {
    readonly id: string;
    readonly publication: PublicationKey | null;
    readonly rule: string;
    readonly words: string;
    readonly acceptedAt: string;
  },
): string {
  const wordsKey = formKey(wording.words);
  connection
    .query(
      `INSERT INTO accepted_wordings (id, publication, rule, words, words_key, accepted_at)
      VALUES (:id, :publication, :rule, :words, :wordsKey, :acceptedAt) ON CONFLICT DO NOTHING`,
    )
    .run({ ...wording, wordsKey });
  const { publication, rule, id } = wording;
  return (
    connection
      .query<{ id: string }>(
        `SELECT id FROM accepted_wordings
        WHERE rule = :rule AND words_key = :wordsKey
          AND coalesce(publication, 0) = coalesce(:publication, 0)`,
      )
      .get({ publication, rule, wordsKey })?.id ?? id
  );
}

/** Takes a wording back; answers what it was, or nothing where there is none of this id. */
export function deleteWording(
  connection: Connection,
  id: string,
): { readonly publication: PublicationKey | null } | undefined {
  return connection
    .query<{ publication: PublicationKey | null }>(
      'DELETE FROM accepted_wordings WHERE id = :id RETURNING publication',
    )
    .get({ id });
}

/** The keys of what is right in a publication, by rule. */
export function acceptedIn(
  connection: Connection,
  publication: PublicationKey,
): Map<string, Set<string>> {
  const accepted = new Map<string, Set<string>>();
  const rows = connection
    .query<{ rule: string; key: string }>(
      `SELECT rule, words_key AS key FROM accepted_wordings
      WHERE publication IS NULL OR publication = :publication`,
    )
    .all({ publication });
  for (const { rule, key } of rows) accepted.set(rule, (accepted.get(rule) ?? new Set()).add(key));
  return accepted;
}

/** Words that are spelled right in the whole archive. */
export const allRightWords = (connection: Connection): string[] =>
  connection
    .query<{ words: string }>(
      "SELECT words FROM accepted_wordings WHERE rule = 'spelling' AND publication IS NULL",
    )
    .all()
    .map(({ words }) => words);

/** Every name that the archive knows: of sources, records and marks, as they are printed. */
export function allKnownNames(connection: Connection): string[] {
  return connection
    .query<{ name: string }>(
      `SELECT name_as_printed AS name FROM source_names
      UNION SELECT name FROM sources UNION SELECT name FROM entities
      UNION SELECT name FROM entity_names UNION SELECT name FROM entity_marks
      UNION SELECT title FROM publications UNION SELECT alias FROM publication_aliases`,
    )
    .all()
    .map(({ name }) => name);
}
