import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { upload } from '../../bridge.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { wayOf } from './dropped-files.ts';
import { inChunks } from './in-chunks.ts';

/** Files on their way at one time. */
const ABREAST = 4;

/**
 * Sends files chunk by chunk. While `add` has one chunk read, the next is on its way. A file that
 * cannot be sent is said and passed over; a failure of `add` ends it.
 */
export async function sendInChunks<Kind extends Failure>(
  files: readonly File[],
  signal: AbortSignal,
  add: (uploads: Identifier[]) => Promise<Result<unknown, Kind>>,
): Promise<Result<unknown, Kind>> {
  let reading: Promise<Result<unknown, Kind>> = Promise.resolve(ok(null));
  for (const chunk of inChunks(files)) {
    const uploads = await sendAll(chunk, signal);
    const read = await reading;
    if (!read.ok || signal.aborted) return read;
    if (uploads.length > 0) reading = add(uploads);
  }
  return reading;
}

async function sendAll(files: readonly File[], signal: AbortSignal): Promise<Identifier[]> {
  const uploads: Identifier[] = [];
  for (let from = 0; from < files.length && !signal.aborted; from += ABREAST) {
    const some = files.slice(from, from + ABREAST);
    const sent = await Promise.all(
      some.map((file) => upload(file, wayOf(file), undefined, signal)),
    );
    for (const one of sent) {
      if (one.ok) uploads.push(one.value);
      else if (one.error.kind !== 'cancelled') showFailure(one.error);
    }
  }
  return uploads;
}
