import type { Connection } from '../connection.ts';
import type { BatchKey } from './import-queries.ts';

/** A mark that more of a plan have is a phrase of everybody's and tells nothing. */
const COMMON_MARK = 64;
/** Texts that share fewer marks have a sentence in common at most. */
const CANDIDATE_MARKS = 2;
const MOST_CANDIDATES = 12;

/** By what planned issues are found again: needed while doubles are looked for, and kept no longer. */
const TABLES = `
  CREATE TEMP TABLE IF NOT EXISTS planned_designations (
    batch INTEGER NOT NULL,
    designation TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (batch, designation, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS planned_issue_marks (
    batch INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (batch, mark, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS planned_briefing_marks (
    batch INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    position INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (batch, mark, position, place)
  ) STRICT, WITHOUT ROWID;`;

/** Without this, the others have no table to look into. */
export function clearPlannedMarks(connection: Connection, batch: BatchKey): void {
  connection.database.exec(TABLES);
  for (const table of ['planned_designations', 'planned_issue_marks', 'planned_briefing_marks']) {
    connection.query(`DELETE FROM temp.${table} WHERE batch = :batch`).run({ batch });
  }
}

/** A planned issue, of a batch, by its place in the plan. */
interface PlannedKey {
  readonly batch: BatchKey;
  readonly position: number;
}

export function insertDesignations(
  connection: Connection,
  key: PlannedKey,
  designations: readonly string[],
): void {
  const insert = connection.query(
    `INSERT OR IGNORE INTO temp.planned_designations (batch, designation, position)
    VALUES (:batch, :designation, :position)`,
  );
  for (const designation of designations) insert.run({ ...key, designation });
}

export function insertIssueMarks(
  connection: Connection,
  key: PlannedKey,
  marks: readonly number[],
): void {
  connection
    .query(
      `INSERT OR IGNORE INTO temp.planned_issue_marks (batch, mark, position)
      SELECT :batch, value, :position FROM json_each(:marks) AS wanted`,
    )
    .run({ ...key, marks: JSON.stringify(marks) });
}

export function insertBriefingMarks(
  connection: Connection,
  key: PlannedKey & { readonly place: number },
  marks: readonly number[],
): void {
  connection
    .query(
      `INSERT OR IGNORE INTO temp.planned_briefing_marks (batch, mark, position, place)
      SELECT :batch, value, :position, :place FROM json_each(:marks) AS wanted`,
    )
    .run({ ...key, marks: JSON.stringify(marks) });
}

/** The first planned issues that are called so too. */
export function plannedAs(
  connection: Connection,
  batch: BatchKey,
  designation: string,
  limit: number,
): number[] {
  return connection
    .query<{ position: number }>(
      `SELECT position FROM temp.planned_designations
      WHERE batch = :batch AND designation = :designation ORDER BY position LIMIT :limit`,
    )
    .all({ batch, designation, limit })
    .map(({ position }) => position);
}

/** Joined crosswise: the planner would rather go through all marks of the plan than through these. */
const tellingMarks = (table: string) => `
  SELECT wanted.value AS mark FROM json_each(:marks) AS wanted
  WHERE (SELECT count(*) FROM (SELECT 1 FROM temp.${table} AS m
    WHERE m.batch = :batch AND m.mark = wanted.value LIMIT ${COMMON_MARK + 1})) <= ${COMMON_MARK}`;

/** Planned issues that share marks with a text, most first. */
export function plannedWithMarks(
  connection: Connection,
  batch: BatchKey,
  marks: readonly number[],
): number[] {
  return connection
    .query<{ position: number }>(
      `SELECT m.position, count(*) AS shared
      FROM (${tellingMarks('planned_issue_marks')}) AS t
      CROSS JOIN temp.planned_issue_marks AS m ON m.batch = :batch AND m.mark = t.mark
      GROUP BY m.position HAVING shared >= ${CANDIDATE_MARKS}
      ORDER BY shared DESC, min(m.mark), m.position LIMIT ${MOST_CANDIDATES}`,
    )
    .all({ batch, marks: JSON.stringify(marks) })
    .map(({ position }) => position);
}

/** The same for their single briefings. */
export function plannedBriefingsWithMarks(
  connection: Connection,
  batch: BatchKey,
  marks: readonly number[],
): { position: number; place: number }[] {
  return connection
    .query<{ position: number; place: number; shared: number }>(
      `SELECT m.position, m.place, count(*) AS shared
      FROM (${tellingMarks('planned_briefing_marks')}) AS t
      CROSS JOIN temp.planned_briefing_marks AS m ON m.batch = :batch AND m.mark = t.mark
      GROUP BY m.position, m.place HAVING shared >= ${CANDIDATE_MARKS}
      ORDER BY shared DESC, min(m.mark), m.position, m.place LIMIT ${MOST_CANDIDATES}`,
    )
    .all({ batch, marks: JSON.stringify(marks) })
    .map(({ position, place }) => ({ position, place }));
}
