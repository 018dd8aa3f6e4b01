import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { IssueChange } from '../../../shared/references/keep-targets.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { ReferenceRowKey } from './reference-queries.ts';

export interface StoredKeptTarget {
  readonly issueId: Identifier;
  readonly date: IsoDate | null;
  readonly trashedAt: string | null;
  readonly change: IssueChange;
}

/** The issues that a reference keeps, in the order in which they were archived. */
export function keptTargetsOf(
  connection: Connection,
  reference: ReferenceRowKey,
): StoredKeptTarget[] {
  return connection
    .query<StoredKeptTarget>(
      `SELECT i.id AS issueId, i.date, i.trashed_at AS trashedAt, k.change
      FROM cross_references AS r
      JOIN occurrences AS o USING (occurrence)
      JOIN kept_targets AS k ON k.briefing = o.briefing AND k.occurrence_id = o.id
        AND k.printed = o.printed AND k.position = r.position
      JOIN issues AS i ON i.issue = k.issue
      WHERE r.reference = :reference ORDER BY k.issue`,
    )
    .all({ reference });
}

/** The first change is the one that is told. */
export function keepTarget(
  connection: Connection,
  reference: ReferenceRowKey,
  { issue, change }: { issue: IssueKey; change: IssueChange },
): void {
  connection
    .query(
      `INSERT OR IGNORE INTO kept_targets
        (briefing, occurrence_id, printed, position, issue, change)
      SELECT o.briefing, o.id, o.printed, r.position, :issue, :change
      FROM cross_references AS r JOIN occurrences AS o USING (occurrence)
      WHERE r.reference = :reference`,
    )
    .run({ reference, issue, change });
}

/** References of other issues that are resolved to this one, and to no further choice. */
export function referencesSettledOn(connection: Connection, issue: IssueKey): ReferenceRowKey[] {
  return connection
    .query<{ reference: ReferenceRowKey }>(
      `SELECT t.reference FROM reference_targets AS t
      JOIN cross_references AS r USING (reference)
      JOIN briefings AS b ON b.briefing = r.briefing
      WHERE t.issue = :issue AND r.state = 'resolved' AND b.issue <> :issue`,
    )
    .all({ issue })
    .map((row) => row.reference);
}

export function isResolvedTo(
  connection: Connection,
  reference: ReferenceRowKey,
  issue: IssueKey,
): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM cross_references AS r JOIN reference_targets AS t USING (reference)
        WHERE r.reference = :reference AND r.state = 'resolved' AND t.issue = :issue`,
      )
      .get({ reference, issue }) !== undefined
  );
}
