import type {
  FileReport,
  ImportReport,
  importProcedures,
} from '../../../shared/contract/import-procedures.ts';
import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import { type IssueKey, readStoredIssue, type StoredIssue } from './issue-queries.ts';

type BatchSummary = ResponseOf<(typeof importProcedures)['imports.list']>[number];

export type BatchKey = number;
export type FileKey = number;

export interface StoredBatch {
  readonly batch: BatchKey;
  readonly id: Identifier;
  readonly startedAt: string;
  readonly undoneAt: string | null;
}

export function insertBatch(connection: Connection, id: Identifier, startedAt: string): BatchKey {
  const { lastInsertRowid } = connection
    .query('INSERT INTO import_batches (id, started_at) VALUES (:id, :startedAt)')
    .run({ id, startedAt });
  return Number(lastInsertRowid);
}

export function insertImportedFile(
  connection: Connection,
  row: {
    batch: BatchKey;
    position: number;
    name: string;
    sha256: string;
    outcome: FileReport['outcome'];
    importer: string | null;
  },
): FileKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO import_files (batch, position, name, name_key, sha256, outcome, importer, report)
      VALUES (:batch, :position, :name, :nameKey, :sha256, :outcome, :importer, '{}')`,
    )
    .run({ ...row, nameKey: fileNameKey(row.name) });
  return Number(lastInsertRowid);
}

export function putFileReport(connection: Connection, file: FileKey, report: FileReport): void {
  connection
    .query('UPDATE import_files SET report = :report WHERE file = :file')
    .run({ file, report: JSON.stringify(report) });
}

export function insertImportedIssue(connection: Connection, file: FileKey, issue: IssueKey): void {
  connection
    .query('INSERT INTO import_issues (file, issue) VALUES (:file, :issue)')
    .run({ file, issue });
}

export function findBatch(connection: Connection, id: Identifier): StoredBatch | undefined {
  return connection
    .query<StoredBatch>(
      `SELECT batch, id, started_at AS startedAt, undone_at AS undoneAt
      FROM import_batches WHERE id = :id`,
    )
    .get({ id });
}

export function readImportReport(connection: Connection, batch: StoredBatch): ImportReport {
  const files = connection
    .query<{ report: string }>(
      'SELECT report FROM import_files WHERE batch = :batch ORDER BY position',
    )
    .all({ batch: batch.batch })
    .map((row): FileReport => JSON.parse(row.report));
  return { batchId: batch.id, startedAt: batch.startedAt, undoneAt: batch.undoneAt, files };
}

/** Newest first. `issues` counts those that the batch brought and that are still there. */
export function listBatches(connection: Connection): BatchSummary[] {
  return connection
    .query<BatchSummary>(
      `SELECT b.id AS batchId, b.started_at AS startedAt, b.undone_at AS undoneAt,
        (SELECT count(*) FROM import_files AS f WHERE f.batch = b.batch) AS files,
        (SELECT count(DISTINCT i.issue) FROM import_files AS f JOIN import_issues AS i USING (file)
          WHERE f.batch = b.batch) AS issues
      FROM import_batches AS b ORDER BY b.batch DESC`,
    )
    .all();
}

export function issuesOfBatch(connection: Connection, batch: BatchKey): StoredIssue[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT i.issue FROM import_files AS f JOIN import_issues AS i USING (file)
      WHERE f.batch = :batch GROUP BY i.issue ORDER BY min(f.position), i.issue`,
    )
    .all({ batch })
    .map((row) => readStoredIssue(connection, row.issue));
}

export function markUndone(connection: Connection, batch: BatchKey, now: string): void {
  connection
    .query('UPDATE import_batches SET undone_at = :now WHERE batch = :batch')
    .run({ batch, now });
}

/** Which of these bytes were imported by a batch that still stands. */
export function importedHashes(connection: Connection, hashes: readonly string[]): string[] {
  return connection
    .query<{ sha256: string }>(
      `SELECT DISTINCT f.sha256 FROM json_each(:hashes) AS wanted
      JOIN import_files AS f ON f.sha256 = wanted.value AND f.outcome = 'imported'
      JOIN import_batches AS b ON b.batch = f.batch AND b.undone_at IS NULL`,
    )
    .all({ hashes: JSON.stringify(hashes) })
    .map((row) => row.sha256);
}

/** The file names from which an issue was read. */
export function filesOfIssue(connection: Connection, issue: IssueKey): string[] {
  return connection
    .query<{ name: string }>(
      `SELECT f.name_key AS name FROM import_issues AS i JOIN import_files AS f USING (file)
      WHERE i.issue = :issue`,
    )
    .all({ issue })
    .map((row) => row.name);
}

/** A file name as references may print it: without folders, in lower case. */
export const fileNameKey = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? name).toLowerCase();

/** The file by which an issue came; the first of them, where it stands in several. */
export function bringingFile(
  connection: Connection,
  issue: IssueKey,
): { readonly hash: string; readonly name: string; readonly format: string | null } | null {
  const row = connection
    .query<{ hash: string; name: string; format: string | null }>(
      `SELECT f.sha256 AS hash, f.name,
        substr(f.importer, 1, instr(f.importer || ' ', ' ') - 1) AS format
      FROM import_issues AS i JOIN import_files AS f USING (file)
      WHERE i.issue = :issue ORDER BY f.file LIMIT 1`,
    )
    .get({ issue });
  return row ?? null;
}
