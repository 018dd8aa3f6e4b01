import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';

/** What an entry of the well-known sources became in this archive. */
export interface SeededEntry {
  readonly sourceId: Identifier;
  /** Names and relations that it has offered already. */
  readonly offered: readonly string[];
}

export function findSeeded(connection: Connection, seedKey: string): SeededEntry | undefined {
  const row = connection
    .query<{ sourceId: Identifier; offered: string }>(
      'SELECT source_id AS sourceId, offered FROM source_seeds WHERE seed_key = :seedKey',
    )
    .get({ seedKey });
  return row && { sourceId: row.sourceId, offered: JSON.parse(row.offered) };
}

/** Remembers what an entry has offered; the record that it first became stays. */
export function putSeeded(
  connection: Connection,
  seedKey: string,
  { sourceId, offered }: SeededEntry,
): void {
  connection
    .query(
      `INSERT INTO source_seeds (seed_key, source_id, offered)
      VALUES (:seedKey, :sourceId, :offered)
      ON CONFLICT (seed_key) DO UPDATE SET offered = :offered`,
    )
    .run({ seedKey, sourceId, offered: JSON.stringify(offered) });
}
