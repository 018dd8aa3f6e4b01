import type { Connection } from './connection.ts';

/** One step of the schema, complete in itself: it uses nothing that later versions may change. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const schemaVersion = (connection: Connection): number =>
  Number(connection.database.pragma('user_version', { simple: true }));

/**
 * Brings an archive up to the newest schema, each migration in a transaction of its own together
 * with its number: one that fails leaves the archive at the version before it.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (let version = schemaVersion(connection); version < migrations.length; version += 1) {
    const migration = migrations[version];
    if (!migration) return;
    connection.transaction(() => {
      connection.database.exec(migration.sql);
      connection.database.pragma(`user_version = ${version + 1}`);
    });
  }
}
