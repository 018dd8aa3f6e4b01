import type { ReadingOptions } from './importer.ts';
import { type DetectedEncoding, isKnownEncoding } from './text/detect-encoding.ts';

/** The encoding that was settled for a file before it is read; null where that is left to it. */
export function chosenEncoding(options: ReadingOptions | undefined): DetectedEncoding | null {
  const encoding = options?.encoding;
  if (!encoding || !isKnownEncoding(encoding)) return null;
  return { encoding, markLength: 0, sure: true };
}
