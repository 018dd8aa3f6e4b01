import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log that has grown beyond this is put aside as `bugs.old.log`, in bytes. */
const MAX_LOG_BYTES = 1024 * 1024;

/**
 * Writes down what went wrong inside, for whoever mends it: to `bugs.log` beside the archive, and
 * to the terminal. It names places in the source, but nothing of what was asked.
 */
export function createBugLog(archivePath: string): (procedure: string, error: unknown) => void {
  const file = join(archivePath, 'bugs.log');
  return (procedure, error) => {
    const description = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const entry = `${new Date().toISOString()} ${procedure}: ${description}\n`;
    process.stderr.write(entry);
    try {
      putAsideWhereLarge(file);
      appendFileSync(file, entry, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not become a second mistake; the terminal has it.
    }
  };
}

function putAsideWhereLarge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, file.replace(/\.log$/, '.old.log'));
}
