import { crc32, inflateRawSync } from 'node:zlib';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure } from '../importer.ts';
import type { ZipEntry } from './zip-directory.ts';

/** An entry of at most this size may be packed as densely as can be. */
const SMALL = 1024 * 1024;

/**
 * Unpacks one entry, within the bound on its size and to no more than it declares. An entry that
 * is encrypted, damaged, or packed beyond reason is a failure that says so.
 */
export function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  most: number = importLimits.zipEntryBytes,
): Result<Uint8Array, ImportFailure> {
  const refuse = (kind: ImportFailure['kind'], message: string, hint?: string) =>
    err(failure(kind, message, { place: entry.name.slice(0, 300), hint }));
  if (entry.isEncrypted) {
    return refuse(
      'unreadable-file',
      'It is locked with a password.',
      'Unpack it with its password and import what is in it.',
    );
  }
  if (entry.method !== 0 && entry.method !== 8) {
    return refuse(
      'unsupported-format',
      'It is compressed in a manner that is not read.',
      'Unpack it with the programme that packed it, and import what is in it.',
    );
  }
  if (entry.size > most) {
    const megabytes = Math.floor(most / 1024 / 1024);
    return refuse('file-too-large', `It unpacks to more than the ${megabytes} MB that are read.`);
  }
  if (entry.size > SMALL && entry.size > entry.packedSize * importLimits.zipRatio) {
    return refuse(
      'file-too-large',
      `It would unpack to more than ${importLimits.zipRatio} times its size; no text does.`,
    );
  }
  const unpacked = inflate(zip.subarray(entry.start, entry.start + entry.packedSize), entry);
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.checksum) {
    return refuse(
      'unreadable-file',
      'It is damaged: what it unpacks to is not what was packed.',
      'Look for a complete copy of it.',
    );
  }
  return ok(unpacked);
}

/** Null for what cannot be inflated, or not to so little. */
function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed;
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }));
  } catch {
    return null;
  }
}
