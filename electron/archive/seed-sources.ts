import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sourceKey } from '../../shared/authority/source-key.ts';
import { type SourceSeed, sourceSeed } from '../../shared/authority/source-seed.ts';
import type { Connection } from './connection.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';
import { confirmProposal, insertSource, ownerOfKey, readSource } from './queries/source-queries.ts';

/** The well-known sources from their file; a fault in it is a bug of ours. */
export const readSourceSeed = (path: string): SourceSeed =>
  sourceSeed.parse(JSON.parse(readFileSync(path, 'utf8')));

/**
 * Takes in the well-known sources that this archive does not know yet, once for each version of
 * their list. A record of the same name is left as it is, unless it is a mere proposal.
 */
export function seedSources(connection: Connection, seed: SourceSeed): void {
  const known = Number(readSetting(connection, 'source-seed-version') ?? 0);
  if (known >= seed.version) return;
  connection.transaction(() => {
    for (const record of seed.sources) {
      const owner = ownerOfKey(connection, sourceKey(record.name));
      if (owner === undefined) {
        insertSource(connection, { id: randomUUID(), status: 'confirmed', ...record });
      } else {
        const stored = readSource(connection, owner);
        if (stored.status === 'proposed' && !stored.touched) {
          confirmProposal(connection, owner, record);
        }
      }
    }
    putSetting(connection, 'source-seed-version', String(seed.version));
  });
}
