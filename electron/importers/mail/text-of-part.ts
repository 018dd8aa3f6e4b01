import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { detectHtmlEncoding } from '../html/detect-html-encoding.ts';
import { decode, detectEncoding, isKnownEncoding } from '../text/detect-encoding.ts';
import { parameter } from './mail-head.ts';
import type { MailPart } from './scan-message.ts';

/** A text part in letters. */
export interface PartText {
  readonly text: string;
  readonly encoding: string;
  /** Whether it was declared or proved, rather than guessed. */
  readonly sure: boolean;
  readonly warnings: readonly ImportWarning[];
}

/**
 * What is declared is believed if it can be; US-ASCII and what is not known are read as the bytes
 * tell. Bytes that were damaged on their way tell nothing against what is declared.
 */
export function textOfPart(
  bytes: Uint8Array,
  { head, type }: MailPart,
  isDamaged = false,
): PartText {
  const declared = parameter(head.get('content-type'), 'charset');
  if (declared === null && type === 'text/html') return textOfPage(bytes);
  const known = declared === null ? null : knownCharset(declared);
  if (known && (isDamaged || !(isUtf8(known) && isOtherThanUtf8(bytes)))) {
    return { text: decodeKnown(bytes, known), encoding: known, sure: true, warnings: [] };
  }
  const detected = detectEncoding(bytes);
  const text = decode(bytes, detected);
  const isAscii = declared === null || /^(?:us-)?ascii$/i.test(declared);
  const message = isAscii
    ? `The message does not say how its letters are encoded; it was read as ${detected.encoding}. Look at letters with accents.`
    : `The message says that its letters are encoded as “${declared}”, which cannot be; it was read as ${detected.encoding}.`;
  const isPlain = bytes.every((byte) => byte < 0x80);
  const warnings = isPlain || (isAscii && detected.sure) ? [] : [{ message }];
  return { text, encoding: detected.encoding, sure: detected.sure, warnings };
}

/** A page may say by itself how it is encoded. */
function textOfPage(bytes: Uint8Array): PartText {
  const { detected, warnings } = detectHtmlEncoding(bytes);
  const { encoding, sure } = detected;
  return { text: decode(bytes, detected), encoding, sure, warnings };
}

/** Names that mail programmes have used for charsets of other names. */
const otherNames: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-8-i': 'iso-8859-8',
  'iso-8859-8-e': 'iso-8859-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'cp949',
  'x-sjis': 'shift_jis',
  'unicode-1-1-utf-7': 'utf-7',
};

const decodeKnown = (bytes: Uint8Array, encoding: string): string =>
  decode(bytes, { encoding, markLength: 0, sure: true });

function knownCharset(declared: string): string | null {
  const name = declared.toLowerCase().replace(/^['"]|['"]$/g, '');
  if (/^(?:us-)?ascii$/.test(name)) return null;
  const known = otherNames[name] ?? name;
  return isKnownEncoding(known) ? known : null;
}

const isUtf8 = (name: string): boolean => /^utf-?8$/i.test(name);

/** A damaged letter or two are no other encoding; where hardly one is right, the label is wrong. */
function isOtherThanUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const right = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return wrong > right && wrong > MOST_DAMAGED;
}

const MOST_DAMAGED = 2;
