import Database from 'better-sqlite3';

/** The right to write an archive, held by one process at a time. */
export interface ArchiveLock {
  release(): void;
}

/**
 * An exclusive transaction on a small database of its own stands for the right: the system gives
 * it back even where a process is killed. Throws SQLITE_BUSY where another has it.
 */
export function lockArchive(file: string): ArchiveLock {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}
