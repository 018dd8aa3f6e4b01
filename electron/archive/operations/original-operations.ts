import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { findOriginal, unpackOriginal } from '../queries/original-queries.ts';

export function readOriginal(connection: Connection, hash: string): Result<Uint8Array, Failure> {
  const original = findOriginal(connection, hash);
  return original
    ? ok(unpackOriginal(original))
    : err(failure('not-found', 'No file with this hash was imported into the archive.'));
}
