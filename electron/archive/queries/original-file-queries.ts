import type { Passage } from '../../../shared/imports/passage.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { FileKey } from './import-queries.ts';
import type { IssueKey } from './issue-queries.ts';

export interface OriginalFile {
  readonly file: FileKey;
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
  readonly batchId: Identifier;
  readonly importedAt: string;
  readonly importer: string | null;
  /** The report of the file as JSON. */
  readonly report: string;
  readonly isOtherForm: boolean;
}

/** The files that an issue was read from, then those that hold it in another form. */
export function originalsOfIssue(connection: Connection, issue: IssueKey): OriginalFile[] {
  return connection
    .query<Omit<OriginalFile, 'isOtherForm'> & { isOtherForm: number }>(
      `WITH forms (file, other) AS (
        SELECT file, 0 FROM import_issues WHERE issue = :issue
        UNION ALL SELECT file, 1 FROM issue_forms WHERE issue = :issue
        UNION ALL SELECT i.file, 1 FROM issue_merges AS m JOIN import_issues AS i
          ON i.issue = m.merged WHERE m.kept = :issue)
      SELECT f.file, f.sha256 AS hash, f.name, o.size AS bytes, b.id AS batchId,
        b.started_at AS importedAt, f.importer, f.report, min(s.other) AS isOtherForm
      FROM forms AS s JOIN import_files AS f USING (file)
      JOIN originals AS o ON o.sha256 = f.sha256
      JOIN import_batches AS b ON b.batch = f.batch
      GROUP BY f.file ORDER BY isOtherForm, f.file`,
    )
    .all({ issue })
    .map(({ isOtherForm, ...file }) => ({ ...file, isOtherForm: isOtherForm === 1 }));
}

/** Where in a file a briefing was read, in the order of its text. */
export function passagesIn(
  connection: Connection,
  briefing: BriefingKey,
  file: FileKey,
): Passage[] {
  return connection
    .query<{ place: string; start: number | null; end: number | null }>(
      `SELECT place, start_byte AS start, end_byte AS end FROM briefing_passages
      WHERE briefing = :briefing AND file = :file ORDER BY position`,
    )
    .all({ briefing, file })
    .map(({ place, start, end }) => ({
      place,
      ...(start !== null && end !== null && { bytes: [start, end] as [number, number] }),
    }));
}

/** Briefings of an issue that was merged, with which of them say what this one says. */
export function mergedBriefingsLike(
  connection: Connection,
  briefing: BriefingKey,
  file: FileKey,
): BriefingKey[] {
  return connection
    .query<{ briefing: number }>(
      `SELECT b.briefing, count(*) AS shared
      FROM import_issues AS i JOIN briefings AS b USING (issue)
      JOIN text_marks AS m ON m.briefing = b.briefing
      JOIN text_marks AS own ON own.mark = m.mark AND own.briefing = :briefing
      WHERE i.file = :file AND b.briefing <> :briefing
      GROUP BY b.briefing ORDER BY shared DESC LIMIT 3`,
    )
    .all({ briefing, file })
    .map((row) => BigInt(row.briefing));
}

/** Whether a briefing was read from a file, rather than written here into an issue that was. */
export const cameByImport = (connection: Connection, briefing: BriefingKey): boolean =>
  connection
    .query("SELECT 1 FROM revisions WHERE briefing = :briefing AND origin = 'import'")
    .get({ briefing }) !== undefined;
