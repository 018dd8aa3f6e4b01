import type { PlannedFate, PlannedFile } from '../../../shared/imports/import-plan.ts';
import type { Connection } from '../connection.ts';
import type { PlannedDesignation } from '../doubles.ts';
import type { PlanChunk } from '../import-staging.ts';
import type { BatchKey, FileKey } from './import-queries.ts';
import type { IssueKey } from './issue-queries.ts';

export interface PlannedIssueRow {
  readonly position: number;
  /** `IssuePlan` as JSON. */
  readonly plan: string;
  readonly state: 'waiting' | 'stored' | 'refused';
  readonly issue: IssueKey | null;
}

/** In front of the sort key of what is another form of an issue: it comes after all issues. */
const OTHER_FORM = '~';
const IS_OWN = `substr(sort_key, 1, 1) <> '${OTHER_FORM}'`;

export function deletePlannedIssues(connection: Connection, batch: BatchKey): void {
  connection.query('DELETE FROM planned_issues WHERE batch = :batch').run({ batch });
}

export function insertPlannedIssue(
  connection: Connection,
  batch: BatchKey,
  row: PlanChunk['issues'][number],
): void {
  connection
    .query(
      `INSERT INTO planned_issues (batch, position, sort_key, publication, briefings, plan, state)
      VALUES (:batch, :position, :sortKey, :publication, :briefings, :plan, 'waiting')`,
    )
    .run({ batch, ...row });
}

export function putFilePlan(
  connection: Connection,
  batch: BatchKey,
  { file, fate, attention, plan }: PlanChunk['files'][number],
): void {
  connection
    .query(
      `UPDATE import_files SET fate = :fate, attention = :attention, plan = :plan
      WHERE batch = :batch AND position = :file`,
    )
    .run({ batch, file, fate, attention: attention ? 1 : 0, plan });
}

/** In the order of their dates, those without one last. */
export function waitingIssues(
  connection: Connection,
  batch: BatchKey,
  limit: number,
): PlannedIssueRow[] {
  return connection
    .query<PlannedIssueRow>(
      `SELECT position, plan, state, issue FROM planned_issues
      WHERE batch = :batch AND state = 'waiting' ORDER BY sort_key, position LIMIT :limit`,
    )
    .all({ batch, limit });
}

export function findPlannedIssue(
  connection: Connection,
  batch: BatchKey,
  position: number,
): PlannedIssueRow | undefined {
  return connection
    .query<PlannedIssueRow>(
      `SELECT position, plan, state, issue FROM planned_issues
      WHERE batch = :batch AND position = :position`,
    )
    .get({ batch, position });
}

/** All issues of a batch, with their plans, without those that are other forms of others. */
export function plannedIssues(connection: Connection, batch: BatchKey): PlannedIssueRow[] {
  return connection
    .query<PlannedIssueRow>(
      `SELECT position, plan, state, issue FROM planned_issues
      WHERE batch = :batch AND ${IS_OWN}`,
    )
    .all({ batch });
}

export function settlePlannedIssue(
  connection: Connection,
  batch: BatchKey,
  row: PlannedIssueRow,
): void {
  connection
    .query(
      `UPDATE planned_issues SET plan = :plan, state = :state, issue = :issue
      WHERE batch = :batch AND position = :position`,
    )
    .run({ batch, ...row });
}

export function putIssuePlan(
  connection: Connection,
  batch: BatchKey,
  { position, plan }: Pick<PlannedIssueRow, 'position' | 'plan'>,
): void {
  connection
    .query('UPDATE planned_issues SET plan = :plan WHERE batch = :batch AND position = :position')
    .run({ batch, position, plan });
}

/** Which planned issues are other forms of others, and no issues of their own. */
export function setOtherForms(
  connection: Connection,
  batch: BatchKey,
  positions: readonly number[],
): void {
  connection
    .query(
      `UPDATE planned_issues SET sort_key = ltrim(sort_key, '${OTHER_FORM}')
      WHERE batch = :batch AND NOT ${IS_OWN}`,
    )
    .run({ batch });
  const set = connection.query(
    `UPDATE planned_issues SET sort_key = '${OTHER_FORM}' || sort_key
    WHERE batch = :batch AND position = :position`,
  );
  for (const position of positions) set.run({ batch, position });
}

/** Files that are told as duplicates because their issues are other forms. */
export function filesOtherwise(connection: Connection, batch: BatchKey): number[] {
  return connection
    .query<{ file: number }>(
      `SELECT position AS file FROM import_files
      WHERE batch = :batch AND plan ->> 'asIssue' IS NOT NULL`,
    )
    .all({ batch })
    .map((row) => row.file);
}

/** So many planned issues from a place on that wait to be stored. */
export function plannedFrom(
  connection: Connection,
  batch: BatchKey,
  { from, limit }: { readonly from: number; readonly limit: number },
): PlannedIssueRow[] {
  return connection
    .query<PlannedIssueRow>(
      `SELECT position, plan, state, issue FROM planned_issues
      WHERE batch = :batch AND position >= :from AND state = 'waiting'
      ORDER BY position LIMIT :limit`,
    )
    .all({ batch, from, limit });
}

/** Which numbers so many planned issues have, from a place on. */
export function plannedDesignations(
  connection: Connection,
  batch: BatchKey,
  { from, limit }: { readonly from: number; readonly limit: number },
): PlannedDesignation[] {
  return connection
    .query<PlannedDesignation>(
      `SELECT position, publication, plan ->> 'volume' AS volume, plan ->> 'number' AS number,
        plan ->> 'date' AS date
      FROM planned_issues WHERE batch = :batch AND position >= :from AND state = 'waiting'
      ORDER BY position LIMIT :limit`,
    )
    .all({ batch, from, limit });
}

