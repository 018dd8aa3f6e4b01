import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { importLimits } from '../import-limits.ts';
import { isDamagedUtf8 } from './damaged-utf8.ts';
import { decodeEscaped, detectEscapedEncoding, escapedEncodingOf } from './escaped-encoding.ts';

/** How the bytes of a text are to be read. */
export interface DetectedEncoding {
  readonly encoding: string;
  /** Bytes of a byte order mark at the beginning. */
  readonly markLength: number;
  /** Whether it was told or proved, rather than guessed from the frequency of letters. */
  readonly sure: boolean;
}

/** The longer mark first: that of UTF-32 LE begins with that of UTF-16 LE. */
const marks: readonly [encoding: string, mark: readonly number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-32LE', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32BE', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/**
 * A mark decides; then the pattern of zero bytes; then an escape sequence; then whether it is UTF-8,
 * whole or damaged in few places; then the letters.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { encoding: marked[0], markLength: marked[1].length, sure: true };
  const sample = bytes.subarray(0, importLimits.sampleBytes);
  const wide = wideEncoding(sample);
  if (wide) return { encoding: wide, markLength: 0, sure: true };
  const escaped = detectEscapedEncoding(bytes);
  if (escaped) return { encoding: escaped, markLength: 0, sure: true };
  if (isUtf8(bytes)) return { encoding: 'UTF-8', markLength: 0, sure: true };
  if (isDamagedUtf8(bytes, false)) return { encoding: 'UTF-8', markLength: 0, sure: true };
  return { encoding: guess(sample), markLength: 0, sure: false };
}

/** Bytes that the encoding does not know become U+FFFD. */
export function decode(bytes: Uint8Array, { encoding, markLength }: DetectedEncoding): string {
  const escaped = escapedEncodingOf(encoding);
  return escaped
    ? decodeEscaped(bytes, escaped)
    : iconv.decode(bytes.subarray(markLength), encoding, { stripBOM: true });
}

/** Whether there is an encoding of this name that can be read. */
export const isKnownEncoding = (name: string): boolean =>
  escapedEncodingOf(name) !== null || iconv.encodingExists(name);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Latin text in two or four bytes a letter is half or three quarters zeros, always at one side. */
function wideEncoding(sample: Uint8Array): string | null {
  const zeros = [0, 0, 0, 0];
  const quarters = Math.floor(sample.length / 4);
  if (quarters === 0) return null;
  for (let index = 0; index < quarters * 4; index += 1) {
    if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => count / quarters);
  if (second > 0.9 && third > 0.9 && fourth > 0.9 && first < 0.1) return 'UTF-32LE';
  if (first > 0.9 && second > 0.9 && third > 0.9 && fourth < 0.1) return 'UTF-32BE';
  if (second > 0.4 && fourth > 0.4 && first < 0.1 && third < 0.1) return 'UTF-16LE';
  if (first > 0.4 && third > 0.4 && second < 0.1 && fourth < 0.1) return 'UTF-16BE';
  return null;
}

/** Western European where the letters tell nothing: it can at least be read. */
function guess(sample: Uint8Array): string {
  const { encoding } = jschardet.detect(sample);
  const known = encoding && encoding.toLowerCase() !== 'ascii' && isKnownEncoding(encoding);
  return known ? encoding : 'windows-1252';
}
