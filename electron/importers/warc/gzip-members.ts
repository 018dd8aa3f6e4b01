import { Gunzip } from 'fflate';

/** One of the compressed parts that stand one after the other in a file. */
export interface GzipMember {
  /** Bytes of the file, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Unpacked, as far as it was kept. */
  readonly data: Uint8Array;
  /** Bytes that it unpacks to, kept or not. */
  readonly size: number;
}

export interface GzipMembers {
  readonly members: readonly GzipMember[];
  /** Where unpacking ended before the file did, and why. */
  readonly stopped: { readonly at: number; readonly reason: string } | null;
}

interface Bounds {
  /** Of each member, so many bytes are kept. */
  readonly keep: number;
  /** All together may unpack to so many. */
  readonly total: number;
}

const CHUNK = 32 * 1024;

/** Unpacks each part of a file by itself, within bounds; what is damaged costs what follows it. */
export function gzipMembers(bytes: Uint8Array, { keep, total }: Bounds): GzipMembers {
  const members: GzipMember[] = [];
  let start = 0;
  let chunks: Uint8Array[] = [];
  let kept = 0;
  let size = 0;
  let unpacked = 0;
  const finish = (end: number) => {
    if (size > 0) members.push({ start, end, data: Buffer.concat(chunks), size });
    start = end;
    chunks = [];
    kept = 0;
    size = 0;
  };
  const gunzip = new Gunzip((data) => {
    size += data.length;
    unpacked += data.length;
    const part = data.slice(0, Math.max(0, keep - kept));
    kept += part.length;
    if (part.length > 0) chunks.push(part);
  });
  gunzip.onmember = (offset) => finish(offset);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    try {
      gunzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch {
      finish(Math.min(at + CHUNK, bytes.length));
      return { members, stopped: { at: start, reason: 'The compressed data is damaged.' } };
    }
    if (unpacked > total) {
      finish(Math.min(at + CHUNK, bytes.length));
      return { members, stopped: { at: start, reason: 'It unpacks to more than is read.' } };
    }
  }
  finish(bytes.length);
  return { members, stopped: null };
}

/** Whether bytes begin as compressed parts do. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The first bytes that a compressed file unpacks to. */
export function gzipOpening(bytes: Uint8Array): Uint8Array {
  const { members } = gzipMembers(bytes.subarray(0, 4096), { keep: 1024, total: 1 << 23 });
  return members[0]?.data ?? new Uint8Array(0);
}
