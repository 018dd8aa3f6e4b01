import type { OriginalRun } from '../../../shared/contract/original-procedures.ts';
import { type DetectedEncoding, decode } from '../../importers/text/detect-encoding.ts';

/** So much of a file is shown at a time, in bytes. */
const STRETCH_BYTES = 96 * 1024;
/** A stretch that begins with the briefing shows so much before it. */
const BEFORE_BYTES = 2 * 1024;
/** A line is looked for so far; a longer one is cut. */
const LONGEST_LINE = 4 * 1024;

export interface OriginalStretch {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly OriginalRun[];
}

type Range = readonly [from: number, to: number];

/** Which stretch is wanted: what follows a byte, what stands before one, or where a passage is. */
export interface WantedStretch {
  readonly from?: number | undefined;
  readonly before?: number | undefined;
}

/** A stretch of a text file, from the start of a line to the end of one. */
export function originalStretch(
  bytes: Uint8Array,
  encoding: DetectedEncoding,
  passages: readonly Range[],
  { from, before }: WantedStretch = {},
): OriginalStretch {
  const cut = cutterFor(bytes, encoding);
  const first = passages.length > 0 ? Math.min(...passages.map(([start]) => start)) : 0;
  const wanted = from ?? (before ?? first) - (before === undefined ? BEFORE_BYTES : STRETCH_BYTES);
  const start = cut(Math.min(Math.max(0, wanted), bytes.length));
  const limit = Math.min(before ?? bytes.length, bytes.length);
  const isWhole = before !== undefined || limit - start <= STRETCH_BYTES;
  const end = isWhole ? limit : cut(start + STRETCH_BYTES);
  return { from: start, to: end, runs: runsBetween(bytes, encoding, passages, [start, end]) };
}

function runsBetween(
  bytes: Uint8Array,
  encoding: DetectedEncoding,
  passages: readonly Range[],
  [start, end]: Range,
): OriginalRun[] {
  const runs: OriginalRun[] = [];
  let at = start;
  const add = (to: number, isPassage: boolean) => {
    if (to <= at) return;
    const text = decoded(bytes.subarray(at, to), encoding, at === 0);
    if (text !== '') runs.push({ text, isPassage });
    at = to;
  };
  for (const [from, to] of [...passages].sort(([one], [other]) => one - other)) {
    if (to <= at) continue;
    if (from >= end) break;
    add(Math.max(at, from), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return runs;
}

function decoded(bytes: Uint8Array, encoding: DetectedEncoding, isBeginning: boolean): string {
  const markLength = isBeginning ? encoding.markLength : 0;
  return decode(bytes, { ...encoding, markLength }).replace(/\r\n?/g, '\n');
}

/**
 * Where a stretch may be cut near a byte: behind a line end before it, or else before a whole
 * letter.
 */
function cutterFor(bytes: Uint8Array, { encoding }: DetectedEncoding): (near: number) => number {
  const width = /^utf-?32/i.test(encoding) ? 4 : /^utf-?16/i.test(encoding) ? 2 : 1;
  return (near) => {
    const whole = near - (near % width);
    if (width === 1) {
      const line = bytes.subarray(Math.max(0, near - LONGEST_LINE), near).lastIndexOf(NEWLINE);
      if (line >= 0) return Math.max(0, near - LONGEST_LINE) + line + 1;
    }
    let at = whole;
    // The bytes of a letter after its first are 10xxxxxx.
    while (/^utf-?8$/i.test(encoding) && at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
    return at;
  };
}

const NEWLINE = 0x0a;
