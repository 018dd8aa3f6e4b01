import type { z } from 'zod';
import type { UseLimits } from '../../../shared/authority/source-profile.ts';
import type { authorityProcedures } from '../../../shared/contract/authority-procedures.ts';
import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import type { citedSource } from '../../../shared/issues/briefing.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { type BriefingKey, type KeyRange, keysBetween } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { EntityKey } from './entity-queries.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';
import { TOPICS_OF_BRIEFINGS } from './mention-queries.ts';
import type { OccurrenceKey } from './occurrence-queries.ts';
import type { NameKey, SourceKey } from './source-name-queries.ts';

type CitedSource = z.infer<typeof citedSource>;
type SourceUse = ResponseOf<(typeof authorityProcedures)['sources.uses']>['uses'][number];

/** One printed name of a citation, and the name that it is. */
export interface CitedName {
  readonly occurrence: OccurrenceKey;
  readonly position: number;
  readonly printed: string;
  readonly name: NameKey;
}

/** Stores which names a briefing cites. What it cited before and cites still is not touched. */
export function replaceCitedNames(
  connection: Connection,
  briefing: BriefingKey,
  cited: readonly CitedName[],
): void {
  const gone = new Map(citedNamesIn(connection, briefing).map((row) => [saidBy(row), row]));
  const come = cited.filter((row) => !gone.delete(saidBy(row)));
  const remove = connection.query(
    'DELETE FROM citation_sources WHERE occurrence = :occurrence AND position = :position',
  );
  for (const { occurrence, position } of gone.values()) remove.run({ occurrence, position });
  insertCitedNames(connection, briefing, come);
}

/** Adds names to those that a briefing cites. */
export function insertCitedNames(
  connection: Connection,
  briefing: BriefingKey,
  cited: readonly CitedName[],
): void {
  const insert = connection.query(
    `INSERT INTO citation_sources (occurrence, position, briefing, printed, name)
    VALUES (:occurrence, :position, :briefing, :printed, :name)`,
  );
  for (const row of cited) insert.run({ briefing, ...row });
}

const citedNamesIn = (connection: Connection, briefing: BriefingKey): CitedName[] =>
  connection
    .query<CitedName>(
      'SELECT occurrence, position, printed, name FROM citation_sources WHERE briefing = :briefing',
    )
    .all({ briefing });

const saidBy = ({ occurrence, position, printed, name }: CitedName): string =>
  `${occurrence} ${position} ${name} ${printed}`;

export function namesInBriefing(connection: Connection, briefing: BriefingKey): NameKey[] {
  return connection
    .query<{ name: NameKey }>(
      'SELECT DISTINCT name FROM citation_sources WHERE briefing = :briefing',
    )
    .all({ briefing })
    .map((row) => row.name);
}

export function sourcesOfBriefing(connection: Connection, briefing: BriefingKey): SourceKey[] {
  return connection
    .query<{ source: SourceKey }>(
      `SELECT DISTINCT n.source FROM citation_sources AS c JOIN source_names AS n USING (name)
      WHERE c.briefing = :briefing`,
    )
    .all({ briefing })
    .map((row) => row.source);
}

export function sourcesCitedBy(
  connection: Connection,
  occurrences: readonly OccurrenceKey[],
): SourceKey[] {
  const query = connection.query<{ source: SourceKey }>(
    `SELECT n.source FROM citation_sources AS c JOIN source_names AS n USING (name)
    WHERE c.occurrence = :occurrence`,
  );
  const rows = occurrences.flatMap((occurrence) => query.all({ occurrence }));
  return [...new Set(rows.map(({ source }) => source))];
}

/** The printed names by which a briefing cites what is only proposed as a record of its own. */
export const proposedNamesIn = (connection: Connection, briefing: BriefingKey): string[] =>
  connection
    .query<{ printed: string }>(
      `SELECT DISTINCT c.printed
      FROM (SELECT DISTINCT name, printed FROM citation_sources WHERE briefing = :briefing) AS c
      JOIN source_names AS n USING (name)
      JOIN source_names AS m ON m.name_key = n.name_key AND m.chosen_for = ''
      JOIN sources AS s ON s.source = m.source
      WHERE s.status = 'proposed'`,
    )
    .all({ briefing })
    .map(({ printed }) => printed);

/** Printed names and the records they go to, in the order of print. */
export function citedSources(connection: Connection, occurrence: OccurrenceKey): CitedSource[] {
  return connection
    .query<CitedSource>(
      `SELECT c.printed AS name, s.id AS sourceId, s.name AS record
      FROM citation_sources AS c JOIN source_names AS n USING (name) JOIN sources AS s USING (source)
      WHERE c.occurrence = :occurrence ORDER BY c.position`,
    )
    .all({ occurrence });
}

/** The same for all that a briefing cites, by the occurrences in it. */
export function citedSourcesIn(
  connection: Connection,
  briefing: BriefingKey,
): ReadonlyMap<OccurrenceKey, CitedSource[]> {
  const rows = connection
    .query<CitedSource & { occurrence: OccurrenceKey }>(
      `SELECT c.occurrence, c.printed AS name, s.id AS sourceId, s.name AS record
      FROM citation_sources AS c JOIN source_names AS n USING (name) JOIN sources AS s USING (source)
      WHERE c.briefing = :briefing ORDER BY c.occurrence, c.position`,
    )
    .all({ briefing });
  const cited = new Map<OccurrenceKey, CitedSource[]>();
  for (const { occurrence, ...source } of rows) {
    const others = cited.get(occurrence);
    if (others) others.push(source);
    else cited.set(occurrence, [source]);
  }
  return cited;
}

