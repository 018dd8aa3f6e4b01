import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { keyOfChosenIssue } from '../waiting-keys.ts';
import type { IssueKey, StoredIssue } from './issue-queries.ts';

/**
 * Headlines of briefings of an issue that a person wrote, edited or named since its import. What was
 * decided about its spans is remembered, and no edit in this sense.
 */
export function editedBriefings(connection: Connection, issue: IssueKey): string[] {
  return connection
    .query<{ headline: string }>(
      `SELECT b.headline FROM briefings AS b
      WHERE b.issue = :issue AND EXISTS (SELECT 1 FROM revisions AS r
        WHERE r.briefing = b.briefing AND (r.origin IN ('edit', 'restore', 'replace') OR r.name IS NOT NULL))
      ORDER BY b.position`,
    )
    .all({ issue })
    .map((row) => row.headline);
}

/** Whether a person wrote, edited or named this briefing since its import. */
export function isBriefingEdited(connection: Connection, briefing: BriefingKey): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM revisions WHERE briefing = :briefing
          AND (origin IN ('edit', 'restore', 'replace') OR name IS NOT NULL) LIMIT 1`,
      )
      .get({ briefing }) !== undefined
  );
}

export function isIssueEdited(connection: Connection, issue: IssueKey): boolean {
  return (
    connection
      .query('SELECT 1 FROM issues WHERE issue = :issue AND updated_at <> created_at')
      .get({ issue }) !== undefined
  );
}

/** Whether a person chose this issue as the one that a reference elsewhere means. */
export function isIssueChosen(connection: Connection, { id, issue }: StoredIssue): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM reference_keys AS k
        JOIN cross_references AS r USING (reference)
        JOIN briefings AS b ON b.briefing = r.briefing
        WHERE k.reference_key = :key AND b.issue <> :issue`,
      )
      .get({ key: keyOfChosenIssue(id), issue }) !== undefined
  );
}

/** Whether a person said of a briefing of this issue that it corrects another, or is corrected. */
export function isCorrectionDecided(connection: Connection, issue: IssueKey): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM briefings AS b WHERE b.issue = :issue AND (
          EXISTS (SELECT 1 FROM correction_decisions AS d WHERE d.correcting = b.briefing)
          OR EXISTS (SELECT 1 FROM correction_decisions AS d WHERE d.corrected = b.briefing))`,
      )
      .get({ issue }) !== undefined
  );
}
