import { existsSync, mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { SourceSeed } from '../../shared/authority/source-seed.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { archiveFailure } from './archive-failure.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { backUpBeforeMigration, backUpDaily } from './backup.ts';
import { BUSY_TIMEOUT_MS, type Connection, connect } from './connection.ts';
import { fileIdentity } from './file-identity.ts';
import { type ArchiveLock, lockArchive } from './lock.ts';
import { type Migration, migrate, schemaVersion } from './migrate.ts';
import { followLikenessRules, seedSources } from './seed-sources.ts';
import { thinHistories } from './thin-histories.ts';

/** "MSTH": tells an archive from any other SQLite database. */
const APPLICATION_ID = 0x4d535448;

export interface SessionOptions {
  readonly paths: ArchivePaths;
  readonly migrations: readonly Migration[];
  readonly seed: SourceSeed;
  /** Whether to found an archive where there is none. */
  readonly create: boolean;
}

/** An archive that this process alone has open, at the newest schema. */
export interface ArchiveSession {
  readonly connection: Connection;
  /** False once the file that is open is no longer the one in the archive's folder. */
  isInPlace(): boolean;
  /** Thins histories and makes the day's backup, between the calls that wait. */
  tend(): Promise<void>;
  close(): Promise<void>;
  /**
   * Gives up a file that is no longer in place. It is not closed: SQLite would tidy up under the
   * old names, where another archive may stand now.
   */
  abandon(): void;
}

/** Opens or founds an archive; what stands in the way is told in words. */
export async function openSession(
  options: SessionOptions,
): Promise<Result<ArchiveSession, Failure>> {
  const { paths, create } = options;
  if (!create && !existsSync(paths.database)) return err(noArchive(paths));
  let lock: ArchiveLock | undefined;
  let database: Database.Database | undefined;
  try {
    mkdirSync(paths.folder, { recursive: true });
    lock = lockArchive(paths.lock);
    database = new Database(paths.database, { timeout: BUSY_TIMEOUT_MS });
    const refusal = inspect(database, options);
    if (refusal) {
      database.close();
      lock.release();
      return err(refusal);
    }
    const connection = connect(database);
    await bringUpToDate(connection, options);
    return ok(session(connection, lock, paths));
  } catch (error) {
    database?.close();
    lock?.release();
    const known = archiveFailure(error, paths.database);
    if (!known) throw error;
    return err(known.kind === 'archive-busy' ? alreadyOpen(paths) : known);
  }
}

/** Looks at the file before anything is written to it. */
function inspect(
  database: Database.Database,
  { paths, migrations }: SessionOptions,
): Failure | null {
  if (isFresh(database)) return null;
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return failure('archive-damaged', 'This database is not a Masthead archive.', {
      file: paths.database,
      hint: 'Choose the folder of an archive, or an empty folder for a new one.',
    });
  }
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version <= migrations.length) return null;
  return failure(
    'archive-newer',
    `This archive was last used with a newer Masthead (version ${version} of its form; this programme knows ${migrations.length}).`,
    {
      file: paths.database,
      hint: 'Open it with the newer Masthead. Nothing in it was changed.',
    },
  );
}

const isFresh = (database: Database.Database): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;

async function bringUpToDate(
  connection: Connection,
  { paths, migrations, seed }: SessionOptions,
): Promise<void> {
  const version = schemaVersion(connection);
  if (isFresh(connection.database)) {
    connection.database.pragma(`application_id = ${APPLICATION_ID}`);
  } else if (version < migrations.length) {
    await backUpBeforeMigration(connection, paths.backups, version);
  }
  migrate(connection, migrations);
  if (seed.version > 0) {
    followLikenessRules(connection);
    seedSources(connection, seed);
  }
}

function session(connection: Connection, lock: ArchiveLock, paths: ArchivePaths): ArchiveSession {
  let isClosing = false;
  let tending: Promise<void> = Promise.resolve();
  const opened = fileIdentity(paths.database);
  return {
    connection,
    isInPlace: () => fileIdentity(paths.database) === opened,
    tend: () => {
      tending = (async () => {
        thinHistories(connection, Date.now());
        const today = new Date().toISOString().slice(0, 10);
        await backUpDaily(connection, paths.backups, today, () => isClosing);
      })();
      return tending;
    },
    close: async () => {
      isClosing = true;
      // A backup that failed has been reported to whoever asked for it.
      await tending.catch(() => undefined);
      connection.close();
      lock.release();
    },
    abandon: () => {
      isClosing = true;
      lock.release();
    },
  };
}

const noArchive = ({ folder, database }: ArchivePaths) =>
  failure('not-found', `There is no archive in ${folder}.`, {
    file: database,
    hint: 'Choose the folder of an archive, or start Masthead once to found one.',
  });

const alreadyOpen = ({ folder, database }: ArchivePaths) =>
  failure('archive-busy', `The archive in ${folder} is open in another programme.`, {
    file: database,
    hint: 'Close the other Masthead, or wait until its command has finished.',
  });
