import type { Reading } from '../../../shared/citations/reading.ts';
import type { Doubt, ReviewReason } from '../../../shared/review/doubt.ts';
import type { ReviewFilter } from '../../../shared/review/review-item.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { OccurrenceKey } from './occurrence-queries.ts';

export interface NewReviewItem extends Doubt {
  readonly briefing: BriefingKey;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly occurrence: OccurrenceKey | null;
  /** Of a suggestion, as JSON, offsets as in `printed`; an occurrence has its own. */
  readonly reading: string | null;
  readonly isLeft: boolean;
  /** The key of the name that may be another's; null for every other reason. */
  readonly nameKey: string | null;
}

export function insertReviewItem(connection: Connection, item: NewReviewItem): void {
  const { briefing, id, start, end, occurrence, printed, reason, kind, confidence } = item;
  connection
    .query(
      `INSERT OR IGNORE INTO review_items (briefing, start_offset, id, end_offset, occurrence, reading,
        printed, reason, kind, why, confidence, is_left, name_key)
      VALUES (:briefing, :start, :id, :end, :occurrence, :reading, :printed, :reason, :kind, :why,
        :confidence, :isLeft, :nameKey)`,
    )
    .run({
      ...{ briefing, id, start, end, occurrence, printed, reason, kind, confidence },
      reading: item.reading,
      why: JSON.stringify(item.why),
      isLeft: item.isLeft ? 1 : 0,
      nameKey: item.nameKey,
    });
}

export function deleteReviewItems(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM review_items WHERE briefing = :briefing').run({ briefing });
}

/** Those of tagged spans alone; suggestions stay. */
export function deleteDoubtsOfSpans(connection: Connection, briefing: BriefingKey): void {
  connection
    .query('DELETE FROM review_items WHERE briefing = :briefing AND occurrence IS NOT NULL')
    .run({ briefing });
}

export function deleteDoubtsOf(connection: Connection, occurrence: OccurrenceKey): void {
  connection.query('DELETE FROM review_items WHERE occurrence = :occurrence').run({ occurrence });
}

/** Brings what is doubted of tagged spans to where these stand now. */
export function moveDoubts(connection: Connection, briefing: BriefingKey): void {
  // By way of places where nothing is, so that no two that have one id ever meet.
  connection
    .query(
      `UPDATE review_items AS r SET start_offset = -1 - o.start_offset, end_offset = o.end_offset
      FROM occurrences AS o
      WHERE r.briefing = :briefing AND o.occurrence = r.occurrence
        AND o.start_offset <> r.start_offset`,
    )
    .run({ briefing });
  connection
    .query(
      `UPDATE review_items SET start_offset = -1 - start_offset
      WHERE briefing = :briefing AND start_offset < 0`,
    )
    .run({ briefing });
}

/** Lists these suggestions in a briefing, and no others. Those that stand already are not touched. */
export function replaceSuggestions(
  connection: Connection,
  briefing: BriefingKey,
  items: readonly NewReviewItem[],
): void {
  const stored = connection
    .query<{ id: string; start: number; reading: string; isLeft: number }>(
      `SELECT id, start_offset AS start, reading, is_left AS isLeft FROM review_items
      WHERE briefing = :briefing AND occurrence IS NULL`,
    )
    .all({ briefing });
  const gone = new Map(stored.map((row) => [`${row.id} ${row.isLeft} ${row.reading}`, row]));
  const come = items.filter(
    ({ id, isLeft, reading }) => !gone.delete(`${id} ${Number(isLeft)} ${reading}`),
  );
  const remove = connection.query(
    'DELETE FROM review_items WHERE briefing = :briefing AND start_offset = :start AND id = :id',
  );
  for (const { start, id } of gone.values()) remove.run({ briefing, start, id });
  for (const item of come) insertReviewItem(connection, item);
}

export interface StoredReviewItem {
  readonly briefing: BriefingKey;
  readonly briefingId: string;
  readonly issue: IssueKey;
  readonly headline: string;
  readonly publicationTitle: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly occurrence: OccurrenceKey | null;
  readonly reading: Reading | null;
  readonly printed: string;
  readonly tag: 'citation' | 'cross-reference';
  readonly reason: ReviewReason;
  readonly kind: string;
  readonly why: string[];
  readonly nameKey: string | null;
}

type ItemRow = Omit<StoredReviewItem, 'briefing' | 'reading' | 'why'> & {
  briefing: number;
  reading: string | null;
  why: string;
};

const SELECT_ITEM = `
  SELECT r.briefing, b.id AS briefingId, b.issue, b.headline, p.title AS publicationTitle, r.id,
    r.start_offset AS start, r.end_offset AS "end", r.occurrence, r.printed, r.reason, r.kind, r.why,
    r.name_key AS nameKey,
    coalesce(o.tag, 'citation') AS tag, coalesce(r.reading, o.reading) AS reading
  FROM review_items AS r
  JOIN briefings AS b USING (briefing)
  JOIN issues AS i USING (issue)
  JOIN publications AS p USING (publication)
  LEFT JOIN occurrences AS o ON o.occurrence = r.occurrence`;

