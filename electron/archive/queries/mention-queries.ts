import type { EntityDetails, EntityKind } from '../../../shared/authority/entity-record.ts';
import type { PlaceOfUse } from '../../../shared/contract/place-of-use.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey, KeyRange } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { MarkKey } from './entity-mark-queries.ts';
import type { EntityKey } from './entity-queries.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';

/** A mention as it stands in a text; a topic of the whole briefing has no place there. */
export interface StoredMention {
  readonly position: number;
  readonly kind: EntityKind;
  readonly recordId: Identifier | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly printed: string;
  readonly sentence: string;
}

/**
 * Those that say the same at the same place are not touched. What was derived of the earlier ones
 * stays until the briefing is listed anew.
 */
export function replaceMentions(
  connection: Connection,
  briefing: BriefingKey,
  mentions: readonly Omit<StoredMention, 'position'>[],
): void {
  const before = mentionsOfBriefing(connection, briefing);
  const remove = connection.query(
    'DELETE FROM mentions WHERE briefing = :briefing AND position >= :position',
  );
  if (before.length > mentions.length) remove.run({ briefing, position: mentions.length });
  const put = connection.query(
    `INSERT OR REPLACE INTO mentions (briefing, position, kind, record_id, start_offset, end_offset, printed,
      sentence)
    VALUES (:briefing, :position, :kind, :recordId, :start, :end, :printed, :sentence)`,
  );
  for (const [position, mention] of mentions.entries()) {
    const { kind, recordId, start, end, printed, sentence } = mention;
    const row = { position, kind, recordId, start, end, printed, sentence };
    if (!isSameMention(row, before[position])) put.run({ briefing, ...row });
  }
}

const isSameMention = (one: StoredMention, other: StoredMention | undefined): boolean =>
  other !== undefined &&
  one.kind === other.kind &&
  one.recordId === other.recordId &&
  one.start === other.start &&
  one.end === other.end &&
  one.printed === other.printed &&
  one.sentence === other.sentence;

export function mentionsOfBriefing(connection: Connection, briefing: BriefingKey): StoredMention[] {
  return connection
    .query<StoredMention>(
      `SELECT position, kind, record_id AS recordId, start_offset AS start, end_offset AS "end",
        printed, sentence
      FROM mentions WHERE briefing = :briefing ORDER BY position`,
    )
    .all({ briefing });
}

/** Marks the mentions of a briefing, by their positions. Those that have their mark keep it. */
export function replaceMarks(
  connection: Connection,
  briefing: BriefingKey,
  marks: readonly MarkKey[],
): void {
  const before = connection
    .query<{ position: number; mark: MarkKey }>(
      'SELECT position, mark FROM marked_mentions WHERE briefing = :briefing',
    )
    .all({ briefing });
  const remove = connection.query(
    'DELETE FROM marked_mentions WHERE briefing = :briefing AND position = :position',
  );
  const kept = new Set<number>();
  for (const { position, mark } of before) {
    if (marks[position] === mark) kept.add(position);
    else remove.run({ briefing, position });
  }
  const insert = connection.query(
    'INSERT INTO marked_mentions (briefing, position, mark) VALUES (:briefing, :position, :mark)',
  );
  for (const [position, mark] of marks.entries()) {
    if (!kept.has(position)) insert.run({ briefing, position, mark });
  }
}

export function unmarkMentions(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM marked_mentions WHERE briefing = :briefing').run({ briefing });
}

/** Each once, with the record to which it goes. */
export function marksInBriefing(
  connection: Connection,
  briefing: BriefingKey,
): { mark: MarkKey; record: EntityKey; entity: EntityKey }[] {
  return connection
    .query<{ mark: MarkKey; record: EntityKey; entity: EntityKey }>(
      `SELECT DISTINCT mark, record, entity FROM marked_mentions JOIN entity_marks USING (mark)
      WHERE briefing = :briefing`,
    )
    .all({ briefing });
}

interface UseRow {
  briefingId: string;
  position: number;
  headline: string;
  issue: IssueKey;
  printed: string;
  sentence: string;
}

