import type { Occurrence } from '../../../shared/citations/occurrence.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

export type OccurrenceKey = number;

export interface StoredOccurrence extends Occurrence {
  readonly occurrence: OccurrenceKey;
}

/** As it is stored: what was read and decided as JSON. */
export interface StoredRow {
  occurrence: OccurrenceKey;
  position: number;
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
  return rowsOfBriefing(connection, briefing).map(toOccurrence);
}

/** The same as it is stored. */
export const rowsOfBriefing = (connection: Connection, briefing: BriefingKey): StoredRow[] =>
  connection
    .query<StoredRow>(`${SELECT_ROW} WHERE briefing = :briefing ORDER BY position`)
    .all({ briefing });

/** Where citations and references stand that nobody rejected, in order. */
export const spansOfBriefing = (
  connection: Connection,
  briefing: BriefingKey,
): { start: number; end: number }[] =>
  connection
    .query<{ start: number; end: number }>(
      `SELECT start_offset AS start, end_offset AS "end" FROM occurrences
      WHERE briefing = :briefing AND decision ->> 'verdict' IS NOT 'rejected' ORDER BY position`,
    )
    .all({ briefing });

/**
 * Those that cite by any of these printed names, and those of which it is asked whether a name in
 * them is another's.
 */
export function occurrencesCiting(
  connection: Connection,
  briefing: BriefingKey,
  names: readonly string[],
): StoredOccurrence[] {
  return connection
    .query<StoredRow>(
      `${SELECT_ROW} WHERE occurrence IN (
        SELECT occurrence FROM citation_sources
        WHERE briefing = :briefing AND printed IN (SELECT value FROM json_each(:names) AS wanted)
        UNION SELECT occurrence FROM review_items
        WHERE briefing = :briefing AND name_key IS NOT NULL
      ) ORDER BY position`,
    )
    .all({ briefing, names: JSON.stringify(names) })
    .map(toOccurrence);
}

export const isRejected = ({ decision }: Occurrence): boolean => decision?.verdict === 'rejected';

function toOccurrence({ position: _, reading, decision, ...row }: StoredRow): StoredOccurrence {
  return {
    ...row,
    reading: reading === null ? null : JSON.parse(reading),
    ...(decision !== null && { decision: JSON.parse(decision) }),
  };
}
