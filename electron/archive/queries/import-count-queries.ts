import type { FileReport } from '../../../shared/contract/import-procedures.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

type ImportCounts = Pick<FileReport['issues'][number], 'citations' | 'references' | 'resolved'>;

/** What was recognised in an issue, and how much of it points somewhere. */
export function countImported(connection: Connection, issue: IssueKey): ImportCounts {
  const row = connection
    .query<ImportCounts>(
      `SELECT coalesce(sum(citation_count), 0) AS citations,
        coalesce(sum(reference_count), 0) AS "references",
        coalesce(sum((SELECT count(*) FROM cross_references AS r
          WHERE r.briefing = b.briefing AND r.state = 'resolved')), 0) AS resolved
      FROM briefings AS b WHERE issue = :issue AND trashed_at IS NULL`,
    )
    .get({ issue });
  return row ?? { citations: 0, references: 0, resolved: 0 };
}
