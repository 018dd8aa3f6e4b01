import type { Connection } from '../connection.ts';

/** A row as the journal keeps it: its key and all columns that persons change. */
export type RowImage = Readonly<Record<string, string | number | null>>;

/** A row before and after a change; null where it was not there. */
export interface TouchedRow {
  readonly table: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/** A table whose rows the journal records (by the triggers of its migration) and brings back. */
export interface JournaledTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** A condition on the rows that are recorded; all are where it is left out. */
  readonly only?: string;
  /** Columns in which a later change does not stand in the way: places in an order. */
  readonly loose?: readonly string[];
  /** Columns that hold the key of another journaled table's row, and the name of that table. */
  readonly pointsTo?: Readonly<Record<string, string>>;
  /** Puts back a row that was deleted, where columns beside the image need a value. */
  readonly insert?: (connection: Connection, image: RowImage) => void;
  /** Takes away a row that something derived may still need. */
  readonly remove?: (connection: Connection, image: RowImage) => void;
}

/** What one kind of records brings to the journal. */
export interface JournaledSubject {
  readonly tables: readonly JournaledTable[];
  /** Brings what is derived of these rows up to date, after any change and any undoing. */
  readonly settle: (connection: Connection, touched: readonly TouchedRow[]) => void;
}