/** The keys of the names by which a citation cites this source. */
export function namesCitedAt(
  connection: Connection,
  { briefingId, occurrenceId }: { briefingId: Identifier; occurrenceId: Identifier },
  source: SourceKey,
): string[] {
  return connection
    .query<{ nameKey: string }>(
      `SELECT DISTINCT n.name_key AS nameKey
      FROM briefings AS b JOIN occurrences AS o USING (briefing)
      JOIN citation_sources AS c USING (occurrence) JOIN source_names AS n USING (name)
      WHERE b.id = :briefingId AND o.id = :occurrenceId AND n.source = :source`,
    )
    .all({ briefingId, occurrenceId, source })
    .map(({ nameKey }) => nameKey);
}

/** Briefings in which a person chose this record for a citation. */
export function briefingsWithChoice(connection: Connection, sourceId: Identifier): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      `SELECT DISTINCT c.briefing FROM source_names AS n JOIN citation_sources AS c USING (name)
      WHERE n.chosen_for = :sourceId`,
    )
    .all({ sourceId })
    .map((row) => BigInt(row.briefing));
}

/**
 * Gives the citations of these briefings by any name with this key to one of them, but for those
 * for which a person chose. Answers the briefings that this concerns.
 */
export function giveCitations(
  connection: Connection,
  { nameKey, name, range }: { nameKey: string; name: NameKey; range: KeyRange },
): BriefingKey[] {
  // By their names, of which there are few, and never by the briefings, which may be all.
  const elsewhere = `name IN (SELECT n.name FROM source_names AS n
      WHERE n.name_key = :nameKey AND n.chosen_for = '' AND n.name <> :name)
    AND +briefing BETWEEN :first AND :last`;
  const parameters = { nameKey, name, ...range };
  const briefings = connection
    .query<{ briefing: number }>(
      `SELECT DISTINCT briefing FROM citation_sources WHERE ${elsewhere}`,
    )
    .all(parameters)
    .map((row) => BigInt(row.briefing));
  if (briefings.length > 0) {
    connection.query(`UPDATE citation_sources SET name = :name WHERE ${elsewhere}`).run(parameters);
  }
  return briefings;
}

interface UseRow {
  briefingId: string;
  occurrenceId: string;
  headline: string;
  issue: IssueKey;
  printed: string;
  sentence: string;
}

interface WantedUses extends Omit<UseLimits, 'besideId' | 'topicId'> {
  /** Only where this one stands in the same brackets. */
  readonly beside: SourceKey | null;
  readonly topic: EntityKey | null;
  readonly offset: number;
  readonly limit: number;
}

/** Where a source is cited, newest first, each place once. */
export function usesOfSource(
  connection: Connection,
  source: SourceKey,
  wanted: WantedUses,
): SourceUse[] {
  const { year, publicationId, section, beside, topic, offset, limit } = wanted;
  const range = year === undefined ? undefined : keysOfYear(year);
  const limits = [
    range && 'AND c.briefing BETWEEN :first AND :last',
    publicationId !== undefined &&
      `AND i.publication = (SELECT publication FROM publications WHERE id = :publicationId)`,
    section !== undefined &&
      `AND coalesce(b.section, '') = :section
        AND c.briefing NOT IN (SELECT briefing FROM (${TOPICS_OF_BRIEFINGS}))`,
    topic !== null &&
      `AND c.briefing IN (SELECT m.briefing FROM entity_marks AS k
        JOIN marked_mentions AS m USING (mark) WHERE k.entity = :topic)`,
    beside !== null &&
      `AND EXISTS (SELECT 1 FROM citation_sources AS d JOIN source_names AS o ON o.name = d.name
        WHERE d.occurrence = c.occurrence AND o.source = :beside)`,
  ].filter(Boolean);
  const isOfBriefings = publicationId !== undefined || section !== undefined;
  return connection
    .query<UseRow>(
      `SELECT b.id AS briefingId, o.id AS occurrenceId, b.headline, b.issue, o.printed, o.sentence
      FROM (SELECT DISTINCT c.briefing, c.occurrence
        FROM source_names AS n JOIN citation_sources AS c USING (name)
        ${isOfBriefings ? 'JOIN briefings AS b ON b.briefing = c.briefing JOIN issues AS i USING (issue)' : ''}
        WHERE n.source = :source ${limits.join(' ')}
        ORDER BY c.briefing DESC, c.occurrence LIMIT :limit OFFSET :offset) AS c
      JOIN briefings AS b USING (briefing)
      JOIN occurrences AS o USING (occurrence)
      ORDER BY c.briefing DESC, c.occurrence`,
    )
    .all({
      ...{ source, offset, limit },
      ...range,
      ...(publicationId !== undefined && { publicationId }),
      ...(section !== undefined && { section }),
      ...(beside !== null && { beside }),
      ...(topic !== null && { topic }),
    })
    .map(({ issue, ...use }) => ({ ...use, ...issueOfUse(connection, issue) }));
}

function keysOfYear(year: number): KeyRange {
  const figures = String(year).padStart(4, '0');
  return keysBetween(`${figures}-01-01`, `${figures}-12-31`);
}

function issueOfUse(connection: Connection, key: IssueKey) {
  const issue = readStoredIssue(connection, key);
  return { issueId: issue.id, issueLabel: issueLabel(issue), issueDate: issue.date };
}
