import type { SourceProfile } from '../../../shared/authority/source-profile.ts';
import type { Connection } from '../connection.ts';
import { TOPICS_OF_BRIEFINGS } from './mention-queries.ts';
import type { SourceKey } from './source-name-queries.ts';

/** How many of each list are named. */
const NAMED = 12;

/** Citations of a source with the issue that each stands in. */
const CITED = `
  FROM source_names AS n
  JOIN citation_sources AS c USING (name)
  JOIN briefings AS b ON b.briefing = c.briefing
  JOIN issues AS i USING (issue)
  WHERE n.source = :source`;

/** Years of issues with how often each cites a source, the earliest first; null: without a date. */
export function citationsByYear(
  connection: Connection,
  source: SourceKey,
): { year: number | null; citations: number; first: string | null; last: string | null }[] {
  return connection
    .query<{ year: number | null; citations: number; first: string | null; last: string | null }>(
      `SELECT CAST(substr(i.date, 1, 4) AS INTEGER) AS year, count(*) AS citations,
        min(i.date) AS first, max(i.date) AS last
      ${CITED} GROUP BY substr(i.date, 1, 4) ORDER BY year`,
    )
    .all({ source });
}

export function citationsByPublication(
  connection: Connection,
  source: SourceKey,
): SourceProfile['publications'] {
  return connection
    .query<SourceProfile['publications'][number]>(
      `SELECT p.id, p.title, k.citations
      FROM (SELECT i.publication, count(*) AS citations ${CITED} GROUP BY i.publication) AS k
      JOIN publications AS p USING (publication)
      ORDER BY k.citations DESC, p.title LIMIT ${NAMED}`,
    )
    .all({ source });
}

export function citationsByTopic(
  connection: Connection,
  source: SourceKey,
): SourceProfile['topics'] {
  return connection
    .query<SourceProfile['topics'][number]>(
      `SELECT e.id, e.name, sum(k.citations) AS citations
      FROM (SELECT c.briefing, count(*) AS citations
        FROM source_names AS n JOIN citation_sources AS c USING (name)
        WHERE n.source = :source GROUP BY c.briefing) AS k
      JOIN (${TOPICS_OF_BRIEFINGS}) AS t USING (briefing)
      JOIN entities AS e USING (entity)
      GROUP BY e.entity ORDER BY citations DESC, e.name LIMIT ${NAMED}`,
    )
    .all({ source });
}

/** Of briefings without a topic. */
export function citationsBySection(
  connection: Connection,
  source: SourceKey,
): SourceProfile['sections'] {
  return connection
    .query<SourceProfile['sections'][number]>(
      `SELECT coalesce(b.section, '') AS section, count(*) AS citations
      ${CITED} AND b.briefing NOT IN (SELECT briefing FROM (${TOPICS_OF_BRIEFINGS}))
      GROUP BY 1 ORDER BY citations DESC, section LIMIT ${NAMED}`,
    )
    .all({ source });
}

/** Other sources in the same brackets. */
export function citationsBeside(
  connection: Connection,
  source: SourceKey,
): SourceProfile['beside'] {
  return connection
    .query<SourceProfile['beside'][number]>(
      `SELECT s.id, s.name, k.citations
      FROM (SELECT o.source, count(*) AS citations
        FROM source_names AS n
        JOIN citation_sources AS c USING (name)
        JOIN citation_sources AS d ON d.occurrence = c.occurrence AND d.position <> c.position
        JOIN source_names AS o ON o.name = d.name
        WHERE n.source = :source AND o.source <> :source
        GROUP BY o.source) AS k
      JOIN sources AS s USING (source)
      ORDER BY k.citations DESC, s.name LIMIT ${NAMED}`,
    )
    .all({ source });
}
