import type { Passage } from '../../../shared/imports/passage.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { FileKey } from './import-queries.ts';

/** Remembers where a briefing was read, in place of where it was read before. */
export function putPassages(
  connection: Connection,
  briefing: BriefingKey,
  file: FileKey,
  passages: readonly Passage[],
): void {
  deletePassages(connection, briefing);
  const insert = connection.query(
    `INSERT INTO briefing_passages (briefing, position, file, place, start_byte, end_byte)
    VALUES (:briefing, :position, :file, :place, :start, :end)`,
  );
  for (const [position, { place, bytes }] of passages.entries()) {
    const [start, end] = bytes ?? [null, null];
    insert.run({ briefing, position, file, place, start, end });
  }
}

function deletePassages(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM briefing_passages WHERE briefing = :briefing').run({ briefing });
}

/** Remembers where else a briefing stands: in a file that holds it in another form. */
export function addPassages(
  connection: Connection,
  briefing: BriefingKey,
  file: FileKey,
  passages: readonly Passage[],
): void {
  const insert = connection.query(
    `INSERT INTO briefing_passages (briefing, position, file, place, start_byte, end_byte)
    SELECT :briefing, coalesce(max(position) + 1, 0), :file, :place, :start, :end
    FROM briefing_passages WHERE briefing = :briefing`,
  );
  for (const { place, bytes } of passages) {
    const [start, end] = bytes ?? [null, null];
    insert.run({ briefing, file, place, start, end });
  }
}

/** The files of a batch hold nothing of the archive any more. */
export function forgetForms(connection: Connection, batch: number): void {
  const ofBatch = 'file IN (SELECT f.file FROM import_files AS f WHERE f.batch = :batch)';
  connection.query(`DELETE FROM briefing_passages WHERE ${ofBatch}`).run({ batch });
  connection.query(`DELETE FROM issue_forms WHERE ${ofBatch}`).run({ batch });
}
