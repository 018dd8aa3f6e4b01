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

/** In the order of the text. */
export function occurrencesOfBriefing(
  connection: Connection,
  briefing: BriefingKey,
): StoredOccurrence[] {
  return connection
    .query<OccurrenceRow>(
      `SELECT occurrence, id, tag, start_offset AS start, end_offset AS "end", printed, sentence,
        reading, decision
      FROM occurrences WHERE briefing = :briefing ORDER BY position`,
    )
    .all({ briefing })
    .map(toOccurrence);
}

/** What was derived of the earlier ones goes with them. */
export function replaceOccurrences(
  connection: Connection,
  briefing: BriefingKey,
  occurrences: readonly Occurrence[],
): void {
  connection.query('DELETE FROM occurrences WHERE briefing = :briefing').run({ briefing });
  const insert = connection.query(
    `INSERT INTO occurrences (briefing, position, id, tag, start_offset, end_offset, printed,
      sentence, reading, decision)
    VALUES (:briefing, :position, :id, :tag, :start, :end, :printed, :sentence, :reading, :decision)`,
  );
  for (const [
    position,
    { id, tag, start, end, printed, sentence, ...rest },
  ] of occurrences.entries()) {
    insert.run({
      briefing,
      position,
      id,
      tag,
      start,
      end,
      printed,
      sentence,
      reading: rest.reading && JSON.stringify(rest.reading),
      decision: rest.decision ? JSON.stringify(rest.decision) : null,
    });
  }
}

export const isRejected = ({ decision }: Occurrence): boolean => decision?.verdict === 'rejected';

function toOccurrence({ reading, decision, ...row }: OccurrenceRow): StoredOccurrence {
  return {
    ...row,
    reading: reading === null ? null : JSON.parse(reading),
    ...(decision !== null && { decision: JSON.parse(decision) }),
  };
}
