/** One thing that RTF is made of, with its place in the bytes; end exclusive. */
export type RtfToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' }
  /** "\b0": a word, perhaps with a number. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** "\~": a sign that stands for itself or for something. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** "\'e4", or any character that stands as it is. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** What follows "\bin", whatever it is. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
);

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 10;

/** Reads RTF by its bytes, in linear time; there is no RTF that it cannot read. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void, undefined> {
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === OPEN) yield { kind: 'open', start, end: at };
    else if (byte === CLOSE) yield { kind: 'close', start, end: at };
    else if (byte === BACKSLASH) {
      const token = readControl(bytes, start);
      at = token.end;
      yield token;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) {
      yield { kind: 'byte', byte, start, end: at };
    }
  }
}

function readControl(bytes: Uint8Array, start: number): RtfToken {
  const next = bytes[start + 1];
  if (next === undefined) return { kind: 'sign', sign: '', start, end: start + 1 };
  if (isLetter(next)) return readWord(bytes, start);
  const sign = String.fromCharCode(next);
  if (sign !== "'") return { kind: 'sign', sign, start, end: start + 2 };
  const digits = String.fromCharCode(bytes[start + 2] ?? 0, bytes[start + 3] ?? 0);
  const end = Math.min(start + 4, bytes.length);
  return /^[0-9a-f]{2}$/i.test(digits)
    ? { kind: 'byte', byte: Number.parseInt(digits, 16), start, end }
    : { kind: 'sign', sign: '', start, end: start + 2 };
}

function readWord(bytes: Uint8Array, start: number): RtfToken {
  let at = start + 1;
  while (at - start <= LONGEST_WORD && isLetter(bytes[at])) at += 1;
  const name = ascii(bytes, start + 1, at);
  const first = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at - first <= LONGEST_NUMBER && isDigit(bytes[at])) at += 1;
  const digits = ascii(bytes, first, at);
  const value = /\d/.test(digits) ? Number(digits) : null;
  if (bytes[at] === 0x20) at += 1;
  if (name !== 'bin' || value === null || value <= 0) {
    return { kind: 'word', name, value, start, end: at };
  }
  const end = Math.min(at + value, bytes.length);
  return { kind: 'binary', bytes: bytes.subarray(at, end), start, end };
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));
