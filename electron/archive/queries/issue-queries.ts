import type { IssueDetails, IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import {
  normaliseNumber,
  normaliseTitle,
  numbersAnswered,
} from '../../../shared/references/normalise-name.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

export type IssueKey = number;

/** An issue with the keys of its row and of its publication's. */
export interface StoredIssue extends IssueDetails {
  readonly issue: IssueKey;
  readonly id: Identifier;
  readonly publication: PublicationKey;
  readonly publicationId: Identifier;
  /** Its own, or that of its publication. */
  readonly language: string;
  readonly trashedAt: string | null;
}

const SELECT_SUMMARY = `
  SELECT i.id, p.id AS publicationId, p.title AS publicationTitle, i.volume, i.number, i.date,
    i.date_precision AS datePrecision, i.title, i.status,
    coalesce(i.language, p.language) AS language, count(b.briefing) AS briefingCount,
    coalesce(sum(b.word_count), 0) AS wordCount,
    coalesce(sum(b.dangling_count), 0) AS danglingCount
  FROM issues AS i
  JOIN publications AS p USING (publication)
  LEFT JOIN briefings AS b ON b.issue = i.issue AND b.trashed_at IS NULL`;

/** Newest first, undated ones last. */
export function listIssues(
  connection: Connection,
  publication: PublicationKey | undefined,
  { offset, limit }: { offset: number; limit: number },
): IssueSummary[] {
  const page =
    publication === undefined
      ? `SELECT issue FROM issues WHERE trashed_at IS NULL
        ORDER BY date DESC, issue DESC LIMIT :limit OFFSET :offset`
      : `SELECT issue FROM issues WHERE trashed_at IS NULL AND publication = :publication
        ORDER BY date DESC, issue DESC LIMIT :limit OFFSET :offset`;
  return connection
    .query<IssueSummary>(
      `${SELECT_SUMMARY} WHERE i.issue IN (${page}) GROUP BY i.issue
      ORDER BY i.date DESC, i.issue DESC`,
    )
    .all({ ...(publication !== undefined && { publication }), offset, limit });
}

export function countIssues(
  connection: Connection,
  publication: PublicationKey | undefined,
): number {
  const where = publication === undefined ? '' : 'AND publication = :publication';
  const row = connection
    .query<{ total: number }>(
      `SELECT count(*) AS total FROM issues WHERE trashed_at IS NULL ${where}`,
    )
    .get(publication === undefined ? {} : { publication });
  return row?.total ?? 0;
}

export function readIssueSummary(connection: Connection, issue: IssueKey): IssueSummary {
  const row = connection
    .query<IssueSummary>(`${SELECT_SUMMARY} WHERE i.issue = :issue GROUP BY i.issue`)
    .get({ issue });
  invariant(row, `issue ${issue} is in the archive`);
  return row;
}

const SELECT_STORED = `
  SELECT i.issue, i.id, i.publication, p.id AS publicationId, i.volume, i.number, i.date,
    i.date_precision AS datePrecision, i.title, i.status,
    coalesce(i.language, p.language) AS language, i.trashed_at AS trashedAt
  FROM issues AS i JOIN publications AS p USING (publication)`;

/** Also finds what is in the trash. */
export function findIssue(connection: Connection, id: Identifier): StoredIssue | undefined {
  return connection.query<StoredIssue>(`${SELECT_STORED} WHERE i.id = :id`).get({ id });
}

export function readStoredIssue(connection: Connection, issue: IssueKey): StoredIssue {
  const row = connection
    .query<StoredIssue>(`${SELECT_STORED} WHERE i.issue = :issue`)
    .get({ issue });
  invariant(row, `issue ${issue} is in the archive`);
  return row;
}

/** Whether it is in the archive, and not in the trash. */
export const isPresentIssue = (connection: Connection, issue: IssueKey): boolean =>
  connection
    .query('SELECT 1 FROM issues WHERE issue = :issue AND trashed_at IS NULL')
    .get({ issue }) !== undefined;

export function issuesOfPublication(
  connection: Connection,
  publication: PublicationKey,
): StoredIssue[] {
  return connection
    .query<StoredIssue>(
      `${SELECT_STORED} WHERE i.publication = :publication AND i.trashed_at IS NULL`,
    )
    .all({ publication });
}

export function insertIssue(
  connection: Connection,
  row: { id: Identifier; publication: PublicationKey; now: string },
  details: IssueDetails,
): IssueKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO issues (id, publication, volume, volume_key, number, date, date_precision, title,
        title_key, status, created_at, updated_at)
      VALUES (:id, :publication, :volume, :volumeKey, :number, :date, :datePrecision, :title,
        :titleKey, :status, :now, :now)`,
    )
    .run({ ...row, ...toColumns(details) });
  const issue = Number(lastInsertRowid);
  replaceNumbers(connection, issue, row.publication, details.number);
  return issue;
}

export function updateIssue(
  connection: Connection,
  { issue, publication }: Pick<StoredIssue, 'issue' | 'publication'>,
  details: IssueDetails,
  now: string,
): void {
  connection
    .query(
      `UPDATE issues SET publication = :publication, volume = :volume, volume_key = :volumeKey, number = :number, date = :date,
        date_precision = :datePrecision, title = :title, title_key = :titleKey, status = :status,
        updated_at = :now
      WHERE issue = :issue`,
    )
    .run({ issue, publication, now, ...toColumns(details) });
  replaceNumbers(connection, issue, publication, details.number);
}

/** What an import changed is no edit of a person's. */
export function setUnedited(connection: Connection, issue: IssueKey): void {
  connection.query('UPDATE issues SET updated_at = created_at WHERE issue = :issue').run({ issue });
}

export function setIssueTrashed(
  connection: Connection,
  issue: IssueKey,
  trashedAt: string | null,
): void {
  connection
    .query('UPDATE issues SET trashed_at = :trashedAt WHERE issue = :issue')
    .run({ issue, trashedAt });
}

/** The language that an issue has for itself; null where it has that of its publication. */
export const ownLanguage = (connection: Connection, issue: IssueKey): string | null =>
  connection
    .query<{ language: string | null }>('SELECT language FROM issues WHERE issue = :issue')
    .get({ issue })?.language ?? null;

export function setIssueLanguage(
  connection: Connection,
  issue: IssueKey,
  language: string | null,
): void {
  connection
    .query('UPDATE issues SET language = :language WHERE issue = :issue')
    .run({ issue, language });
}

export function deleteIssue(connection: Connection, issue: IssueKey): void {
  connection.query('DELETE FROM issues WHERE issue = :issue').run({ issue });
}

function replaceNumbers(
  connection: Connection,
  issue: IssueKey,
  publication: PublicationKey,
  number: string | null,
): void {
  connection.query('DELETE FROM issue_numbers WHERE issue = :issue').run({ issue });
  const insert = connection.query(
    `INSERT OR IGNORE INTO issue_numbers (publication, number_key, issue)
    VALUES (:publication, :numberKey, :issue)`,
  );
  for (const numberKey of number === null ? [] : numbersAnswered(number)) {
    insert.run({ publication, numberKey, issue });
  }
}

const toColumns = (details: IssueDetails) => ({
  volume: details.volume,
  volumeKey: details.volume && normaliseNumber(details.volume),
  number: details.number,
  date: details.date,
  datePrecision: details.datePrecision,
  title: details.title,
  titleKey: details.title && normaliseTitle(details.title),
  status: details.status,
});
