import iconv from 'iconv-lite';

/** Encodings of seven bits, which change letters by an escape sequence; iconv-lite has neither. */
export type EscapedEncoding = 'ISO-2022-JP' | 'ISO-2022-KR';

/** ESC and what follows it where Japanese letters begin, or Korean are announced (RFC 1468, 1557). */
const announcements: readonly [EscapedEncoding, string][] = [
  ['ISO-2022-JP', '\u001b$@'],
  ['ISO-2022-JP', '\u001b$B'],
  ['ISO-2022-KR', '\u001b$)C'],
];

/** The encoding by its name in any spelling; null for those that are not escaped. */
export const escapedEncodingOf = (name: string): EscapedEncoding | null =>
  /^(?:cs)?iso-?2022-?jp(?:-1)?$/i.test(name)
    ? 'ISO-2022-JP'
    : /^(?:cs)?iso-?2022-?kr$/i.test(name)
      ? 'ISO-2022-KR'
      : null;

/** Told by its own announcement; null where there is none, or a byte is of more than seven bits. */
export function detectEscapedEncoding(bytes: Uint8Array): EscapedEncoding | null {
  if (!bytes.includes(ESCAPE) || bytes.some((byte) => byte > 0x7f)) return null;
  const text = Buffer.from(bytes).toString('latin1');
  return announcements.find(([, announcement]) => text.includes(announcement))?.[0] ?? null;
}

export const decodeEscaped = (bytes: Uint8Array, encoding: EscapedEncoding): string =>
  encoding === 'ISO-2022-JP'
    ? new TextDecoder('iso-2022-jp').decode(bytes)
    : iconv.decode(Buffer.from(eightBitKorean(bytes)), 'EUC-KR');

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;

/** Between shift-out and shift-in each byte is that of EUC-KR without its eighth bit. */
function eightBitKorean(bytes: Uint8Array): number[] {
  const eightBit: number[] = [];
  let isKorean = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === SHIFT_OUT) isKorean = true;
    else if (byte === SHIFT_IN) isKorean = false;
    else if (isAnnouncement(bytes, at)) at += 3;
    else {
      if (byte === LINE_FEED) isKorean = false;
      eightBit.push(isKorean && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return eightBit;
}

const isAnnouncement = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === ESCAPE &&
  bytes[at + 1] === 0x24 &&
  bytes[at + 2] === 0x29 &&
  bytes[at + 3] === 0x43;