/** What was planned is told by what was stored, once all is. */
export function forgetPlans(connection: Connection, batch: BatchKey): void {
  connection.query("UPDATE planned_issues SET plan = '{}' WHERE batch = :batch").run({ batch });
}

type Counted<Key extends string> = { readonly [key in Key]: number };

/** Sums over the files of a batch. */
export function countPlan(connection: Connection, batch: BatchKey) {
  const sums = connection
    .query<Counted<'files' | 'bytes' | 'warnings' | 'questions' | 'doubles'>>(
      `SELECT count(*) AS files, coalesce(sum(o.size), 0) AS bytes,
        coalesce(sum(f.plan ->> 'warnings'), 0) AS warnings,
        coalesce(sum(f.plan ->> 'questions'), 0) AS questions,
        coalesce(sum(f.plan ->> 'doubles'), 0) AS doubles
      FROM import_files AS f JOIN originals AS o USING (sha256) WHERE f.batch = :batch`,
    )
    .get({ batch });
  return sums ?? { files: 0, bytes: 0, warnings: 0, questions: 0, doubles: 0 };
}

export function countFates(
  connection: Connection,
  batch: BatchKey,
): (Counted<'files'> & { readonly fate: PlannedFate })[] {
  return connection
    .query<Counted<'files'> & { readonly fate: PlannedFate }>(
      `SELECT fate, count(*) AS files FROM import_files WHERE batch = :batch GROUP BY fate`,
    )
    .all({ batch });
}

export function countFormats(
  connection: Connection,
  batch: BatchKey,
): (Counted<'files'> & { readonly format: string | null })[] {
  return connection
    .query<Counted<'files'> & { readonly format: string | null }>(
      `SELECT format, count(*) AS files FROM import_files WHERE batch = :batch
      GROUP BY format ORDER BY files DESC, format`,
    )
    .all({ batch });
}

interface PublicationCount extends Counted<'issues' | 'briefings' | 'stored' | 'refused'> {
  readonly title: string;
  readonly isNew: 0 | 1;
}

export function countPublications(connection: Connection, batch: BatchKey): PublicationCount[] {
  return connection
    .query<PublicationCount>(
      `SELECT publication AS title, max(coalesce(plan ->> 'isNewPublication', 0)) AS isNew,
        count(*) AS issues, sum(briefings) AS briefings, sum(state = 'stored') AS stored,
        sum(state = 'refused') AS refused
      FROM planned_issues WHERE batch = :batch AND ${IS_OWN} GROUP BY publication ORDER BY issues DESC, title`,
    )
    .all({ batch });
}

/** A row of a plan; `plan` is a `FilePlan` as JSON. */
export interface PlannedFileRow
  extends Pick<PlannedFile, 'file' | 'within' | 'name' | 'bytes' | 'hash' | 'format' | 'fate'> {
  readonly key: FileKey;
  readonly importer: string | null;
  readonly plan: string | null;
}

export interface PlanFilter {
  readonly filter: 'all' | 'attention' | PlannedFate;
  readonly format?: string | null | undefined;
  readonly text?: string | undefined;
}

const SELECT_ROW = `
  SELECT f.file AS key, f.position AS file, f.within, f.name, o.size AS bytes, f.sha256 AS hash,
    f.format, f.fate, f.importer, f.plan
  FROM import_files AS f JOIN originals AS o USING (sha256)`;

function conditionsOf({ filter, format, text }: PlanFilter) {
  const conditions = [
    'f.batch = :batch',
    ...(filter === 'all' ? [] : [filter === 'attention' ? 'f.attention = 1' : 'f.fate = :filter']),
    ...(format === undefined ? [] : ['f.format IS :format']),
    ...(text ? ['instr(lower(f.name), lower(:text)) > 0'] : []),
  ];
  const parameters = {
    ...(filter !== 'all' && filter !== 'attention' && { filter }),
    ...(format !== undefined && { format }),
    ...(text && { text }),
  };
  return { where: conditions.join(' AND '), parameters };
}

export function listPlannedFiles(
  connection: Connection,
  batch: BatchKey,
  filter: PlanFilter,
  { offset, limit }: { offset: number; limit: number },
): PlannedFileRow[] {
  const { where, parameters } = conditionsOf(filter);
  return connection
    .query<PlannedFileRow>(
      `${SELECT_ROW} WHERE ${where} ORDER BY f.position LIMIT :limit OFFSET :offset`,
    )
    .all({ batch, ...parameters, offset, limit });
}

export function countPlannedFiles(
  connection: Connection,
  batch: BatchKey,
  filter: PlanFilter,
): number {
  const { where, parameters } = conditionsOf(filter);
  return (
    connection
      .query<{ total: number }>(`SELECT count(*) AS total FROM import_files AS f WHERE ${where}`)
      .get({ batch, ...parameters })?.total ?? 0
  );
}

export function findPlannedFile(
  connection: Connection,
  batch: BatchKey,
  position: number,
): PlannedFileRow | undefined {
  return connection
    .query<PlannedFileRow>(`${SELECT_ROW} WHERE f.batch = :batch AND f.position = :position`)
    .get({ batch, position });
}

/** Files of which no report is written yet, in their order. */
export function unreportedFiles(
  connection: Connection,
  batch: BatchKey,
  limit: number,
): PlannedFileRow[] {
  return connection
    .query<PlannedFileRow>(
      `${SELECT_ROW} WHERE f.batch = :batch AND f.report = '{}' ORDER BY f.position LIMIT :limit`,
    )
    .all({ batch, limit });
}
