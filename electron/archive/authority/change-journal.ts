import { randomUUID } from 'node:crypto';
import type {
  AuthorityChange,
  AuthoritySubject,
} from '../../../shared/authority/authority-change.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import type { RowImage, TouchedRow } from './journaled-subject.ts';
import { journaledSubjects } from './journaled-subjects.ts';

export type ChangeKey = number;

export interface StoredChange extends AuthorityChange {
  readonly change: ChangeKey;
  readonly action: string;
  /** The change that this one took back. */
  readonly undoes: ChangeKey | null;
}

interface ChangeInWords {
  readonly subject: AuthoritySubject;
  readonly action: string;
  readonly summary: string;
  readonly undoes?: ChangeKey;
}

/**
 * Does what a person asked of the authority file, and writes down every row that it touches, so
 * that it can be taken back. Answers null as change where nothing was changed. What fails is rolled
 * back by the operation around it, with all that was written down.
 */
export function recordChange<Value, Error>(
  connection: Connection,
  words: ChangeInWords,
  work: () => Result<Value, Error>,
): Result<{ value: Value; change: StoredChange | null }, Error> {
  const change = beginChange(connection, words);
  const outcome = work();
  if (!outcome.ok) return outcome;
  connection.query('DELETE FROM authority_recording').run();
  const touched = touchedRows(connection, change);
  if (touched.length === 0) {
    connection.query('DELETE FROM authority_changes WHERE change = :change').run({ change });
    return ok({ value: outcome.value, change: null });
  }
  journaledSubjects[words.subject].settle(connection, touched);
  return ok({ value: outcome.value, change: readChange(connection, change) });
}

function beginChange(
  connection: Connection,
  { subject, action, summary, undoes }: ChangeInWords,
): ChangeKey {
  const { lastInsertRowid } = connection
    .query(
      `INSERT INTO authority_changes (id, made_at, subject, action, summary, undoes)
      VALUES (:id, :madeAt, :subject, :action, :summary, :undoes)`,
    )
    .run({
      id: randomUUID(),
      madeAt: new Date().toISOString(),
      subject,
      action,
      summary,
      undoes: undoes ?? null,
    });
  const change = Number(lastInsertRowid);
  connection.query('INSERT INTO authority_recording (change) VALUES (:change)').run({ change });
  return change;
}

/**
 * What a change came to for each row, in the order in which rows were first touched: rows that it
 * left as they were are left out.
 */
export function touchedRows(connection: Connection, change: ChangeKey): NetStep[] {
  const steps = connection
    .query<{ table: string; key: string; before: string | null; after: string | null }>(
      `SELECT table_name AS "table", row_key AS key, before, after FROM authority_steps
      WHERE change = :change ORDER BY step`,
    )
    .all({ change });
  const rows = new Map<string, NetStep>();
  for (const { table, key, before, after } of steps) {
    const name = `${table} ${key}`;
    const first = rows.get(name);
    const image = first ? first.before : imageOf(before);
    rows.set(name, { table, key, before: image, after: imageOf(after) });
  }
  return [...rows.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}

export interface NetStep extends TouchedRow {
  /** The values of the row's key, as JSON. */
  readonly key: string;
}

const imageOf = (json: string | null): RowImage | null => (json === null ? null : JSON.parse(json));

const SELECT_CHANGE = `
  SELECT c.change, c.id, c.made_at AS madeAt, c.subject, c.action, c.summary, c.undoes,
    (SELECT u.id FROM authority_changes AS u WHERE u.change = c.undone_by) AS undoneBy
  FROM authority_changes AS c`;

export function readChange(connection: Connection, change: ChangeKey): StoredChange {
  const row = connection
    .query<StoredChange>(`${SELECT_CHANGE} WHERE c.change = :change`)
    .get({ change });
  invariant(row, `change ${change} is in the journal`);
  return row;
}

export function findChange(connection: Connection, id: Identifier): StoredChange | undefined {
  return connection.query<StoredChange>(`${SELECT_CHANGE} WHERE c.id = :id`).get({ id });
}

/** Newest first, without the undoings themselves: they show in what they undid. */
export function listChanges(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): { changes: StoredChange[]; total: number } {
  const changes = connection
    .query<StoredChange>(
      `${SELECT_CHANGE} WHERE c.undoes IS NULL ORDER BY c.change DESC LIMIT :limit OFFSET :offset`,
    )
    .all({ offset, limit });
  const count = connection
    .query<{ total: number }>(
      'SELECT count(*) AS total FROM authority_changes WHERE undoes IS NULL',
    )
    .get();
  return { changes, total: count?.total ?? 0 };
}

/** The newest change after this one that still stands and touched this row. */
export function laterChangeOf(
  connection: Connection,
  change: ChangeKey,
  { table, key }: Pick<NetStep, 'table' | 'key'>,
): StoredChange | undefined {
  return connection
    .query<StoredChange>(
      `${SELECT_CHANGE}
      WHERE c.change > :change AND c.undone_by IS NULL AND c.undoes IS NULL AND EXISTS (
        SELECT 1 FROM authority_steps AS s
        WHERE s.table_name = :table AND s.row_key = :key AND s.change = c.change)
      ORDER BY c.change DESC LIMIT 1`,
    )
    .get({ change, table, key });
}

/** The newest change after this one that still stands and made a row of `table` point to this. */
export function laterChangePointingTo(
  connection: Connection,
  change: ChangeKey,
  { table, column, value }: { table: string; column: string; value: number },
): StoredChange | undefined {
  return connection
    .query<StoredChange>(
      `${SELECT_CHANGE}
      WHERE c.change > :change AND c.undone_by IS NULL AND c.undoes IS NULL AND EXISTS (
        SELECT 1 FROM authority_steps AS s
        WHERE s.change = c.change AND s.table_name = :table AND s.after ->> :column = :value)
      ORDER BY c.change DESC LIMIT 1`,
    )
    .get({ change, table, column, value });
}

/** Marks a change as taken back by another, or as standing again. */
export function markUndone(connection: Connection, change: ChangeKey, by: ChangeKey | null): void {
  connection
    .query('UPDATE authority_changes SET undone_by = :by WHERE change = :change')
    .run({ change, by });
}
