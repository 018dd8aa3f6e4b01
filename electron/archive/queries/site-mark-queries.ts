import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

/**
 * The rows that `readBriefing` makes the briefings of an issue of, as they are stored: what is told
 * of two issues differs only where these do.
 */
export const rowsOfBriefings = (connection: Connection, issue: IssueKey): unknown[] =>
  [TEXTS, OCCURRENCES, CITED, REFERENCES].map((sql) => connection.query(sql).all({ issue }));

const PRESENT = 'b.issue = :issue AND b.trashed_at IS NULL';

const TEXTS = `
  SELECT b.id, b.revision, d.sha256
  FROM briefings AS b
  JOIN revisions AS r ON r.briefing = b.briefing AND r.revision = b.revision
  JOIN bodies AS d USING (body)
  WHERE ${PRESENT} ORDER BY b.id`;

const OCCURRENCES = `
  SELECT b.id AS briefing, o.position, o.id, o.tag, o.start_offset, o.end_offset, o.printed,
    o.sentence, o.reading, o.decision
  FROM briefings AS b JOIN occurrences AS o USING (briefing)
  WHERE ${PRESENT} ORDER BY b.id, o.position`;

const CITED = `
  SELECT b.id AS briefing, o.position, c.printed, s.id AS source, s.name
  FROM briefings AS b
  JOIN occurrences AS o USING (briefing)
  JOIN citation_sources AS c USING (occurrence)
  JOIN source_names AS n USING (name)
  JOIN sources AS s USING (source)
  WHERE ${PRESENT} ORDER BY b.id, o.position, c.position`;

const REFERENCES = `
  SELECT b.id AS briefing, o.position, r.position AS reference, r.state, r.role, t.confidence,
    t.reason, i.id AS target, i.publication, i.volume, i.number, i.date, i.date_precision, i.title,
    i.trashed_at
  FROM briefings AS b
  JOIN occurrences AS o USING (briefing)
  JOIN cross_references AS r USING (occurrence)
  LEFT JOIN reference_targets AS t USING (reference)
  LEFT JOIN issues AS i ON i.issue = t.issue
  WHERE ${PRESENT} ORDER BY b.id, o.position, r.position, t.position`;
