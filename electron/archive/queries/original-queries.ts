import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Connection } from '../connection.ts';
import { DamageError } from '../damage-error.ts';
import { sha256 } from './revision-queries.ts';

export interface StoredOriginal {
  readonly sha256: string;
  readonly size: number;
  readonly compression: 'none' | 'zstd';
  readonly content: Uint8Array;
}

/** Keeps these bytes, once however often they come; returns their address. */
export const isKeptOriginal = (connection: Connection, hash: string): boolean =>
  connection.query('SELECT 1 FROM originals WHERE sha256 = :hash').get({ hash }) !== undefined;

export function storeOriginal(connection: Connection, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  if (isKeptOriginal(connection, hash)) return hash;
  const compressed = zstdCompressSync(bytes);
  // Pictures and archives grow when they are compressed again.
  const smaller = compressed.length < bytes.length;
  connection
    .query(
      `INSERT INTO originals (sha256, size, compression, content)
      VALUES (:hash, :size, :compression, :content)`,
    )
    .run({
      hash,
      size: bytes.length,
      compression: smaller ? 'zstd' : 'none',
      content: smaller ? compressed : Buffer.from(bytes),
    });
  return hash;
}

export function findOriginal(connection: Connection, hash: string): StoredOriginal | undefined {
  return connection
    .query<StoredOriginal>(
      'SELECT sha256, size, compression, content FROM originals WHERE sha256 = :hash',
    )
    .get({ hash });
}

/** The bytes as they came. Throws `DamageError` where they are no longer these. */
export function unpackOriginal(original: StoredOriginal): Uint8Array {
  const bytes = decompress(original);
  if (bytes === null || sha256(bytes) !== original.sha256) {
    throw new DamageError('The kept bytes of an imported file are damaged.');
  }
  return bytes;
}

function decompress({ compression, content, size }: StoredOriginal): Uint8Array | null {
  if (compression === 'none') return content;
  try {
    return zstdDecompressSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
