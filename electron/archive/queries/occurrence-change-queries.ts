import type { Occurrence } from '../../../shared/citations/occurrence.ts';
import type { Reading } from '../../../shared/citations/reading.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import {
  type OccurrenceKey,
  rowsOfBriefing,
  type StoredOccurrence,
  type StoredRow,
} from './occurrence-queries.ts';

/** How what is tagged in a text now comes of what is stored. */
export interface OccurrenceChange {
  /** In the order of the text, each with the row that it keeps. */
  readonly rows: readonly PlacedRow[];
  readonly gone: readonly OccurrenceKey[];
}

/**
 * What says the same as before keeps its row, and so all that was derived of it; what was derived of
 * the others goes with them.
 */
export function compareOccurrences(
  connection: Connection,
  briefing: BriefingKey,
  occurrences: readonly Occurrence[],
): OccurrenceChange {
  const before = rowsOfBriefing(connection, briefing);
  const write = before.length === 0 ? writeReading : writeReadingOnce;
  const after = occurrences.map((said, place) => ({ said, row: toRow(said, place, write) }));
  // Most saves change words in one place: what stands before and behind it need not be searched for.
  const { start, end, endBefore } = changedStretch(
    before,
    after.map(({ row }) => row),
  );
  const free = Map.groupBy(before.slice(start, endBefore).reverse(), saidBy);
  const keptAt = (row: NewRow, place: number): StoredRow | undefined => {
    if (place < start) return before[place];
    return place < end ? free.get(saidBy(row))?.pop() : before[place - end + endBefore];
  };
  const rows = after.map(
    ({ said, row }, place): PlacedRow => ({ said, row, kept: keptAt(row, place) }),
  );
  return { rows, gone: [...free.values()].flat().map(({ occurrence }) => occurrence) };
}

export interface StoredChange {
  /** What has a row of its own only now: it is new, or read or decided otherwise than before. */
  readonly fresh: readonly StoredOccurrence[];
  /** What keeps its row and has another sentence than before. */
  readonly resaid: readonly StoredOccurrence[];
}

export function storeChange(
  connection: Connection,
  briefing: BriefingKey,
  { rows, gone }: OccurrenceChange,
): StoredChange {
  const remove = connection.query('DELETE FROM occurrences WHERE occurrence = :occurrence');
  for (const occurrence of gone) remove.run({ occurrence });
  moveRows(connection, briefing, rows);
  const insert = connection.query(INSERT);
  const resay = connection.query(
    'UPDATE occurrences SET sentence = :sentence WHERE occurrence = :occurrence',
  );
  const fresh: StoredOccurrence[] = [];
  const resaid: StoredOccurrence[] = [];
  for (const { said, row, kept } of rows) {
    if (!kept) {
      const occurrence = Number(insert.run({ briefing, ...row }).lastInsertRowid);
      fresh.push({ ...said, occurrence });
    } else if (kept.sentence !== said.sentence) {
      const { occurrence } = kept;
      resay.run({ occurrence, sentence: said.sentence });
      resaid.push({ ...said, occurrence });
    }
  }
  return { fresh, resaid };
}

/** Stores what is tagged in a text now. */
export const replaceOccurrences = (
  connection: Connection,
  briefing: BriefingKey,
  occurrences: readonly Occurrence[],
): StoredChange =>
  storeChange(connection, briefing, compareOccurrences(connection, briefing, occurrences));

const INSERT = `
  INSERT INTO occurrences (briefing, position, id, tag, start_offset, end_offset, printed, sentence,
    reading, decision)
  VALUES (:briefing, :position, :id, :tag, :start, :end, :printed, :sentence, :reading, :decision)`;

type NewRow = Omit<StoredRow, 'occurrence'>;

interface PlacedRow {
  readonly said: Occurrence;
  readonly row: NewRow;
  readonly kept: StoredRow | undefined;
}

/** Where rows begin and end to say something else, seen from either end. */
function changedStretch(before: readonly NewRow[], after: readonly NewRow[]) {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && saysSame(before[start], after[start])) start += 1;
  let behind = 0;
  while (behind < most - start && saysSame(before.at(-1 - behind), after.at(-1 - behind)))
    behind += 1;
  return { start, end: after.length - behind, endBefore: before.length - behind };
}

/** What an occurrence says, wherever in the text it stands. */
const saidBy = ({ id, tag, printed, reading, decision }: NewRow): string =>
  JSON.stringify([id, tag, printed, reading, decision]);

const saysSame = (one: NewRow | undefined, other: NewRow | undefined): boolean =>
  one?.id === other?.id &&
  one?.tag === other?.tag &&
  one?.printed === other?.printed &&
  one?.reading === other?.reading &&
  one?.decision === other?.decision;

/** Rows that stand one behind another before and after, and go the same way. */
interface Move {
  readonly first: number;
  last: number;
  readonly places: number;
  readonly by: number;
}

/** Brings the rows that are kept to where they stand now. */
function moveRows(connection: Connection, briefing: BriefingKey, rows: readonly PlacedRow[]): void {
  const moves = movesOf(rows);
  const turned = moves.filter(({ places }) => places !== 0);
  // No two of a briefing may ever have one position: those that change theirs leave it first.
  for (const { first, last } of turned) connection.query(LEAVE).run({ briefing, first, last });
  for (const { first, last, places, by } of moves) {
    if (places !== 0) {
      const left = { first: -1 - last, last: -1 - first };
      connection.query(ARRIVE).run({ briefing, ...left, places, by });
    } else if (by !== 0) {
      connection.query(SHIFT).run({ briefing, first, last, by });
    }
  }
}

function movesOf(rows: readonly PlacedRow[]): Move[] {
  const moves: Move[] = [];
  for (const { row, kept } of rows) {
    if (!kept) continue;
    const [places, by] = [row.position - kept.position, row.start - kept.start];
    const last = moves.at(-1);
    const goesOn = last?.last === kept.position - 1 && last.places === places && last.by === by;
    if (goesOn) last.last = kept.position;
    else moves.push({ first: kept.position, last: kept.position, places, by });
  }
  return moves;
}

const OF_THESE = 'WHERE briefing = :briefing AND position BETWEEN :first AND :last';
const LEAVE = `UPDATE occurrences SET position = -1 - position ${OF_THESE}`;
const ARRIVE = `
  UPDATE occurrences SET position = -1 - position + :places, start_offset = start_offset + :by,
    end_offset = end_offset + :by
  ${OF_THESE}`;
const SHIFT = `
  UPDATE occurrences SET start_offset = start_offset + :by, end_offset = end_offset + :by
  ${OF_THESE}`;

const toRow = (
  { id, tag, start, end, printed, sentence, reading, decision }: Occurrence,
  position: number,
  write: (reading: Reading) => string,
): NewRow => ({
  ...{ position, id, tag, start, end, printed, sentence },
  reading: reading && write(reading),
  decision: decision ? JSON.stringify(decision) : null,
});

const writeReading = (reading: Reading): string => JSON.stringify(reading);

const written = new WeakMap<Reading, string>();

/** From save to save, what stays in a text has the same readings. */
function writeReadingOnce(reading: Reading): string {
  const known = written.get(reading) ?? writeReading(reading);
  written.set(reading, known);
  return known;
}
