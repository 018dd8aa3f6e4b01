import { createHash } from 'node:crypto';

/** One part of a message: its fields, and its body as it travels. */
export interface MimePart {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const CRLF = '\r\n';
/** Parameters stand on lines of their own, so that none is too long. */
const PARAMETER = `;${CRLF} `;

/** A part with text in it, every line short and in ASCII. */
export const textPart = (type: string, text: string, ...parameters: string[]): MimePart => ({
  fields: [
    ['Content-Type', [type, 'charset=utf-8', ...parameters].join(PARAMETER)],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ],
  body: quotedPrintable(text),
});

/** A file that other parts show by its `id`. */
export const filePart = (type: string, name: string, id: string, bytes: Uint8Array): MimePart => ({
  fields: [
    ['Content-Type', `${type}${PARAMETER}name="${name}"`],
    ['Content-Transfer-Encoding', 'base64'],
    ['Content-ID', `<${id}>`],
    ['Content-Disposition', `inline${PARAMETER}filename="${name}"`],
  ],
  body: (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(CRLF),
});

/** Parts in one; the border between them follows from what they hold, and is in none of them. */
export function multipart(kind: string, parts: readonly MimePart[]): MimePart {
  const written = parts.map(writePart);
  const digest = createHash('sha256').update(written.join('')).digest('hex').slice(0, 24);
  const border = `=_masthead_${digest}`;
  return {
    fields: [['Content-Type', `multipart/${kind}${PARAMETER}boundary="${border}"`]],
    body: [...written.map((part) => `--${border}${CRLF}${part}`), `--${border}--`].join(CRLF),
  };
}

/** A part with its fields, lines ended as mail ends them. */
export const writePart = ({ fields, body }: MimePart): string =>
  [...fields.map(([name, value]) => `${name}: ${value}`), '', body].join(CRLF);

/** Text as a value of a field: ASCII as it is, anything else in encoded words of UTF-8 (RFC 2047). */
export function encodedWords(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  if (/^[\x20-\x7e]*$/.test(plain) && plain.length < 900 && !plain.includes('=?')) {
    return folded(plain);
  }
  const pieces: string[] = [];
  let piece = '';
  for (const character of plain) {
    if (Buffer.byteLength(piece + character) > MOST_BYTES) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece]
    .map((words) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`)
    .join(`${CRLF} `);
}

/** An encoded word has 75 signs at most, its frame with it. */
const MOST_BYTES = 45;

/** A long value goes on over several lines, each set in by a space. */
const folded = (text: string): string => text.replace(/(.{40,70}) (?=\S)/g, `$1${CRLF} `);

/** RFC 2045: lines of 76 signs at most; a space at a line's end is written out. */
export function quotedPrintable(text: string): string {
  return text
    .replace(/\r\n|\r/g, '\n')
    .split('\n')
    .map((line) =>
      partLine(
        Array.from(Buffer.from(line), asSign)
          .join('')
          .replace(/[ \t]$/, lastSign),
      ),
    )
    .join(CRLF);
}

const asSign = (byte: number): string =>
  (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x09
    ? String.fromCharCode(byte)
    : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const lastSign = (sign: string): string => (sign === ' ' ? '=20' : '=09');

/** Never parted within a written-out byte. */
function partLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line.match(/=[0-9A-F]{2}|[^=]/g) ?? []) {
    if (piece.length + sign.length > 75) {
      pieces.push(`${piece}=`);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].join(CRLF);
}
