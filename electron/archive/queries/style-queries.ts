import { emptySheet, type StyleSheet } from '../../../shared/house-style/style-sheet.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

/** The sheet of a publication; the empty one where nobody has begun any. */
export function readSheet(connection: Connection, publication: PublicationKey): StyleSheet {
  const row = connection
    .query<{ sheet: string }>('SELECT sheet FROM style_sheets WHERE publication = :publication')
    .get({ publication });
  return row ? JSON.parse(row.sheet) : emptySheet;
}

/** Puts a sheet in place; every briefing of its publication then waits to be looked at. */
export function putSheet(
  connection: Connection,
  publication: PublicationKey,
  sheet: StyleSheet,
): void {
  connection
    .query(
      `INSERT INTO style_sheets (publication, sheet) VALUES (:publication, :sheet)
      ON CONFLICT (publication) DO UPDATE SET sheet = :sheet`,
    )
    .run({ publication, sheet: JSON.stringify(sheet) });
  waitForProof(connection, publication);
}

/** Has the briefings of a publication looked at again. */
export function waitForProof(connection: Connection, publication: PublicationKey): void {
  connection
    .query(
      `INSERT OR IGNORE INTO unproofed
      SELECT t.briefing FROM issues AS i JOIN briefings USING (issue) JOIN texts AS t USING (briefing)
      WHERE i.publication = :publication AND t.listed = 1`,
    )
    .run({ publication });
}
