import type { authorityProcedures } from '../../../shared/contract/authority-procedures.ts';
import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';
import type { OccurrenceKey } from './occurrence-queries.ts';
import type { SourceKey } from './source-queries.ts';

type SourceUse = ResponseOf<(typeof authorityProcedures)['sources.read']>['uses'][number];

export function insertCitedSource(
  connection: Connection,
  row: {
    occurrence: OccurrenceKey;
    position: number;
    briefing: BriefingKey;
    printed: string;
    nameKey: string;
    source: SourceKey;
  },
): void {
  connection
    .query(
      `INSERT INTO citation_sources (occurrence, position, briefing, printed, name_key, source)
      VALUES (:occurrence, :position, :briefing, :printed, :nameKey, :source)`,
    )
    .run(row);
}

export function deleteCitedSources(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM citation_sources WHERE briefing = :briefing').run({ briefing });
}

export function sourcesOfBriefing(connection: Connection, briefing: BriefingKey): SourceKey[] {
  return connection
    .query<{ source: SourceKey }>(
      'SELECT DISTINCT source FROM citation_sources WHERE briefing = :briefing',
    )
    .all({ briefing })
    .map((row) => row.source);
}

/** Printed names and the records they go to, in the order of print. */
export function citedSources(
  connection: Connection,
  occurrence: OccurrenceKey,
): { name: string; sourceId: Identifier }[] {
  return connection
    .query<{ name: string; sourceId: Identifier }>(
      `SELECT c.printed AS name, s.id AS sourceId
      FROM citation_sources AS c JOIN sources AS s USING (source)
      WHERE c.occurrence = :occurrence ORDER BY c.position`,
    )
    .all({ occurrence });
}

/** Briefings in which a name with this key is printed. */
export function briefingsCitingName(connection: Connection, nameKey: string): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      'SELECT DISTINCT briefing FROM citation_sources WHERE name_key = :nameKey',
    )
    .all({ nameKey })
    .map((row) => BigInt(row.briefing));
}

/** Briefings in which this record is cited, under any name. */
export function briefingsCitingSource(connection: Connection, source: SourceKey): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      'SELECT DISTINCT briefing FROM citation_sources WHERE source = :source',
    )
    .all({ source })
    .map((row) => BigInt(row.briefing));
}

interface UseRow {
  briefingId: string;
  occurrenceId: string;
  headline: string;
  issue: IssueKey;
  printed: string;
  sentence: string;
}

/** Where a source is cited, newest first, each place once. */
export function usesOfSource(
  connection: Connection,
  source: SourceKey,
  limit: number,
): SourceUse[] {
  return connection
    .query<UseRow>(
      `SELECT b.id AS briefingId, o.id AS occurrenceId, b.headline, b.issue, o.printed, o.sentence
      FROM (SELECT DISTINCT briefing, occurrence FROM citation_sources
        WHERE source = :source ORDER BY briefing DESC LIMIT :limit) AS c
      JOIN briefings AS b USING (briefing)
      JOIN occurrences AS o USING (occurrence)
      ORDER BY c.briefing DESC, o.position`,
    )
    .all({ source, limit })
    .map(({ issue, ...use }) => ({ ...use, ...issueOfUse(connection, issue) }));
}

function issueOfUse(connection: Connection, key: IssueKey) {
  const issue = readStoredIssue(connection, key);
  return { issueId: issue.id, issueLabel: issueLabel(issue), issueDate: issue.date };
}
