import { listBriefing } from '../../../../electron/archive/briefing-listing.ts';
import { storeMentions } from '../../../../electron/archive/briefing-mentions.ts';
import type { BriefingKey } from '../../../../electron/archive/chronology.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { readingContextOfIssue } from '../../../../electron/archive/issue-reading-context.ts';
import {
  findBriefing,
  issueOfBriefing,
} from '../../../../electron/archive/queries/briefing-queries.ts';
import { replaceOccurrences } from '../../../../electron/archive/queries/occurrence-change-queries.ts';
import { readRevision } from '../../../../electron/archive/queries/revision-queries.ts';
import { putText } from '../../../../electron/archive/queries/text-queries.ts';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';

/** All that is derived of a text, without the keys of rows; what names and records come of it too. */
export function derivedRows(connection: Connection, briefing: BriefingKey) {
  const rows = (sql: string) => connection.query<object>(sql).all({ briefing });
  return {
    occurrences: rows(
      `SELECT position, id, tag, start_offset, end_offset, printed, sentence, reading, decision
      FROM occurrences WHERE briefing = :briefing ORDER BY position`,
    ),
    cited: rows(
      `SELECT o.position AS occurrence, c.position, c.printed, n.name_key, n.chosen_for, s.name
      FROM citation_sources AS c JOIN occurrences AS o USING (occurrence)
      JOIN source_names AS n USING (name) JOIN sources AS s USING (source)
      WHERE c.briefing = :briefing ORDER BY o.position, c.position`,
    ),
    references: rows(
      `SELECT o.position AS occurrence, r.position, r.state, r.role,
        (SELECT json_group_array(k.reference_key ORDER BY k.reference_key)
          FROM reference_keys AS k WHERE k.reference = r.reference) AS keys,
        (SELECT json_group_array(json_array(t.position, t.issue, t.reason) ORDER BY t.position)
          FROM reference_targets AS t WHERE t.reference = r.reference) AS targets
      FROM cross_references AS r JOIN occurrences AS o USING (occurrence)
      WHERE r.briefing = :briefing ORDER BY o.position, r.position`,
    ),
    mentions: rows(
      `SELECT m.position, m.printed, m.sentence, m.start_offset, k.name_key, e.name
      FROM mentions AS m LEFT JOIN marked_mentions USING (briefing, position)
      LEFT JOIN entity_marks AS k USING (mark) LEFT JOIN entities AS e ON e.entity = k.entity
      WHERE briefing = :briefing ORDER BY m.position`,
    ),
    review: rows(
      `SELECT r.start_offset, r.id, r.end_offset, o.position, r.reading, r.printed, r.reason,
        r.kind, r.why, r.confidence, r.is_left, r.name_key
      FROM review_items AS r LEFT JOIN occurrences AS o USING (occurrence)
      WHERE r.briefing = :briefing ORDER BY r.start_offset, r.id`,
    ),
    counts: rows(
      `SELECT citation_count, reference_count, dangling_count FROM briefings
      WHERE briefing = :briefing`,
    ),
    text: rows('SELECT headline, text, listed FROM texts WHERE briefing = :briefing'),
    facets: rows('SELECT facets FROM texts WHERE briefing = :briefing')
      .flatMap((row) => Object.values(row).join(' ').split(' '))
      .sort(),
    sources: rows('SELECT name, status, touched, citations FROM sources ORDER BY name, id'),
    entities: rows('SELECT name, status, mentions FROM entities ORDER BY name, id'),
  };
}

/** The same as it is where everything is derived anew; afterwards all is as before. */
export function derivedAnew(connection: Connection, briefingId: string) {
  const { database } = connection;
  database.exec('BEGIN IMMEDIATE');
  try {
    const briefing = deriveAnew(connection, briefingId);
    return derivedRows(connection, briefing);
  } finally {
    database.exec('ROLLBACK');
  }
}

function deriveAnew(connection: Connection, briefingId: string): BriefingKey {
  const stored = findBriefing(connection, briefingId);
  if (!stored) throw new Error('There is no such briefing');
  const { briefing, revision, headline } = stored;
  const body = readRevision(connection, briefing, revision);
  if (!body) throw new Error('It has no text');
  const issue = issueOfBriefing(connection, briefing);
  const index = indexManuscript(body.manuscript, readingContextOfIssue(connection, issue));
  putText(connection, briefing, { headline, text: index.text });
  replaceOccurrences(connection, briefing, []);
  replaceOccurrences(connection, briefing, index.occurrences);
  storeMentions(connection, briefing, { ...body.details, manuscript: body.manuscript });
  listBriefing(connection, briefing, issue);
  return briefing;
}
