import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { listBriefing } from './briefing-listing.ts';
import type { Connection } from './connection.ts';
import { addressesOfIssue } from './queries/address-queries.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { replaceOccurrences } from './queries/occurrence-queries.ts';
import { readPublication } from './queries/publication-queries.ts';
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

/** What the texts of an issue mean by a date without a year, and how they name themselves. */
export const readingContextOfIssue = (connection: Connection, issue: StoredIssue): ReadingContext =>
  readingContext(readPublication(connection, issue.publication), {
    ...issue,
    address: addressesOfIssue(connection, issue.issue)[0],
  });
