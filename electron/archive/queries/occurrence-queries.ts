import type { Occurrence } from '../../../shared/citations/occurrence.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

export type OccurrenceKey = number;

export interface StoredOccurrence extends Occurrence {
  readonly occurrence: OccurrenceKey;
}

interface OccurrenceRow {
  occurrence: OccurrenceKey;
  id: string;
  tag: Occurrence['tag'];
  start: number;
  end: number;
  printed: string;
  sentence: string;
  reading: string | null;
  decision: string | null;
}

const SELECT_ROW = `
  SELECT occurrence, position, id, tag, start_offset AS start, end_offset AS "end", printed, sentence,
    reading, decision
  FROM occurrences`;

/** In the order of the text. */
export function occurrencesOfBriefing(
  connection: Connection,
  briefing: BriefingKey,
): StoredOccurrence[] {
  return connection
    .query<StoredRow>(`${SELECT_ROW} WHERE briefing = :briefing ORDER BY position`)
    .all({ briefing })
    .map(toOccurrence);
}

/**
 * Stores what is tagged in a text now. What says the same as before keeps its row, and so all that was
 * derived of it; what was derived of the others goes with them. Answers the rows that are new.
 */
export function replaceOccurrences(
  connection: Connection,
  briefing: BriefingKey,
  occurrences: readonly Occurrence[],
): ReadonlySet<OccurrenceKey> {
  const before = rowsBySaying(connection, briefing);
  const rows = occurrences.map((occurrence, position) => {
    const row = toRow(occurrence, position);
    return { row, kept: before.get(saidBy(row))?.pop() };
  });
  const remove = connection.query('DELETE FROM occurrences WHERE occurrence = :occurrence');
  for (const gone of before.values()) for (const { occurrence } of gone) remove.run({ occurrence });
  makeRoom(connection, rows);
  const insert = connection.query(INSERT);
  const move = connection.query(MOVE);
  const fresh = new Set<OccurrenceKey>();
  for (const { row, kept } of rows) {
    const { position, start, end, sentence } = row;
    if (!kept) fresh.add(Number(insert.run({ briefing, ...row }).lastInsertRowid));
    else if (!isInPlace(row, kept)) {
      move.run({ occurrence: kept.occurrence, position, start, end, sentence });
    }
  }
  return fresh;
}

const INSERT = `
  INSERT INTO occurrences (briefing, position, id, tag, start_offset, end_offset, printed, sentence,
    reading, decision)
  VALUES (:briefing, :position, :id, :tag, :start, :end, :printed, :sentence, :reading, :decision)`;
const MOVE = `
  UPDATE occurrences SET position = :position, start_offset = :start, end_offset = :end,
    sentence = :sentence
  WHERE occurrence = :occurrence`;

type StoredRow = OccurrenceRow & { readonly position: number };
type NewRow = Omit<StoredRow, 'occurrence'>;

/** By what they say, the last first. */
function rowsBySaying(connection: Connection, briefing: BriefingKey): Map<string, StoredRow[]> {
  const rows = connection
    .query<StoredRow>(`${SELECT_ROW} WHERE briefing = :briefing ORDER BY position DESC`)
    .all({ briefing });
  return Map.groupBy(rows, saidBy);
}

/** What an occurrence says, wherever in the text it stands. */
const saidBy = ({ id, tag, printed, reading, decision }: NewRow): string =>
  JSON.stringify([id, tag, printed, reading, decision]);

const isInPlace = (row: NewRow, kept: StoredRow): boolean =>
  row.position === kept.position &&
  row.start === kept.start &&
  row.end === kept.end &&
  row.sentence === kept.sentence;

/** No two of a briefing may ever have one position: those that move leave theirs first. */
function makeRoom(
  connection: Connection,
  rows: readonly { readonly row: NewRow; readonly kept: StoredRow | undefined }[],
): void {
  const leave = connection.query(
    'UPDATE occurrences SET position = -1 - position WHERE occurrence = :occurrence',
  );
  for (const { row, kept } of rows) {
    if (kept && kept.position !== row.position) leave.run({ occurrence: kept.occurrence });
  }
}

const toRow = (
  { id, tag, start, end, printed, sentence, reading, decision }: Occurrence,
  position: number,
): NewRow => ({
  ...{ position, id, tag, start, end, printed, sentence },
  reading: reading && JSON.stringify(reading),
  decision: decision ? JSON.stringify(decision) : null,
});

export const isRejected = ({ decision }: Occurrence): boolean => decision?.verdict === 'rejected';

function toOccurrence({ position: _, reading, decision, ...row }: StoredRow): StoredOccurrence {
  return {
    ...row,
    reading: reading === null ? null : JSON.parse(reading),
    ...(decision !== null && { decision: JSON.parse(decision) }),
  };
}
