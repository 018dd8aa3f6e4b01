import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure } from '../importer.ts';
import { readHeaders } from './warc-records.ts';

/** What a site answered. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent: perhaps in chunks, perhaps compressed. */
  readonly body: Uint8Array;
}

const LONGEST_HEAD = 64 * 1024;

/** Null where a block is no answer of a site. */
export function readHttpResponse(block: Uint8Array): HttpResponse | null {
  const head = Buffer.from(
    block.buffer,
    block.byteOffset,
    Math.min(block.length, LONGEST_HEAD),
  ).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (?<status>\d{3})/.exec(head)?.groups?.status;
  const gap = /\r?\n\r?\n/.exec(head);
  if (!status) return null;
  const end = gap ? gap.index + gap[0].length : head.length;
  const headers = readHeaders(head.slice(0, gap?.index ?? head.length));
  return { status: Number(status), headers, body: block.subarray(end) };
}

/** The page itself, within a bound. */
export function httpBody(
  { headers, body }: HttpResponse,
  file: string,
): Result<Uint8Array, ImportFailure> {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const sent = isChunked ? withoutChunks(body) : body;
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  try {
    const bytes = unpack(sent, coding);
    return bytes.length > importLimits.webPageBytes ? err(tooLarge(file)) : ok(bytes);
  } catch (thrown) {
    const isTooLarge = thrown instanceof RangeError;
    return err(
      isTooLarge
        ? tooLarge(file)
        : failure('unreadable-file', 'What the site sent is damaged.', { file }),
    );
  }
}

const tooLarge = (file: string) =>
  failure(
    'file-too-large',
    `It is larger than the ${importLimits.webPageBytes / 1024 / 1024} MB that are read of a page.`,
    { file },
  );

/**
 * As the site said that it packed it; one that it did not pack after all is taken as it is, and one
 * that is cut off as far as it goes.
 */
function unpack(sent: Uint8Array, coding: string): Uint8Array {
  const bound = {
    maxOutputLength: importLimits.webPageBytes,
    finishFlush: constants.Z_SYNC_FLUSH,
  };
  const isPacked = sent[0] === 0x1f && sent[1] === 0x8b;
  if (/gzip/.test(coding)) return isPacked ? gunzipSync(sent, bound) : sent;
  if (coding === 'br')
    return brotliDecompressSync(sent, { maxOutputLength: importLimits.webPageBytes });
  if (coding !== 'deflate') return sent;
  return ((sent[0] ?? 0) & 0x0f) === 8 ? inflateSync(sent, bound) : inflateRawSync(sent, bound);
}

/** Each chunk follows its length; bytes that are no chunks after all are taken as they are. */
function withoutChunks(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = /^(?<size>[\da-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(
      bytes.toString('latin1', at, at + 220),
    );
    if (!line) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const size = Number.parseInt(line.groups?.size ?? '0', 16);
    if (size === 0) break;
    const from = at + line[0].length;
    chunks.push(bytes.subarray(from, from + size));
    at = from + size;
    while (bytes[at] === 13 || bytes[at] === 10) at += 1;
  }
  return Buffer.concat(chunks);
}
