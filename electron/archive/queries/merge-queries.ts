import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

export interface StoredMerge {
  readonly merged: IssueKey;
  readonly kept: IssueKey;
  /** What the kept issue had before. */
  readonly addresses: readonly string[];
}

export function insertMerge(
  connection: Connection,
  { merged, kept, addresses }: StoredMerge,
  now: string,
): void {
  connection
    .query(
      `INSERT INTO issue_merges (merged, kept, merged_at, addresses)
      VALUES (:merged, :kept, :now, :addresses)`,
    )
    .run({ merged, kept, now, addresses: JSON.stringify(addresses) });
}

export function findMerge(connection: Connection, merged: IssueKey): StoredMerge | undefined {
  const row = connection
    .query<{ kept: IssueKey; addresses: string }>(
      'SELECT kept, addresses FROM issue_merges WHERE merged = :merged',
    )
    .get({ merged });
  return row && { merged, kept: row.kept, addresses: JSON.parse(row.addresses) };
}

export function deleteMerge(connection: Connection, merged: IssueKey): void {
  connection.query('DELETE FROM issue_merges WHERE merged = :merged').run({ merged });
}

/** The issues that were merged into this one, latest first. */
export function mergedInto(
  connection: Connection,
  kept: IssueKey,
): { readonly issue: IssueKey; readonly id: Identifier }[] {
  return connection
    .query<{ issue: IssueKey; id: Identifier }>(
      `SELECT m.merged AS issue, i.id FROM issue_merges AS m JOIN issues AS i ON i.issue = m.merged
      WHERE m.kept = :kept ORDER BY m.merged_at DESC, m.merged DESC`,
    )
    .all({ kept });
}

/** The issue that stands for this one now: itself, unless it was merged into another. */
export function standingFor(connection: Connection, issue: IssueKey): IssueKey {
  const row = connection
    .query<{ issue: IssueKey }>(
      `WITH RECURSIVE standing (issue, steps) AS (
        VALUES (:issue, 0)
        UNION ALL SELECT m.kept, steps + 1 FROM standing AS s
        JOIN issue_merges AS m ON m.merged = s.issue WHERE steps < 100)
      SELECT issue FROM standing ORDER BY steps DESC LIMIT 1`,
    )
    .get({ issue });
  return row?.issue ?? issue;
}

/** Says that a file holds an issue in another form. */
export function insertForm(connection: Connection, file: number, issue: IssueKey): void {
  connection
    .query('INSERT OR IGNORE INTO issue_forms (file, issue) VALUES (:file, :issue)')
    .run({ file, issue });
}
