import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

/** How one source was lately printed. */
export interface RecentPrint {
  readonly source: number;
  readonly printed: string;
  readonly uses: number;
}

/** Issues that count as recent. */
const RECENT_ISSUES = 20;

/** What the newest issues of a publication cite, most often first; its cost does not grow with it. */
export function listRecentPrints(
  connection: Connection,
  publication: PublicationKey,
): RecentPrint[] {
  return connection
    .query<RecentPrint>(
      `SELECT n.source, c.printed, count(*) AS uses
      FROM (SELECT issue FROM issues WHERE publication = :publication AND trashed_at IS NULL
        ORDER BY date DESC, issue DESC LIMIT ${RECENT_ISSUES}) AS recent
      CROSS JOIN briefings AS b ON b.issue = recent.issue AND b.trashed_at IS NULL
      CROSS JOIN citation_sources AS c ON c.briefing = b.briefing
      CROSS JOIN source_names AS n ON n.name = c.name
      GROUP BY n.source, c.printed
      ORDER BY uses DESC, c.printed`,
    )
    .all({ publication });
}

/** The newest issues of a publication, without the one that is being written. */
export function listNewestIssues(
  connection: Connection,
  publication: PublicationKey,
  without: IssueKey,
  limit: number,
): IssueKey[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT issue FROM issues
      WHERE publication = :publication AND trashed_at IS NULL AND issue <> :without
      ORDER BY date DESC, issue DESC LIMIT :limit`,
    )
    .all({ publication, without, limit })
    .map((row) => row.issue);
}
