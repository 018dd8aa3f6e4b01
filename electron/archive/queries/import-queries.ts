import type {
  AccountedStretch,
  FileReport,
  importProcedures,
  ReportPage,
} from '../../../shared/contract/import-procedures.ts';
import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import type { BatchState } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { StagedReading } from '../import-staging.ts';
import { type IssueKey, readStoredIssue, type StoredIssue } from './issue-queries.ts';

type BatchSummary = ResponseOf<(typeof importProcedures)['imports.list']>[number];

export type BatchKey = number;
export type FileKey = number;

export interface StoredBatch {
  readonly batch: BatchKey;
  readonly id: Identifier;
  readonly startedAt: string;
  readonly undoneAt: string | null;
  readonly state: BatchState;
  /** The title of the publication where a file names none. */
  readonly publication: string | null;
  readonly rereads: BatchKey | null;
  /** `Recipe` as JSON. */
  readonly recipe: string | null;
}

export function insertBatch(
  connection: Connection,
  row: Pick<StoredBatch, 'id' | 'startedAt' | 'publication' | 'rereads' | 'recipe'>,
): BatchKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO import_batches (id, started_at, state, publication, rereads, recipe)
      VALUES (:id, :startedAt, 'reading', :publication, :rereads, :recipe)`,
    )
    .run(row);
  return Number(lastInsertRowid);
}

/** Whether nothing of a batch is stored yet, so that its plan may still change. */
export const isOpenBatch = (connection: Connection, batch: BatchKey): boolean =>
  connection
    .query("SELECT 1 FROM import_batches WHERE batch = :batch AND state IN ('reading', 'planned')")
    .get({ batch }) !== undefined;

export function setBatchState(connection: Connection, batch: BatchKey, state: BatchState): void {
  connection
    .query('UPDATE import_batches SET state = :state WHERE batch = :batch')
    .run({ batch, state });
}

export function setBatchRecipe(
  connection: Connection,
  batch: BatchKey,
  recipe: string | null,
): void {
  connection
    .query('UPDATE import_batches SET recipe = :recipe WHERE batch = :batch')
    .run({ batch, recipe });
}

/** What was being stored when the application ended waits to go on. */
export function pauseAllStoring(connection: Connection): void {
  connection.query("UPDATE import_batches SET state = 'paused' WHERE state = 'storing'").run();
}

export function idOfBatch(connection: Connection, batch: BatchKey): Identifier | null {
  return (
    connection
      .query<{ id: Identifier }>('SELECT id FROM import_batches WHERE batch = :batch')
      .get({ batch })?.id ?? null
  );
}

/** The place of the next file to come. */
export function nextPosition(connection: Connection, batch: BatchKey): number {
  return (
    connection
      .query<{ next: number }>(
        'SELECT coalesce(max(position) + 1, 0) AS next FROM import_files WHERE batch = :batch',
      )
      .get({ batch })?.next ?? 0
  );
}

export function findFileKey(
  connection: Connection,
  batch: BatchKey,
  position: number,
): FileKey | undefined {
  return connection
    .query<{ file: FileKey }>(
      'SELECT file FROM import_files WHERE batch = :batch AND position = :position',
    )
    .get({ batch, position })?.file;
}

export function insertImportedFile(
  connection: Connection,
  row: {
    batch: BatchKey;
    position: number;
    name: string;
    sha256: string;
    within: number | null;
  },
): FileKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO import_files
        (batch, position, name, name_key, sha256, outcome, within, report)
      VALUES (:batch, :position, :name, :nameKey, :sha256, 'kept', :within, '{}')`,
    )
    .run({ ...row, nameKey: fileNameKey(row.name) });
  return Number(lastInsertRowid);
}

/** What was read of a file, until its batch is settled. */
export function setFileReading(
  connection: Connection,
  file: FileKey,
  { importer, fate, attention, plan }: Omit<StagedReading, 'head' | 'told' | 'body' | 'pictures'>,
): void {
  const format = importer?.split(' ', 1)[0] ?? null;
  connection
    .query(
      `UPDATE import_files SET importer = :importer, format = :format, fate = :fate,
        attention = :attention, plan = :plan WHERE file = :file`,
    )
    .run({ file, importer, format, fate, attention: attention ? 1 : 0, plan });
}

export function putFileReport(
  connection: Connection,
  file: FileKey,
  report: FileReport,
  account: readonly AccountedStretch[],
): void {
  connection
    .query(
      `UPDATE import_files SET outcome = :outcome, report = :report, account = :account
      WHERE file = :file`,
    )
    .run({
      file,
      outcome: report.outcome,
      report: JSON.stringify(report),
      account: JSON.stringify(account),
    });
}

/** Adds to what is told of the files that an issue was read from. */
export function addToReports(connection: Connection, issue: IssueKey, words: string): void {
  connection
    .query(
      `UPDATE import_files SET report = json_set(report, '$.explanation',
        (report ->> 'explanation') || ' ' || :words)
      WHERE file IN (SELECT i.file FROM import_issues AS i WHERE i.issue = :issue)
        AND report <> '{}'`,
    )
    .run({ issue, words });
}

export function readAccount(
  connection: Connection,
  batch: BatchKey,
  position: number,
): AccountedStretch[] | undefined {
  const row = connection
    .query<{ account: string | null }>(
      'SELECT account FROM import_files WHERE batch = :batch AND position = :position',
    )
    .get({ batch, position });
  return row && JSON.parse(row.account ?? '[]');
}