/** The place of an item in the queue: newest issue first, in each briefing as in its text. */
export interface QueuePlace {
  readonly briefing: BriefingKey;
  readonly start: number;
  readonly id: string;
}

export function listReviewItems(
  connection: Connection,
  filter: ReviewFilter,
  after: QueuePlace | null,
  limit: number,
): StoredReviewItem[] {
  const { where, values } = narrow(filter);
  const beyond = after
    ? `AND (r.briefing < :afterBriefing
        OR (r.briefing = :afterBriefing AND (r.start_offset, r.id) > (:afterStart, :afterId)))`
    : '';
  return connection
    .query<ItemRow>(
      `${SELECT_ITEM} WHERE ${where} ${beyond}
      ORDER BY r.briefing DESC, r.start_offset, r.id LIMIT :limit`,
    )
    .all({
      ...values,
      ...(after && { afterBriefing: after.briefing, afterStart: after.start, afterId: after.id }),
      limit,
    })
    .map(toItem);
}

/** One item, also one that was set aside. */
export function findReviewItem(
  connection: Connection,
  briefingId: string,
  id: string,
): StoredReviewItem | undefined {
  const row = connection
    .query<ItemRow>(
      `${SELECT_ITEM} WHERE r.briefing = (SELECT briefing FROM briefings WHERE id = :briefingId)
        AND r.id = :id`,
    )
    .get({ briefingId, id });
  return row && toItem(row);
}

export function countReviewItems(connection: Connection, filter: ReviewFilter): number {
  const { where, values } = narrow(filter);
  const row = connection
    .query<{ total: number }>(
      `SELECT count(*) AS total FROM review_items AS r ${JOIN_IF_NEEDED(filter)} WHERE ${where}`,
    )
    .get(values);
  return row?.total ?? 0;
}

export interface KindCount {
  readonly reason: ReviewReason;
  readonly kind: string;
  readonly count: number;
}

/** The kinds with most items first. */
export function listReviewKinds(
  connection: Connection,
  filter: ReviewFilter,
  limit: number,
): KindCount[] {
  const { where, values } = narrow(filter);
  return connection
    .query<KindCount>(
      `SELECT r.reason, r.kind, count(*) AS count
      FROM review_items AS r ${JOIN_IF_NEEDED(filter)} WHERE ${where}
      GROUP BY r.reason, r.kind ORDER BY count DESC, r.reason, r.kind LIMIT :limit`,
    )
    .all({ ...values, limit });
}

/** A count by publication or issue alone needs to know where briefings are. */
const JOIN_IF_NEEDED = ({ publicationId, issueId }: ReviewFilter): string =>
  publicationId === undefined && issueId === undefined
    ? ''
    : 'JOIN briefings AS b USING (briefing) JOIN issues AS i USING (issue) JOIN publications AS p USING (publication)';

function narrow(filter: ReviewFilter): { where: string; values: Record<string, string | number> } {
  const { reason, kind, publicationId, issueId, confidence } = filter;
  const conditions = [
    'r.is_left = 0',
    reason !== undefined && 'r.reason = :reason',
    kind !== undefined && 'r.kind = :kind',
    publicationId !== undefined && 'p.id = :publicationId',
    issueId !== undefined && 'i.id = :issueId',
    confidence !== undefined && 'r.confidence <= :confidence',
  ];
  const given = { reason, kind, publicationId, issueId, confidence };
  return {
    where: conditions.filter(Boolean).join(' AND '),
    values: Object.fromEntries(
      Object.entries(given).filter(
        (pair): pair is [string, string | number] => pair[1] !== undefined,
      ),
    ),
  };
}

const toItem = (row: ItemRow): StoredReviewItem => ({
  ...row,
  briefing: BigInt(row.briefing),
  reading: row.reading === null ? null : JSON.parse(row.reading),
  why: JSON.parse(row.why),
});

export function textOfBriefing(connection: Connection, briefing: BriefingKey): string {
  return (
    connection
      .query<{ text: string }>('SELECT text FROM texts WHERE briefing = :briefing')
      .get({ briefing })?.text ?? ''
  );
}

/** The keys of the words in a briefing that were set aside. */
export function leftWords(connection: Connection, briefing: BriefingKey): Set<string> {
  const rows = connection
    .query<{ key: string }>('SELECT words_key AS key FROM review_left WHERE briefing = :briefing')
    .all({ briefing });
  return new Set(rows.map(({ key }) => key));
}

export function leaveWords(connection: Connection, briefing: BriefingKey, key: string): void {
  connection
    .query('INSERT OR IGNORE INTO review_left (briefing, words_key) VALUES (:briefing, :key)')
    .run({ briefing, key });
}

export function takeUpWords(connection: Connection, briefing: BriefingKey, key: string): void {
  connection
    .query('DELETE FROM review_left WHERE briefing = :briefing AND words_key = :key')
    .run({ briefing, key });
}
