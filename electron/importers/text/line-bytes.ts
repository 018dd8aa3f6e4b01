import iconv from 'iconv-lite';
import { escapedEncodingOf } from './escaped-encoding.ts';

/** Bytes that end a line: as units of the encoding's width, and what they leave to be counted. */
interface Units {
  readonly width: 1 | 2 | 4;
  readonly bigEndian: boolean;
  readonly isUtf8: boolean;
  /** Whether 0x85 by itself ends a line, as in ISO 8859. */
  readonly has85: boolean;
}

/**
 * Where each line of a decoded text begins in its bytes, from 0, and at last where they end. Lines
 * are those of `cleanControlCharacters`: a form feed ends two. Null where bytes and text do not
 * have the same lines, so that no byte is told wrongly.
 */
export function lineBytes(
  bytes: Uint8Array,
  encoding: string,
  lineCount: number,
): readonly number[] | null {
  const units = unitsOf(encoding);
  const starts = [0];
  const { width } = units;
  for (let at = 0; at + width <= bytes.length; at += width) {
    const unit = unitAt(bytes, at, units);
    const length = endLength(bytes, at, unit, units);
    if (length === 0) continue;
    starts.push(at + length);
    if (unit === FORM_FEED) starts.push(at + length);
    at += length - width;
  }
  return starts.length === lineCount ? [...starts, bytes.length] : null;
}

const FORM_FEED = 0x0c;

function unitsOf(encoding: string): Units {
  const name = encoding.toUpperCase().replaceAll(/[-_]/g, '');
  const wide = /^(?:UTF|UCS)(?<bits>16|32|2|4)(?<order>BE)?/.exec(name)?.groups;
  const isWide32 = wide?.bits === '32' || wide?.bits === '4';
  return {
    width: wide ? (isWide32 ? 4 : 2) : 1,
    bigEndian: wide?.order === 'BE',
    isUtf8: name.startsWith('UTF8'),
    has85:
      !wide && !escapedEncodingOf(encoding) && iconv.decode(Buffer.of(0x85), encoding) === '\u0085',
  };
}

function unitAt(bytes: Uint8Array, at: number, { width, bigEndian }: Units): number {
  let unit = 0;
  for (let index = 0; index < width; index += 1) {
    unit = unit * 256 + (bytes[bigEndian ? at + index : at + width - 1 - index] ?? 0);
  }
  return unit;
}

/** The bytes of the line end that begins here; 0 where none does. */
function endLength(bytes: Uint8Array, at: number, unit: number, units: Units): number {
  const { width } = units;
  if (unit === 0x0d) {
    const isPair = at + 2 * width <= bytes.length && unitAt(bytes, at + width, units) === 0x0a;
    return isPair ? 2 * width : width;
  }
  if (unit >= 0x0a && unit <= FORM_FEED) return width;
  if (width > 1) return unit === 0x85 || unit === 0x2028 || unit === 0x2029 ? width : 0;
  if (unit === 0x85 && units.has85) return 1;
  if (!units.isUtf8) return 0;
  if (unit === 0xc2 && bytes[at + 1] === 0x85) return 2;
  const isSeparator = bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9;
  return unit === 0xe2 && bytes[at + 1] === 0x80 && isSeparator ? 3 : 0;
}
