import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { StagedHead, StagedReading } from '../import-staging.ts';
import type { BatchKey, FileKey } from './import-queries.ts';

/** Keeps what was read from a file, in place of what was read before. */
export function putReading(
  connection: Connection,
  file: FileKey,
  { head, told, body }: Pick<StagedReading, 'head' | 'told' | 'body'>,
): void {
  connection
    .query(
      `INSERT INTO import_readings (file, told, head, body) VALUES (:file, :told, :head, :body)
      ON CONFLICT (file) DO UPDATE SET told = excluded.told, head = excluded.head,
        body = excluded.body`,
    )
    .run({ file, told, head, body });
}

/** Of so many files from this place on. */
export function readHeads(
  connection: Connection,
  batch: BatchKey,
  { from, limit }: { from: number; limit: number },
): StagedHead[] {
  return connection
    .query<StagedHead>(
      `SELECT f.position AS file, f.name, f.within, r.head
      FROM import_files AS f JOIN import_readings AS r USING (file)
      WHERE f.batch = :batch AND f.position >= :from ORDER BY f.position LIMIT :limit`,
    )
    .all({ batch, from, limit });
}

/** Of the files of these places. */
export function readHeadsOf(
  connection: Connection,
  batch: BatchKey,
  files: readonly number[],
): StagedHead[] {
  return connection
    .query<StagedHead>(
      `SELECT f.position AS file, f.name, f.within, r.head
      FROM json_each(:files) AS w
      JOIN import_files AS f ON f.batch = :batch AND f.position = w.value
      JOIN import_readings AS r USING (file)`,
    )
    .all({ batch, files: JSON.stringify(files) });
}

interface ReadingRow {
  readonly file: FileKey;
  readonly position: number;
  readonly name: string;
  readonly told: string;
  readonly head: string;
  readonly body: Uint8Array;
}

/** What was read from the file of this place. */
export function findReading(
  connection: Connection,
  batch: BatchKey,
  position: number,
): ReadingRow | undefined {
  return connection
    .query<ReadingRow>(
      `SELECT f.file, f.position, f.name, r.told, r.head, r.body
      FROM import_files AS f JOIN import_readings AS r USING (file)
      WHERE f.batch = :batch AND f.position = :position`,
    )
    .get({ batch, position });
}

export function deleteReadings(connection: Connection, batch: BatchKey): void {
  connection
    .query(
      `DELETE FROM import_readings
      WHERE file IN (SELECT f.file FROM import_files AS f WHERE f.batch = :batch)`,
    )
    .run({ batch });
}

/** The name of the first file of a batch with these bytes. */
export function fileWithBytes(
  connection: Connection,
  batch: BatchKey,
  sha256: string,
): string | undefined {
  return connection
    .query<{ name: string }>(
      `SELECT name FROM import_files WHERE sha256 = :sha256 AND batch = :batch
      ORDER BY position LIMIT 1`,
    )
    .get({ batch, sha256 })?.name;
}

interface KnownIssueRow {
  readonly id: Identifier;
  readonly issue: number;
  readonly publication: string;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly datePrecision: 'day' | 'month' | 'year';
  readonly title: string | null;
  readonly language: string | null;
}

/** Issues of the archive, in the order of their keys, without those that a batch has brought. */
export function knownIssues(
  connection: Connection,
  { after, limit, except }: { after: number; limit: number; except: BatchKey },
): KnownIssueRow[] {
  return connection
    .query<KnownIssueRow>(
      `SELECT i.id, i.issue, p.title AS publication, i.volume, i.number, i.date,
        i.date_precision AS datePrecision, i.title, i.language
      FROM issues AS i JOIN publications AS p USING (publication)
      WHERE i.issue > :after AND i.trashed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM import_issues AS b JOIN import_files AS f USING (file)
          WHERE b.issue = i.issue AND f.batch = :except)
      ORDER BY i.issue LIMIT :limit`,
    )
    .all({ after, limit, except });
}
