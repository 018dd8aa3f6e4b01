import type { ReferenceRole } from '../../../shared/citations/reading.ts';
import type { PlaceOfUse } from '../../../shared/contract/place-of-use.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';
import type { ReferenceRowKey } from './reference-queries.ts';

const MAX_BACKLINKS = 500;

/** A place that points somewhere, with what its reference says. */
export interface Backlink {
  readonly place: PlaceOfUse;
  readonly briefing: BriefingKey;
  /** The headline that it prints, if any. */
  readonly title: string | null;
  readonly role: ReferenceRole | null;
  /** Of the briefing, in its issue. */
  readonly position: number;
}

interface BacklinkRow {
  briefingId: string;
  occurrenceId: string;
  headline: string;
  issue: IssueKey;
  printed: string;
  sentence: string;
  briefing: number;
  title: string | null;
  role: ReferenceRole | null;
  position: number;
}

const SELECT_PLACE = `
  SELECT b.id AS briefingId, o.id AS occurrenceId, b.headline, b.issue, o.printed, o.sentence,
    r.briefing, o.reading -> 'references' -> r.position ->> 'title' AS title, r.role, b.position
  FROM cross_references AS r
  JOIN occurrences AS o USING (occurrence)
  JOIN briefings AS b ON b.briefing = r.briefing`;

/** What points to an issue, newest first; at most 500. */
export function backlinksOfIssue(connection: Connection, issue: IssueKey): Backlink[] {
  return connection
    .query<BacklinkRow>(
      `${SELECT_PLACE} JOIN reference_targets AS t USING (reference) WHERE t.issue = :issue
      GROUP BY r.reference ORDER BY r.briefing DESC, o.position, r.position
      LIMIT ${MAX_BACKLINKS}`,
    )
    .all({ issue })
    .map((row) => toBacklink(connection, row));
}

/** Of these, the ones that have to do with a correction and are sure. */
export function correctingBacklinks(connection: Connection, issue: IssueKey): Backlink[] {
  return connection
    .query<BacklinkRow>(
      `${SELECT_PLACE} JOIN reference_targets AS t USING (reference)
      WHERE t.issue = :issue AND r.role IS NOT NULL AND r.state = 'resolved'
      ORDER BY r.briefing DESC, o.position, r.position LIMIT ${MAX_BACKLINKS}`,
    )
    .all({ issue })
    .map((row) => toBacklink(connection, row));
}

/** The references of a briefing to a correction, each with the issue that it points to. */
export function correctingReferences(
  connection: Connection,
  briefing: BriefingKey,
): (Backlink & { readonly target: IssueKey })[] {
  return connection
    .query<BacklinkRow & { target: IssueKey }>(
      `${SELECT_PLACE.replace('SELECT', 'SELECT t.issue AS target,')}
      JOIN reference_targets AS t USING (reference)
      WHERE r.briefing = :briefing AND r.role IS NOT NULL AND r.state = 'resolved'
      ORDER BY o.position, r.position, t.position`,
    )
    .all({ briefing })
    .map((row) => ({ ...toBacklink(connection, row), target: row.target }));
}

export function placeOfReference(connection: Connection, reference: ReferenceRowKey): PlaceOfUse[] {
  return connection
    .query<BacklinkRow>(`${SELECT_PLACE} WHERE r.reference = :reference`)
    .all({ reference })
    .map((row) => toBacklink(connection, row).place);
}

function toBacklink(
  connection: Connection,
  { issue: key, briefing, title, role, position, ...words }: BacklinkRow,
): Backlink {
  const { briefingId, occurrenceId, headline, printed, sentence } = words;
  const issue = readStoredIssue(connection, key);
  const from = { issueId: issue.id, issueLabel: issueLabel(issue), issueDate: issue.date };
  const place = { briefingId, occurrenceId, headline, printed, sentence, ...from };
  return { place, briefing: BigInt(briefing), title, role, position };
}