/** Where a record is mentioned, newest first. A topic of a whole briefing shows its opening words. */
export function usesOfEntity(
  connection: Connection,
  entity: EntityKey,
  { range, offset, limit }: { range: KeyRange | null; offset: number; limit: number },
): PlaceOfUse[] {
  const within = range ? 'AND briefing BETWEEN :first AND :last' : '';
  return connection
    .query<UseRow>(
      `SELECT b.id AS briefingId, u.position, b.headline, b.issue, m.printed,
        iif(m.start_offset IS NULL, b.opening, m.sentence) AS sentence
      FROM (SELECT briefing, position FROM entity_marks JOIN marked_mentions USING (mark)
        WHERE entity = :entity ${within} ORDER BY briefing DESC, position
        LIMIT :limit OFFSET :offset) AS u
      JOIN mentions AS m USING (briefing, position)
      JOIN briefings AS b USING (briefing)
      ORDER BY u.briefing DESC, u.position`,
    )
    .all({ entity, offset, limit, ...range })
    .map(({ issue, position, ...use }) => {
      const stored = readStoredIssue(connection, issue);
      return {
        ...use,
        occurrenceId: `${use.briefingId}.${position}`,
        issueId: stored.id,
        issueLabel: issueLabel(stored),
        issueDate: stored.date,
      };
    });
}

/** In how many briefings of each year a record is mentioned. */
export function yearsOfEntity(connection: Connection, entity: EntityKey): EntityDetails['years'] {
  const counted = connection
    .query<EntityDetails['years'][number]>(
      `SELECT cast(substr(i.date, 1, 4) AS INTEGER) AS year, count(DISTINCT m.briefing) AS briefings
      FROM entity_marks JOIN marked_mentions AS m USING (mark)
      JOIN briefings AS b USING (briefing) JOIN issues AS i USING (issue)
      WHERE entity = :entity AND i.date IS NOT NULL GROUP BY year ORDER BY year`,
    )
    .all({ entity });
  const briefings = new Map(counted.map((one) => [one.year, one.briefings]));
  const first = counted[0]?.year ?? 0;
  const count = counted.length > 0 ? (counted.at(-1)?.year ?? first) - first + 1 : 0;
  return Array.from({ length: count }, (_, place) => ({
    year: first + place,
    briefings: briefings.get(first + place) ?? 0,
  }));
}

/** Each topic with each briefing that has it, found by the topics, of which there are few. */
export const TOPICS_OF_BRIEFINGS = `
  SELECT DISTINCT e.entity, m.briefing
  FROM entities AS e
  CROSS JOIN entity_marks AS k ON k.entity = e.entity
  CROSS JOIN marked_mentions AS m ON m.mark = k.mark
  WHERE e.kind = 'topic' AND e.merged_into IS NULL`;

/** The names of a briefing's topics, in its order. */
export const topicNamesOf = (connection: Connection, briefing: BriefingKey): string[] =>
  connection
    .query<{ name: string }>(
      `SELECT e.name FROM marked_mentions AS m
      JOIN entity_marks AS k USING (mark) JOIN entities AS e ON e.entity = k.entity
      WHERE m.briefing = :briefing AND e.kind = 'topic'
      GROUP BY e.entity ORDER BY min(m.position)`,
    )
    .all({ briefing })
    .map(({ name }) => name);

/** Of the newest so many briefings only, so that a record of every briefing answers as fast. */
const MOST_COMPARED = 2_000;

/** What else the briefings mention that mention this record: topics, or all the others. */
export function mentionedBeside(
  connection: Connection,
  entity: EntityKey,
  { topics, limit }: { topics: boolean; limit: number },
): EntityDetails['beside'] {
  return connection
    .query<EntityDetails['beside'][number]>(
      `SELECT e.id, e.kind, e.name, count(DISTINCT o.briefing) AS briefings
      FROM (SELECT DISTINCT briefing FROM entity_marks JOIN marked_mentions USING (mark)
        WHERE entity = :entity ORDER BY briefing DESC LIMIT ${MOST_COMPARED}) AS own
      JOIN marked_mentions AS o USING (briefing)
      JOIN entity_marks AS m USING (mark)
      JOIN entities AS e ON e.entity = m.entity
      WHERE e.entity <> :entity AND (e.kind = 'topic') = :topics
      GROUP BY e.entity ORDER BY briefings DESC, e.name LIMIT :limit`,
    )
    .all({ entity, topics: topics ? 1 : 0, limit });
}
