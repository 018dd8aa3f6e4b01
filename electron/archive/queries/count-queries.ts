import type { ArchiveCounts } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { listPublications } from './publication-queries.ts';

/** How much is in the archive, without what is in the trash. Sources count where they are cited. */
export function countArchive(connection: Connection): ArchiveCounts {
  const count = (sql: string): number => connection.query<{ n: number }>(sql).get()?.n ?? 0;
  return {
    publications: listPublications(connection).length,
    issues: count('SELECT count(*) AS n FROM issues WHERE trashed_at IS NULL'),
    briefings: count('SELECT count(*) AS n FROM texts WHERE listed = 1'),
    names: count('SELECT count(*) AS n FROM entities WHERE merged_into IS NULL'),
    sources: count('SELECT count(*) AS n FROM sources WHERE citations > 0'),
  };
}
