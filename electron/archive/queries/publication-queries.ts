import type { Publication, PublicationDetails } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { NamedPublication } from '../../../shared/references/reference-lookup.ts';
import type { Connection } from '../connection.ts';

export type PublicationKey = number;

interface PublicationRow {
  publication: PublicationKey;
  id: string;
  slug: string;
  title: string;
  shortTitle: string | null;
  subtitle: string | null;
  publisher: string | null;
  issn: string | null;
  language: string;
  dateOrder: PublicationDetails['dateOrder'];
  aliases: string;
  issueCount: number;
}

const SELECT_PUBLICATION = `
  SELECT publication, id, slug, title, short_title AS shortTitle, subtitle, publisher, issn,
    language, date_order AS dateOrder,
    (SELECT json_group_array(alias ORDER BY position) FROM publication_aliases AS a
      WHERE a.publication = p.publication) AS aliases,
    (SELECT count(*) FROM issues AS i
      WHERE i.publication = p.publication AND i.trashed_at IS NULL) AS issueCount
  FROM publications AS p`;

const IS_SHOWN = `(founded_by = 'person'
  OR EXISTS (SELECT 1 FROM issues AS i WHERE i.publication = p.publication))`;

/** Publications that a person founded or that hold an issue, by title. */
export function listPublications(connection: Connection): Publication[] {
  const rows = connection
    .query<PublicationRow>(
      `${SELECT_PUBLICATION}
      WHERE ${IS_SHOWN}
      ORDER BY title COLLATE NOCASE, publication`,
    )
    .all();
  return rows.map(toPublication);
}

/** Every publication with the key of its row, also those that an import has yet to fill. */
export function allPublications(connection: Connection): (Publication & PublicationRowKey)[] {
  return connection
    .query<PublicationRow>(`${SELECT_PUBLICATION} ORDER BY publication`)
    .all()
    .map((row) => ({ ...toPublication(row), publication: row.publication }));
}
interface PublicationRowKey {
  readonly publication: PublicationKey;
}

export function findPublicationKey(
  connection: Connection,
  id: Identifier,
): PublicationKey | undefined {
  return connection
    .query<PublicationRowKey>('SELECT publication FROM publications WHERE id = :id')
    .get({ id })?.publication;
}

export function readPublication(connection: Connection, publication: PublicationKey): Publication {
  const row = connection
    .query<PublicationRow>(`${SELECT_PUBLICATION} WHERE publication = :publication`)
    .get({ publication });
  invariant(row, `publication ${publication} is in the archive`);
  return toPublication(row);
}

export function insertPublication(
  connection: Connection,
  row: { id: Identifier; slug: string; foundedBy: 'person' | 'import' },
  details: PublicationDetails,
): PublicationKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO publications (id, slug, title, short_title, subtitle, publisher, issn, language,
        date_order, founded_by)
      VALUES (:id, :slug, :title, :shortTitle, :subtitle, :publisher, :issn, :language,
        :dateOrder, :foundedBy)`,
    )
    .run({ ...row, ...withoutAliases(details) });
  const publication = Number(lastInsertRowid);
  replaceAliases(connection, publication, details.aliases);
  return publication;
}

/** Whatever a person has described is theirs, also where an import founded it. */
export function updatePublication(
  connection: Connection,
  publication: PublicationKey,
  details: PublicationDetails,
): void {
  connection
    .query(
      `UPDATE publications SET title = :title, short_title = :shortTitle, subtitle = :subtitle,
        publisher = :publisher, issn = :issn, language = :language, date_order = :dateOrder,
        founded_by = 'person'
      WHERE publication = :publication`,
    )
    .run({ publication, ...withoutAliases(details) });
  replaceAliases(connection, publication, details.aliases);
}

export function isSlugTaken(connection: Connection, slug: string): boolean {
  return (
    connection.query('SELECT 1 FROM publications WHERE slug = :slug').get({ slug }) !== undefined
  );
}

/** One that an import founded is not there for anyone until it has an issue. */
export function shownPublications(connection: Connection): PublicationKey[] {
  return connection
    .query<PublicationRowKey>(`SELECT publication FROM publications AS p WHERE ${IS_SHOWN}`)
    .all()
    .map((row) => row.publication);
}

/** All names by which a text may call a publication. */
export const namesOfPublication = (details: PublicationDetails): string[] =>
  [details.title, details.shortTitle, ...details.aliases].filter((name) => name !== null);

/** The same publications as `listPublications`, with no more than resolving needs. */
export function namedPublications(connection: Connection): NamedPublication[] {
  return connection
    .query<{ id: Identifier; names: string }>(
      `SELECT id, (SELECT json_group_array(name) FROM (
          SELECT p.title AS name
          UNION ALL SELECT p.short_title WHERE p.short_title IS NOT NULL
          UNION ALL SELECT alias FROM publication_aliases AS a
            WHERE a.publication = p.publication)) AS names
      FROM publications AS p
      WHERE ${IS_SHOWN}`,
    )
    .all()
    .map(({ id, names }) => ({ id, names: JSON.parse(names) }));
}

function replaceAliases(
  connection: Connection,
  publication: PublicationKey,
  aliases: readonly string[],
): void {
  connection
    .query('DELETE FROM publication_aliases WHERE publication = :publication')
    .run({ publication });
  const insert = connection.query(
    `INSERT INTO publication_aliases (publication, position, alias)
    VALUES (:publication, :position, :alias)`,
  );
  for (const [position, alias] of aliases.entries()) insert.run({ publication, position, alias });
}

const withoutAliases = (details: PublicationDetails) => ({
  title: details.title,
  shortTitle: details.shortTitle,
  subtitle: details.subtitle,
  publisher: details.publisher,
  issn: details.issn,
  language: details.language,
  dateOrder: details.dateOrder,
});

function toPublication({ publication: _, aliases, ...row }: PublicationRow): Publication {
  return { ...row, aliases: JSON.parse(aliases) };
}
