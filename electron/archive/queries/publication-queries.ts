import type {
  FormerTitle,
  Publication,
  PublicationDetails,
} from '../../../shared/issues/publication.ts';
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
  formerTitles: string;
  continues: Identifier | null;
}

interface CountedRow extends PublicationRow {
  issueCount: number;
}

const COLUMNS = `
  publication, id, slug, title, short_title AS shortTitle, subtitle, publisher, issn,
  language, date_order AS dateOrder,
  (SELECT json_group_array(alias ORDER BY position) FROM publication_aliases AS a
    WHERE a.publication = p.publication) AS aliases,
  (SELECT json_group_array(json_object('title', title, 'until', until_day) ORDER BY position)
    FROM former_titles AS f WHERE f.publication = p.publication) AS formerTitles,
  (SELECT c.id FROM publications AS c WHERE c.publication = p.continues) AS continues`;

/** Counting takes as long as there are issues: only for what a person is shown. */
const SELECT_COUNTED = `
  SELECT ${COLUMNS}, (SELECT count(*) FROM issues AS i
    WHERE i.publication = p.publication AND i.trashed_at IS NULL) AS issueCount
  FROM publications AS p`;

const SELECT_PUBLICATION = `SELECT ${COLUMNS} FROM publications AS p`;

const IS_SHOWN = `(founded_by = 'person'
  OR EXISTS (SELECT 1 FROM issues AS i WHERE i.publication = p.publication))`;

/** Publications that a person founded or that hold an issue, by title. */
export function listPublications(connection: Connection): Publication[] {
  const rows = connection
    .query<CountedRow>(
      `${SELECT_COUNTED}
      WHERE ${IS_SHOWN}
      ORDER BY title COLLATE NOCASE, publication`,
    )
    .all();
  return rows.map((row) => withoutKey(toPublication(row)));
}

/** A publication with the key of its row. */
export interface StoredPublication extends PublicationDetails {
  readonly publication: PublicationKey;
  readonly id: Identifier;
  readonly slug: string;
}

/** Every publication, also those that an import has yet to fill. */
export function allPublications(connection: Connection): StoredPublication[] {
  return connection
    .query<PublicationRow>(`${SELECT_PUBLICATION} ORDER BY publication`)
    .all()
    .map(toPublication);
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

/** For a person, with the number of its issues. */
export function readPublication(connection: Connection, publication: PublicationKey): Publication {
  const row = connection
    .query<CountedRow>(`${SELECT_COUNTED} WHERE publication = :publication`)
    .get({ publication });
  invariant(row, `publication ${publication} is in the archive`);
  return withoutKey(toPublication(row));
}

export function readStoredPublication(
  connection: Connection,
  publication: PublicationKey,
): StoredPublication {
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
        date_order, continues, founded_by)
      VALUES (:id, :slug, :title, :shortTitle, :subtitle, :publisher, :issn, :language,
        :dateOrder, (SELECT publication FROM publications WHERE id = :continues), :foundedBy)`,
    )
    .run({ ...row, ...toColumns(details) });
  const publication = Number(lastInsertRowid);
  replaceNames(connection, publication, details);
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
        continues = (SELECT c.publication FROM publications AS c WHERE c.id = :continues),
        founded_by = 'person'
      WHERE publication = :publication`,
    )
    .run({ publication, ...toColumns(details) });
  replaceNames(connection, publication, details);
}

/** Sets how dates are written, without making the publication a person's. */
export function setDateStyle(
  connection: Connection,
  publication: PublicationKey,
  { dateOrder, language }: Pick<PublicationDetails, 'dateOrder' | 'language'>,
): void {
  connection
    .query(
      `UPDATE publications SET date_order = :dateOrder, language = :language
      WHERE publication = :publication`,
    )
    .run({ publication, dateOrder, language });
}

/** Whether an import founded it and no person has described it since. */
export function isImportsOwn(connection: Connection, publication: PublicationKey): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM publications WHERE publication = :publication AND founded_by = 'import'`,
      )
      .get({ publication }) !== undefined
  );
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

/** All names by which a text may call a publication, now and before. */
export const namesOfPublication = (details: PublicationDetails): string[] => [
  ...presentNames(details),
  ...details.formerTitles.map(({ title }) => title),
];

const presentNames = ({ title, shortTitle, aliases }: PublicationDetails): string[] =>
  [title, shortTitle, ...aliases].filter((name) => name !== null);

/** The same publications as `listPublications`, with no more than resolving needs. */
export function namedPublications(connection: Connection): NamedPublication[] {
  return connection
    .query<PublicationRow>(
      `${SELECT_PUBLICATION} WHERE ${IS_SHOWN} ORDER BY title COLLATE NOCASE, publication`,
    )
    .all()
    .map((row) => {
      const { id, formerTitles, continues, publisher, ...details } = toPublication(row);
      const names = presentNames({ formerTitles, continues, publisher, ...details });
      return { id, names, formerTitles, continues, publisher };
    });
}

function replaceNames(
  connection: Connection,
  publication: PublicationKey,
  { aliases, formerTitles }: PublicationDetails,
): void {
  connection
    .query('DELETE FROM publication_aliases WHERE publication = :publication')
    .run({ publication });
  const insert = connection.query(
    `INSERT INTO publication_aliases (publication, position, alias)
    VALUES (:publication, :position, :alias)`,
  );
  for (const [position, alias] of aliases.entries()) insert.run({ publication, position, alias });

  connection
    .query('DELETE FROM former_titles WHERE publication = :publication')
    .run({ publication });
  const insertFormer = connection.query(
    `INSERT INTO former_titles (publication, position, title, until_day)
    VALUES (:publication, :position, :title, :until)`,
  );
  for (const [position, former] of formerTitles.entries())
    insertFormer.run({ publication, position, ...former });
}

const toColumns = (details: PublicationDetails) => ({
  title: details.title,
  shortTitle: details.shortTitle,
  subtitle: details.subtitle,
  publisher: details.publisher,
  issn: details.issn,
  language: details.language,
  dateOrder: details.dateOrder,
  continues: details.continues,
});

const toPublication = <Row extends PublicationRow>({ aliases, formerTitles, ...row }: Row) => ({
  ...row,
  aliases: JSON.parse(aliases) as string[],
  formerTitles: JSON.parse(formerTitles) as FormerTitle[],
});

const withoutKey = <Stored extends PublicationRowKey>({ publication: _, ...rest }: Stored) => rest;
