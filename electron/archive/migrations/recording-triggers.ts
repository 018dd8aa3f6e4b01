/**
 * The triggers by which every change of a table's rows is written into the journal of the
 * authority file while a change is being recorded. Rows are named by `key`, whose columns are set
 * once and never updated. Published migrations use it: what it makes must stay as it is.
 */
export function recordingTriggers({ table, key, columns, only }: JournaledRows): string {
  const image = (row: Row) =>
    `json_object(${[...key, ...columns].map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
  const trigger = (name: string, event: string, row: Row, before: string, after: string) => `
CREATE TRIGGER ${table}_${name}_recorded AFTER ${event} ON ${table}
WHEN EXISTS (SELECT 1 FROM authority_recording)${only ? ` AND ${only(row)}` : ''} BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, '${table}', json_array(${key.map((column) => `${row}.${column}`).join(', ')}),
    ${before}, ${after}
  FROM authority_recording WHERE ${before} IS NOT ${after};
END;
`;
  const update =
    columns.length === 0
      ? ''
      : trigger('updated', `UPDATE OF ${columns.join(', ')}`, 'new', image('old'), image('new'));
  return [
    trigger('inserted', 'INSERT', 'new', 'NULL', image('new')),
    update,
    trigger('deleted', 'DELETE', 'old', image('old'), 'NULL'),
  ].join('');
}

type Row = 'old' | 'new';

interface JournaledRows {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** A condition on the rows that are recorded; all are where it is left out. */
  readonly only?: (row: Row) => string;
}
