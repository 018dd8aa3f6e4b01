import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { listBriefing } from './briefing-listing.ts';
import type { Connection } from './connection.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { replaceOccurrences } from './queries/occurrence-change-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/** Reads the tagged text of a briefing again, after the date of its issue gave it other years. */
export function rereadBriefing(
  connection: Connection,
  { briefing, revision }: StoredBriefing,
  issue: StoredIssue,
): void {
  const body = readRevision(connection, briefing, revision);
  if (!body) return;
  const context = readingContextOfIssue(connection, issue);
  const { occurrences } = indexManuscript(body.manuscript, context);
  replaceOccurrences(connection, briefing, occurrences);
  listBriefing(connection, briefing, issue);
}
