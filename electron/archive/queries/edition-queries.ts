import type { Edition, EditionFile } from '../../../shared/assembly/edition.ts';
import type { PrintedFurniture } from '../../../shared/issues/furniture.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

interface PublishedRow extends Omit<Edition, 'files'> {
  readonly edition: number;
}

/** The editions of an issue that are out, the oldest first. */
export function publishedEditions(connection: Connection, issue: IssueKey): Edition[] {
  return connection
    .query<PublishedRow>(
      `SELECT edition, id, number, published_at AS publishedAt, published_by AS publishedBy, reason,
        sha256, briefings
      FROM editions WHERE issue = :issue AND published_at IS NOT NULL ORDER BY number`,
    )
    .all({ issue })
    .map(({ edition, ...row }) => ({ ...row, files: editionFilesOf(connection, edition) }));
}

export const editionFilesOf = (connection: Connection, edition: number): EditionFile[] =>
  connection
    .query<EditionFile>(
      `SELECT name, size, sha256
      FROM edition_files JOIN originals USING (sha256) WHERE edition = :edition ORDER BY position`,
    )
    .all({ edition });

/** An edition with all that is kept of it but its furniture, which its snapshot has. */
export interface EditionRow {
  readonly edition: number;
  readonly id: Identifier;
  readonly number: number;
  readonly reason: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
  readonly sha256: string | null;
  readonly briefings: number;
}

/** Those that are out and the one that is being made, the oldest first. */
export const editionRows = (connection: Connection, issue: IssueKey): EditionRow[] =>
  connection
    .query<EditionRow>(
      `SELECT edition, id, number, reason, opened_by AS openedBy, opened_at AS openedAt,
        published_by AS publishedBy, published_at AS publishedAt, sha256, briefings
      FROM editions WHERE issue = :issue ORDER BY number`,
    )
    .all({ issue });

/** An edition that is being made. */
export interface OpenEdition {
  readonly edition: number;
  readonly number: number;
  readonly reason: string;
  readonly openedBy: string;
  readonly openedAt: string;
}

export const openEdition = (connection: Connection, issue: IssueKey): OpenEdition | null =>
  connection
    .query<OpenEdition>(
      `SELECT edition, number, coalesce(reason, '') AS reason, opened_by AS openedBy,
        opened_at AS openedAt
      FROM editions WHERE issue = :issue AND published_at IS NULL`,
    )
    .get({ issue }) ?? null;

/** The edition that is being made, or else the newest that is out. */
export const newestEdition = (
  connection: Connection,
  issue: IssueKey,
): Pick<EditionRow, 'number' | 'publishedAt'> | null =>
  connection
    .query<Pick<EditionRow, 'number' | 'publishedAt'>>(
      `SELECT number, published_at AS publishedAt
      FROM editions WHERE issue = :issue ORDER BY number DESC LIMIT 1`,
    )
    .get({ issue }) ?? null;

/** The number of the newest edition that is out, or 0. */
export const numberOut = (connection: Connection, issue: IssueKey): number =>
  connection
    .query<{ number: number | null }>(
      'SELECT max(number) AS number FROM editions WHERE issue = :issue AND published_at IS NOT NULL',
    )
    .get({ issue })?.number ?? 0;

/** The furniture of the newest edition that is out, as it was printed; null where none is. */
export function furnitureOut(connection: Connection, issue: IssueKey): PrintedFurniture | null {
  const row = connection
    .query<{ furniture: string | null }>(
      `SELECT furniture FROM editions
      WHERE issue = :issue AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1`,
    )
    .get({ issue });
  return row?.furniture ? JSON.parse(row.furniture) : null;
}

/** Answers its key. */
export function insertEdition(
  connection: Connection,
  row: {
    readonly id: Identifier;
    readonly issue: IssueKey;
    readonly number: number;
    readonly reason: string | null;
    readonly by: string;
    readonly at: string;
  },
): number {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO editions (id, issue, number, reason, opened_by, opened_at)
      VALUES (:id, :issue, :number, :reason, :by, :at)`,
    )
    .run(row);
  return Number(lastInsertRowid);
}

export function completeEdition(
  connection: Connection,
  row: {
    readonly edition: number;
    readonly by: string;
    readonly at: string;
    readonly sha256: string;
    readonly briefings: number;
    readonly furniture: PrintedFurniture;
  },
): void {
  connection
    .query(
      `UPDATE editions SET published_by = :by, published_at = :at, sha256 = :sha256,
        briefings = :briefings, furniture = :furniture
      WHERE edition = :edition`,
    )
    .run({ ...row, furniture: JSON.stringify(row.furniture) });
}

export function insertEditionFile(
  connection: Connection,
  row: {
    readonly edition: number;
    readonly position: number;
    readonly name: string;
    readonly sha256: string;
  },
): void {
  connection
    .query(
      `INSERT INTO edition_files (edition, position, name, sha256)
      VALUES (:edition, :position, :name, :sha256)`,
    )
    .run(row);
}

export function deleteEdition(connection: Connection, edition: number): void {
  connection.query('DELETE FROM editions WHERE edition = :edition').run({ edition });
}