export function insertImportedIssue(connection: Connection, file: FileKey, issue: IssueKey): void {
  connection
    .query('INSERT OR IGNORE INTO import_issues (file, issue) VALUES (:file, :issue)')
    .run({ file, issue });
}

export function findBatch(connection: Connection, id: Identifier): StoredBatch | undefined {
  return connection
    .query<StoredBatch>(
      `SELECT batch, id, started_at AS startedAt, undone_at AS undoneAt, state, publication, rereads,
        recipe
      FROM import_batches WHERE id = :id`,
    )
    .get({ id });
}

export function readImportReport(
  connection: Connection,
  { batch, id, startedAt, undoneAt }: StoredBatch,
  page: { readonly offset: number; readonly limit: number },
): ReportPage {
  const reported = connection
    .query<{ total: number }>(
      "SELECT count(*) AS total FROM import_files WHERE batch = :batch AND report <> '{}'",
    )
    .get({ batch });
  const files = connection
    .query<{ report: string }>(
      `SELECT report FROM import_files WHERE batch = :batch AND report <> '{}'
      ORDER BY position LIMIT :limit OFFSET :offset`,
    )
    .all({ batch, ...page })
    .map((row): FileReport => JSON.parse(row.report));
  return { batchId: id, startedAt, undoneAt, files, total: reported?.total ?? 0 };
}

/** Reports of so many files with their accounts, from this place on. */
export function reportedFiles(
  connection: Connection,
  batch: BatchKey,
  { from, limit }: { from: number; limit: number },
): { report: FileReport; account: AccountedStretch[] }[] {
  return connection
    .query<{ report: string; account: string | null }>(
      `SELECT report, account FROM import_files
      WHERE batch = :batch AND position >= :from AND position < :from + :limit AND report <> '{}'
      ORDER BY position`,
    )
    .all({ batch, from, limit })
    .map((row) => ({ report: JSON.parse(row.report), account: JSON.parse(row.account ?? '[]') }));
}

/** Newest first, without those given up. `issues` counts those that the batch brought and that are still there. */
export function listBatches(connection: Connection): BatchSummary[] {
  return connection
    .query<BatchSummary>(
      `SELECT b.id AS batchId, b.started_at AS startedAt, b.undone_at AS undoneAt,
        b.state, (SELECT count(*) FROM import_files AS f WHERE f.batch = b.batch) AS files,
        (SELECT count(DISTINCT i.issue) FROM import_files AS f JOIN import_issues AS i USING (file)
          WHERE f.batch = b.batch) AS issues
      FROM import_batches AS b WHERE b.state <> 'discarded' ORDER BY b.batch DESC`,
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

/** Issues that an earlier batch brought from a file with the bytes of this one, in its order. */
export function issuesFromSameBytes(
  connection: Connection,
  earlier: BatchKey,
  file: FileKey,
): StoredIssue[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT i.issue FROM import_files AS n
      JOIN import_files AS f ON f.sha256 = n.sha256 AND f.batch = :earlier
      JOIN import_issues AS i ON i.file = f.file
      WHERE n.file = :file ORDER BY f.position, i.issue`,
    )
    .all({ earlier, file })
    .map((row) => readStoredIssue(connection, row.issue));
}

export function markUndone(connection: Connection, batch: BatchKey, now: string): void {
  connection
    .query("UPDATE import_batches SET undone_at = :now, state = 'undone' WHERE batch = :batch")
    .run({ batch, now });
}

/** Whether these bytes were imported by a batch that still stands, besides this one. */
export function isImported(
  connection: Connection,
  sha256: string,
  besides: BatchKey | null,
): boolean {
  return (
    connection
      .query(
        `SELECT 1 FROM import_files AS f JOIN import_batches AS b USING (batch)
        WHERE f.sha256 = :sha256 AND f.outcome = 'imported' AND b.undone_at IS NULL
          AND b.batch IS NOT :besides LIMIT 1`,
      )
      .get({ sha256, besides }) !== undefined
  );
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

/**
 * Deletes the files of a batch of which nothing was stored, and the bytes that nothing else has.
 * What was not understood may be a picture that some text shows: its bytes stay.
 */
export function deleteBatchFiles(connection: Connection, batch: BatchKey): void {
  const own = connection
    .query<{ sha256: string; isUnderstood: 0 | 1 }>(
      `SELECT DISTINCT sha256, importer IS NOT NULL AS isUnderstood FROM import_files
      WHERE batch = :batch`,
    )
    .all({ batch });
  connection.query('DELETE FROM import_files WHERE batch = :batch').run({ batch });
  const drop = connection.query(
    `DELETE FROM originals WHERE sha256 = :sha256
      AND NOT EXISTS (SELECT 1 FROM import_files AS f WHERE f.sha256 = originals.sha256)
      AND NOT EXISTS (SELECT 1 FROM edition_files AS e WHERE e.sha256 = originals.sha256)
      AND NOT EXISTS (SELECT 1 FROM editions AS e WHERE e.sha256 = originals.sha256)`,
  );
  for (const { sha256, isUnderstood } of own) if (isUnderstood) drop.run({ sha256 });
}

/** The batch that brought an issue, as the first of those that did. */
export const bringingBatch = (connection: Connection, issue: IssueKey): BatchKey | null =>
  connection
    .query<{ batch: BatchKey }>(
      `SELECT f.batch FROM import_issues AS i JOIN import_files AS f USING (file)
      WHERE i.issue = :issue ORDER BY f.file LIMIT 1`,
    )
    .get({ issue })?.batch ?? null;
