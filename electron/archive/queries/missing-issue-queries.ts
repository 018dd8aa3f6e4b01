import type { MissingIssue } from '../../../shared/references/resolution.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';
import type { ReferenceRowKey } from './reference-queries.ts';

/** Stores which issues a reference points to that are not there. */
export function putMissingIssues(
  connection: Connection,
  reference: ReferenceRowKey,
  missing: readonly MissingIssue[],
): void {
  connection.query('DELETE FROM missing_issues WHERE reference = :reference').run({ reference });
  const insert = connection.query(
    `INSERT OR IGNORE INTO missing_issues (publication, missing_key, reference, label)
    SELECT publication, :key, :reference, :label FROM publications WHERE id = :publicationId`,
  );
  for (const each of missing) insert.run({ reference, ...each });
}

export interface MissingRow {
  readonly key: string;
  readonly label: string;
  readonly references: number;
}

/** What references wait for in a publication, the most wanted first. */
export function missingIssuesOf(
  connection: Connection,
  publication: PublicationKey,
  limit: number,
): MissingRow[] {
  return connection
    .query<MissingRow>(
      `SELECT missing_key AS key, label, count(*) AS "references" FROM missing_issues
      WHERE publication = :publication GROUP BY missing_key
      ORDER BY count(*) DESC, missing_key LIMIT :limit`,
    )
    .all({ publication, limit });
}

export function countMissingIssues(
  connection: Connection,
  publication: PublicationKey,
): { issues: number; references: number } {
  const row = connection
    .query<{ issues: number; references: number }>(
      `SELECT count(DISTINCT missing_key) AS issues, count(*) AS "references"
      FROM missing_issues WHERE publication = :publication`,
    )
    .get({ publication });
  return row ?? { issues: 0, references: 0 };
}

/** The references that wait for one issue, newest first. */
export function referencesMissing(
  connection: Connection,
  publication: PublicationKey,
  key: string,
  limit: number,
): ReferenceRowKey[] {
  return connection
    .query<{ reference: ReferenceRowKey }>(
      `SELECT m.reference FROM missing_issues AS m JOIN cross_references AS r USING (reference)
      WHERE m.publication = :publication AND m.missing_key = :key
      ORDER BY r.briefing DESC, m.reference LIMIT :limit`,
    )
    .all({ publication, key, limit })
    .map((row) => row.reference);
}
