import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** The right of one running application to an archive's folder. */
export interface ArchiveLock {
  release(): void;
}

/**
 * Takes an archive's folder for this application. An open exclusive transaction on a small
 * database of its own stands for it: the system gives it back even where a process is killed,
 * which no file with a process number in it can promise.
 */
export function lockArchive(archivePath: string): Result<ArchiveLock, Failure<'archive-busy'>> {
  mkdirSync(archivePath, { recursive: true });
  const lock = new Database(join(archivePath, 'application.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    return err(
      failure('archive-busy', `Masthead is already open on ${archivePath}.`, {
        file: archivePath,
        hint: 'Use the window that is open, or close it first.',
      }),
    );
  }
  return ok({ release: () => lock.close() });
}
