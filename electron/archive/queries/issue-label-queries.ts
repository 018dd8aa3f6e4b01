import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey, StoredIssue } from './issue-queries.ts';

/** Puts all that a person may call this issue into the index for going to it. */
export function indexIssueLabel(
  connection: Connection,
  issue: StoredIssue,
  publicationNames: readonly string[],
): void {
  unindexIssueLabel(connection, issue.issue);
  const label = [...publicationNames, issueLabel(issue), issue.title, issue.date].join(' ');
  connection
    .query('INSERT INTO issue_labels (rowid, label) VALUES (:issue, :label)')
    .run({ issue: BigInt(issue.issue), label });
}

export function unindexIssueLabel(connection: Connection, issue: IssueKey): void {
  connection.query('DELETE FROM issue_labels WHERE rowid = :issue').run({ issue: BigInt(issue) });
}

/** The newest issues that answer to this expression of FTS5. */
export function findIssuesByLabel(
  connection: Connection,
  expression: string,
  limit: number,
): IssueKey[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT i.issue FROM issue_labels AS l JOIN issues AS i ON i.issue = l.rowid
      WHERE issue_labels MATCH :expression
      ORDER BY i.date DESC, i.issue DESC LIMIT :limit`,
    )
    .all({ expression, limit })
    .map((row) => row.issue);
}
