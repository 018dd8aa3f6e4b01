import type { ReadingContext } from '../../shared/citations/reading.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import type { Connection } from './connection.ts';
import { addressesOfIssue } from './queries/address-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { readStoredPublication } from './queries/publication-queries.ts';

/** What the texts of an issue mean by a date without a year, and how they name themselves. */
export const readingContextOfIssue = (connection: Connection, issue: StoredIssue): ReadingContext =>
  readingContext(readStoredPublication(connection, issue.publication), {
    ...issue,
    address: addressesOfIssue(connection, issue.issue)[0],
  });
