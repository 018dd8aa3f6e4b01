import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';

/** The record that an entry of the well-known sources became, under the first of these keys. */
export function findSeeded(
  connection: Connection,
  seedKeys: readonly string[],
): Identifier | undefined {
  for (const seedKey of seedKeys) {
    const row = connection
      .query<{ id: Identifier }>(
        'SELECT source_id AS id FROM source_seeds WHERE seed_key = :seedKey',
      )
      .get({ seedKey });
    if (row) return row.id;
  }
  return undefined;
}

/** Remembers which record an entry became; the first time counts. */
export function putSeeded(connection: Connection, seedKey: string, sourceId: Identifier): void {
  connection
    .query('INSERT OR IGNORE INTO source_seeds (seed_key, source_id) VALUES (:seedKey, :sourceId)')
    .run({ seedKey, sourceId });
}

/** Remembers that a name or relation was offered; whether that is new. */
export function offerFact(connection: Connection, seedKey: string, fact: string): boolean {
  const { changes } = connection
    .query('INSERT OR IGNORE INTO source_seed_facts (seed_key, fact) VALUES (:seedKey, :fact)')
    .run({ seedKey, fact });
  return changes > 0;
}
