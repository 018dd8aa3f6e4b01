import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

export type ActKey = number;

/** What a person did at once, to one item or to many, in words: "Accepted 34 × Reuters". */
export interface StoredAct {
  readonly act: ActKey;
  readonly id: string;
  readonly words: string;
}

/** Finds the act with this id, or begins it; then what was undone before cannot be redone. */
export function putAct(connection: Connection, id: string, words: string, now: string): ActKey {
  connection.query('DELETE FROM review_acts WHERE is_undone = 1').run();
  connection
    .query(
      `INSERT INTO review_acts (id, made_at, words, is_undone) VALUES (:id, :now, :words, 0)
      ON CONFLICT (id) DO UPDATE SET words = :words`,
    )
    .run({ id, now, words });
  const row = connection
    .query<{ act: ActKey }>('SELECT act FROM review_acts WHERE id = :id')
    .get({ id });
  return row?.act ?? 0;
}

export function insertStep(
  connection: Connection,
  act: ActKey,
  briefing: BriefingKey,
  step: unknown,
): void {
  connection
    .query(
      `INSERT INTO review_steps (act, position, briefing, step, is_undone)
      SELECT :act, coalesce(max(position) + 1, 0), :briefing, :step, 0
      FROM review_steps WHERE act = :act`,
    )
    .run({ act, briefing, step: JSON.stringify(step) });
}

/** The newest act of which something is still done; acts on briefings that are gone are passed. */
export const nextUndo = (connection: Connection): StoredAct | undefined =>
  connection
    .query<StoredAct>(
      `SELECT act, id, words FROM review_acts AS a WHERE is_undone = 0
        AND EXISTS (SELECT 1 FROM review_steps AS s WHERE s.act = a.act)
      ORDER BY act DESC LIMIT 1`,
    )
    .get();

/** The oldest act that was undone. */
export const nextRedo = (connection: Connection): StoredAct | undefined =>
  connection
    .query<StoredAct>(
      `SELECT act, id, words FROM review_acts AS a WHERE is_undone = 1
        AND EXISTS (SELECT 1 FROM review_steps AS s WHERE s.act = a.act)
      ORDER BY act LIMIT 1`,
    )
    .get();

export interface StoredStep {
  readonly position: number;
  readonly briefing: BriefingKey;
  readonly step: unknown;
}

/** Steps of an act in this state: the last ones first where they are to be undone. */
export function stepsOfAct(
  connection: Connection,
  act: ActKey,
  isUndone: boolean,
  limit: number,
): StoredStep[] {
  const order = isUndone ? 'position' : 'position DESC';
  return connection
    .query<{ position: number; briefing: number; step: string }>(
      `SELECT position, briefing, step FROM review_steps
      WHERE act = :act AND is_undone = :isUndone ORDER BY ${order} LIMIT :limit`,
    )
    .all({ act, isUndone: isUndone ? 1 : 0, limit })
    .map((row) => ({
      position: row.position,
      briefing: BigInt(row.briefing),
      step: JSON.parse(row.step),
    }));
}

export function markStep(
  connection: Connection,
  act: ActKey,
  position: number,
  isUndone: boolean,
): void {
  connection
    .query(
      'UPDATE review_steps SET is_undone = :isUndone WHERE act = :act AND position = :position',
    )
    .run({ act, position, isUndone: isUndone ? 1 : 0 });
}

export function markAct(connection: Connection, act: ActKey, isUndone: boolean): void {
  connection
    .query('UPDATE review_acts SET is_undone = :isUndone WHERE act = :act')
    .run({ act, isUndone: isUndone ? 1 : 0 });
}

/** How many items a person has settled in the queue, without what was undone. */
export function countDecided(connection: Connection): number {
  const row = connection
    .query<{ total: number }>('SELECT count(*) AS total FROM review_steps WHERE is_undone = 0')
    .get();
  return row?.total ?? 0;
}
