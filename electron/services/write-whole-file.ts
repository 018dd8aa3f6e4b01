import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

type Content = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

type WriteFailure = Failure<'target-unwritable' | 'disk-full' | 'cancelled'>;

/**
 * Writes a file whole or not at all: beside its target first, onto the disk, then into its place.
 * Where that fails or is cancelled, an earlier file of that name is as it was and nothing else
 * is left behind.
 */
export async function writeWholeFile(
  path: string,
  content: Content,
  signal: AbortSignal,
): Promise<Result<void, WriteFailure>> {
  const draft = join(dirname(path), `.masthead-${randomUUID()}.part`);
  try {
    await writeToDisk(draft, content);
    if (signal.aborted) {
      await rm(draft, { force: true });
      return err(failure('cancelled', 'The export was cancelled.', { file: path }));
    }
    await rename(draft, path);
    return ok(undefined);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    // What fails while the content is made is not the target's fault, and is told as what it is.
    if (!isSystemError(error)) throw error;
    return err(explainWriting(error, path));
  }
}

/** The same for a text in UTF-8 that comes in pieces; answers with its size in bytes. */
export async function writeWholeText(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<Result<number, WriteFailure>> {
  let bytes = 0;
  async function* encoded() {
    const encoder = new TextEncoder();
    for await (const piece of pieces) {
      const chunk = encoder.encode(piece);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const written = await writeWholeFile(path, encoded(), signal);
  return written.ok ? ok(bytes) : written;
}

async function writeToDisk(path: string, content: Content): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

/** Why a file could not be written, in words. */
export function explainWriting(
  { code, message }: NodeJS.ErrnoException,
  path: string,
): WriteFailure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', 'There is no room left on the disk for the export.', {
        file: path,
        hint: 'Free some space or choose another disk, and export again.',
      });
    case 'ENOTDIR':
      return unwritable(path, 'The folder for the export is a file.');
    case 'ENOENT':
      return unwritable(path, 'The folder for the export does not exist.');
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return unwritable(path, 'There is a folder of that name already.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return unwritable(path, 'The export may not be written there.');
    case 'EBUSY':
      return unwritable(path, 'The file is open in another programme.');
    default:
      return unwritable(path, `The export could not be written (${message}).`);
  }
}

const unwritable = (path: string, message: string): WriteFailure =>
  failure('target-unwritable', message, { file: path, hint: 'Choose another place or name.' });
