import {
  type Furniture,
  type FurniturePiece,
  furniture,
  noFurniture,
} from '../../../shared/issues/furniture.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

/** The furniture of a publication; empty where nobody has written any. */
export function furnitureOf(connection: Connection, publication: PublicationKey): Furniture {
  const row = connection
    .query<{ furniture: string }>(
      'SELECT furniture FROM furniture WHERE publication = :publication',
    )
    .get({ publication });
  return (row && furniture.safeParse(JSON.parse(row.furniture)).data) ?? noFurniture();
}

export function putFurniture(
  connection: Connection,
  publication: PublicationKey,
  written: Furniture,
): void {
  connection
    .query(
      `INSERT INTO furniture (publication, furniture) VALUES (:publication, :furniture)
      ON CONFLICT DO UPDATE SET furniture = :furniture`,
    )
    .run({ publication, furniture: JSON.stringify(written) });
}

/** What of its publication's furniture an issue does not print. */
export const furnitureLeftOut = (connection: Connection, issue: IssueKey): FurniturePiece[] =>
  connection
    .query<{ piece: FurniturePiece }>('SELECT piece FROM furniture_left_out WHERE issue = :issue')
    .all({ issue })
    .map(({ piece }) => piece);

export function putFurnitureLeftOut(
  connection: Connection,
  issue: IssueKey,
  pieces: readonly FurniturePiece[],
): void {
  connection.query('DELETE FROM furniture_left_out WHERE issue = :issue').run({ issue });
  const insert = connection.query(
    'INSERT OR IGNORE INTO furniture_left_out (issue, piece) VALUES (:issue, :piece)',
  );
  for (const piece of pieces) insert.run({ issue, piece });
}
