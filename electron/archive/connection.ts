import type Database from 'better-sqlite3';
import { rolledBack } from './rolled-back.ts';

type Parameters = Record<string, string | number | bigint | Uint8Array | null>;

/** A prepared statement whose rows have the shape that its author states. */
export interface Query<Row> {
  get(parameters?: Parameters): Row | undefined;
  all(parameters?: Parameters): Row[];
  iterate(parameters?: Parameters): IterableIterator<Row>;
  run(parameters?: Parameters): { changes: number; lastInsertRowid: number | bigint };
}

/** The archive's one connection: prepared statements are kept, transactions are immediate. */
export class Connection {
  readonly database: Database.Database;
  readonly #queries = new Map<string, Query<unknown>>();

  constructor(database: Database.Database) {
    this.database = database;
  }

  /** `Row` is a promise of the author's; the tests of each query file keep it. */
  query<Row = never>(sql: string): Query<Row> {
    let query = this.#queries.get(sql);
    if (!query) {
      query = prepared(this.database.prepare(sql));
      this.#queries.set(sql, query);
    }
    return query as Query<Row>;
  }

  /** All or nothing. An outcome for which `rolledBack` speaks is returned, its writes undone. */
  transaction<Outcome>(work: () => Outcome): Outcome {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const outcome = work();
      this.database.exec(rolledBack(outcome) ? 'ROLLBACK' : 'COMMIT');
      return outcome;
    } catch (error) {
      // SQLite itself ends the transaction on some errors, such as a full disk.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Reads that must see one state of the archive. */
  snapshot<Outcome>(work: () => Outcome): Outcome {
    this.database.exec('BEGIN');
    try {
      return work();
    } finally {
      if (this.database.inTransaction) this.database.exec('COMMIT');
    }
  }

  close(): void {
    this.#queries.clear();
    this.database.close();
  }
}

const prepared = (statement: Database.Statement): Query<unknown> => ({
  get: (parameters = {}) => statement.get(parameters),
  all: (parameters = {}) => statement.all(parameters),
  iterate: (parameters = {}) => statement.iterate(parameters),
  run: (parameters = {}) => statement.run(parameters),
});

/** How long to wait for another programme that reads the file, such as a copying tool. */
export const BUSY_TIMEOUT_MS = 5_000;

/** Sets what every later statement relies on. Throws SQLite's errors. */
export function connect(database: Database.Database): Connection {
  database.pragma('journal_mode = WAL');
  // WAL would fall to NORMAL, and a commit could be lost with the power.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('cell_size_check = ON');
  // What is put down for a search over a whole import is larger than memory should hold.
  database.pragma('temp_store = FILE');
  database.pragma('temp.cache_size = -8192');
  database.pragma('cache_size = -32768');
  database.pragma('journal_size_limit = 67108864');
  return new Connection(database);
}
