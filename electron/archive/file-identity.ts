import { statSync } from 'node:fs';

/**
 * Which file a path names now, as the system tells files apart; null where it names none. A file
 * that is open stays the same when its path is taken away, so that what is written to it then is
 * nowhere.
 */
export function fileIdentity(path: string): string | null {
  try {
    const file = statSync(path, { bigint: true, throwIfNoEntry: false });
    return file ? `${file.dev}/${file.ino}` : null;
  } catch {
    // A disk that was pulled out answers with an error of its own.
    return null;
  }
}
