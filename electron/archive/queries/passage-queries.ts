import type { Passage } from '../../../shared/imports/passage.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { FileKey } from './import-queries.ts';

/** Remembers where a briefing was read; `file` may differ where it was put together of pages. */
export function insertPassages(
  connection: Connection,
  briefing: BriefingKey,
  file: FileKey,
  passages: readonly Passage[],
): void {
  const insert = connection.query(
    `INSERT INTO briefing_passages (briefing, position, file, place, start_byte, end_byte)
    VALUES (:briefing, :position, :file, :place, :start, :end)`,
  );
  for (const [position, { place, bytes }] of passages.entries()) {
    const [start, end] = bytes ?? [null, null];
    insert.run({ briefing, position, file, place, start, end });
  }
}

export function deletePassages(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM briefing_passages WHERE briefing = :briefing').run({ briefing });
}
