import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import {
  laterChangeOf,
  laterChangePointingTo,
  markUndone,
  type NetStep,
  readChange,
  recordChange,
  type StoredChange,
  touchedRows,
} from './change-journal.ts';
import type { JournaledTable, RowImage } from './journaled-subject.ts';
import { journaledSubjects } from './journaled-subjects.ts';

/**
 * Takes back a change, as a change that can be taken back itself. Refused where a later change
 * stands on it: one that touched the same columns of the same rows, or made something point to a
 * row that would go. Whatever else happened since stays.
 */
export function undoChange(
  connection: Connection,
  change: StoredChange,
): Result<StoredChange, Failure<'conflict'>> {
  if (change.undoneBy !== null) return err(failure('conflict', 'This is undone already.'));
  const steps = touchedRows(connection, change.change);
  const altered = steps.find((step) => !standsAsLeft(connection, tableOf(change, step), step));
  if (altered) return err(builtUpon(laterChangeOf(connection, change.change, altered)));

  const outcome = recordChange(connection, undoingInWords(connection, change), () => {
    connection.database.pragma('defer_foreign_keys = ON');
    for (const step of inSafeOrder(steps)) takeBack(connection, tableOf(change, step), step);
    return refusePointing(connection, change, steps);
  });
  if (!outcome.ok) return outcome;
  const undoing = outcome.value.change;
  invariant(undoing, 'taking back a change changes something');
  markUndone(connection, change.change, undoing.change);
  if (change.undoes !== null) markUndone(connection, change.undoes, null);
  return ok(undoing);
}

function undoingInWords(
  connection: Connection,
  { subject, change, summary, undoes }: StoredChange,
) {
  const words =
    undoes === null ? `Undid: ${summary}` : `Did again: ${readChange(connection, undoes).summary}`;
  return { subject, action: 'undo', summary: words, undoes: change };
}

function tableOf({ subject }: StoredChange, { table }: NetStep): JournaledTable {
  const known = journaledSubjects[subject].tables.find((each) => each.table === table);
  invariant(known, `${table} is a table of ${subject}`);
  return known;
}

/** Whether the row is still as the change left it, in the columns that the change touched. */
function standsAsLeft(
  connection: Connection,
  table: JournaledTable,
  { key, before, after }: NetStep,
): boolean {
  const now = readRow(connection, table, key);
  if (after === null || now === null) return after === now;
  const touched = before === null ? Object.keys(after) : changedColumns(before, after);
  return touched.every((column) => table.loose?.includes(column) || now[column] === after[column]);
}

const changedColumns = (before: RowImage, after: RowImage): string[] =>
  Object.keys(after).filter((column) => before[column] !== after[column]);

/** New rows come before what points to them, and rows go after what pointed to them. */
const inSafeOrder = (steps: readonly NetStep[]): NetStep[] => {
  const rank = ({ before, after }: NetStep) => (after === null ? 0 : before === null ? 2 : 1);
  return steps.toReversed().sort((one, other) => rank(one) - rank(other));
};

function takeBack(connection: Connection, table: JournaledTable, step: NetStep): void {
  const { before, after, key } = step;
  if (before === null) {
    if (after) (table.remove ?? deleteRow(table))(connection, after);
  } else if (after === null) {
    (table.insert ?? insertRow(table))(connection, before);
  } else {
    const columns = changedColumns(before, after);
    connection
      .query(
        `UPDATE ${table.table} SET ${columns.map((name) => `${name} = :${name}`).join(', ')}
        WHERE ${ofKey(table)}`,
      )
      .run({
        ...keyValues(table, key),
        ...Object.fromEntries(columns.map((name) => [name, before[name] ?? null])),
      });
  }
}

const insertRow = (table: JournaledTable) => (connection: Connection, image: RowImage) => {
  const columns = Object.keys(image);
  connection
    .query(
      `INSERT INTO ${table.table} (${columns.join(', ')})
      VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
    )
    .run({ ...image });
};

const deleteRow = (table: JournaledTable) => (connection: Connection, image: RowImage) => {
  const key = Object.fromEntries(table.key.map((name) => [`key_${name}`, image[name] ?? null]));
  connection.query(`DELETE FROM ${table.table} WHERE ${ofKey(table)}`).run(key);
};

function readRow(connection: Connection, table: JournaledTable, key: string): RowImage | null {
  const columns = [...new Set([...table.key, ...table.columns])].join(', ');
  return (
    connection
      .query<RowImage>(`SELECT ${columns} FROM ${table.table} WHERE ${ofKey(table)}`)
      .get(keyValues(table, key)) ?? null
  );
}

const ofKey = ({ key }: JournaledTable): string =>
  key.map((name) => `${name} = :key_${name}`).join(' AND ');

function keyValues({ key }: JournaledTable, json: string): Record<string, string | number> {
  const values: (string | number)[] = JSON.parse(json);
  return Object.fromEntries(key.map((name, place) => [`key_${name}`, values[place] ?? '']));
}

/** Refuses where something still points to a row that is gone now. */
function refusePointing(
  connection: Connection,
  { subject, change }: StoredChange,
  steps: readonly NetStep[],
): Result<null, Failure<'conflict'>> {
  const { tables } = journaledSubjects[subject];
  for (const { table, before, after } of steps) {
    const [key = ''] = tables.find((each) => each.table === table)?.key ?? [];
    const value = after?.[key];
    if (before !== null || typeof value !== 'number') continue;
    for (const [{ table: pointing, only = 'true' }, column] of columnsPointingTo(tables, table)) {
      const row = connection
        .query(`SELECT 1 FROM ${pointing} WHERE ${column} = :value AND ${only}`)
        .get({ value });
      if (row === undefined) continue;
      const place = { table: pointing, column, value };
      return err(builtUpon(laterChangePointingTo(connection, change, place)));
    }
  }
  return ok(null);
}

const columnsPointingTo = (tables: readonly JournaledTable[], target: string) =>
  tables.flatMap((table) =>
    Object.entries(table.pointsTo ?? {}).flatMap(([column, to]) =>
      to === target ? [[table, column] as const] : [],
    ),
  );

const builtUpon = (later: StoredChange | undefined): Failure<'conflict'> =>
  later
    ? failure('conflict', `A later change stands on it: ${later.summary}.`, {
        hint: 'Undo that one first.',
      })
    : failure('conflict', 'What it changed is not there any more as it was left.', {
        hint: 'Look at the records that it names, and change them by hand.',
      });
