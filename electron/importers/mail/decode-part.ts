import PostalMime from 'postal-mime';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { decode, detectEncoding, isKnownEncoding } from '../text/detect-encoding.ts';
import { mainValue, parameter } from './mail-head.ts';
import { asciiOf, type Span } from './message-lines.ts';
import type { MailPart } from './scan-message.ts';

/** The bytes of a part as they were before they were packed for the way. */
export interface DecodedPart {
  readonly bytes: Uint8Array;
  readonly warnings: readonly ImportWarning[];
}

const transferEncoding = ({ head }: MailPart): string =>
  mainValue(head.get('content-transfer-encoding'));

/** Whether the bytes of the file are those of the part. */
export const isAsItStands = (part: MailPart): boolean =>
  !/^(?:base64|quoted-printable)$/.test(transferEncoding(part));

/** Undoes base64 and quoted-printable; damage is told, and what can be read is read. */
export async function decodePart(message: Uint8Array, part: MailPart): Promise<DecodedPart> {
  const [start, end] = part.bodySpan;
  const body = message.subarray(start, end);
  if (isAsItStands(part)) return { bytes: body, warnings: [] };
  const encoding = transferEncoding(part);
  const packed = encoding === 'base64' ? withoutRest(message, part.bodySpan) : body;
  const [attachment] = await parse(
    `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}`,
    packed,
  );
  const bytes = attachment?.content;
  return {
    bytes: bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(),
    warnings: encoding === 'base64' ? damageOf(message, part) : [],
  };
}

/** The name of the file that a part holds, as its sender wrote it; null where it has none. */
export async function fileNameOf({ head }: MailPart): Promise<string | null> {
  const disposition = parametersOf(head.get('content-disposition'));
  const type = parametersOf(head.get('content-type')).replace(
    /;\s*name(?=\*?\d*\*?\s*=)/gi,
    ';filename',
  );
  for (const parameters of [disposition, type]) {
    if (!/filename/i.test(parameters)) continue;
    const told = parameters.replace(/[^\t -\ud7ff\ue000-\u{10ffff}]+/gu, ' ');
    const [attachment] = await parse(`Content-Disposition: attachment${told}`, new Uint8Array());
    if (attachment?.filename) return attachment.filename;
  }
  return null;
}

const parametersOf = (field = ''): string =>
  field.includes(';') ? field.slice(field.indexOf(';')) : '';

async function parse(head: string, body: Uint8Array) {
  const whole = Buffer.concat([
    Buffer.from(`Content-Type: application/octet-stream\r\n${head}\r\n\r\n`),
    body,
  ]);
  return (await PostalMime.parse(whole)).attachments;
}

/** A list that adds its own lines under a message in base64 leaves them unpacked. */
function withoutRest(message: Uint8Array, span: Span): Uint8Array {
  const text = asciiOf(message, span);
  const rest = /=[ \t]*\r?\n\s*(?=[_-]{5,}|[^\n]*\s[^\n]*\s)/.exec(text);
  return message.subarray(span[0], rest ? span[0] + rest.index + 1 : span[1]);
}

function damageOf(message: Uint8Array, { bodySpan, number }: MailPart): ImportWarning[] {
  const text = asciiOf(message, bodySpan);
  const bare = text.replace(/\s+/g, '');
  const isWhole = /^[A-Za-z0-9+/]*={0,2}$/.test(bare) && bare.length % 4 === 0;
  if (isWhole) return [];
  const at = /[^A-Za-z0-9+/=\s]|=(?=\s*[^=\s])/.exec(text)?.index ?? text.length;
  const line = asciiOf(message, [0, bodySpan[0] + at]).split('\n').length;
  const part = number === '' ? 'The text' : `Part ${number}`;
  return [
    {
      message: `${part} is damaged: it is packed as base64 and holds what cannot be. Compare it with the kept original.`,
      place: `line ${line}`,
    },
  ];
}

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
 * tell.
 */
export function textOfPart(bytes: Uint8Array, { head }: MailPart): PartText {
  const declared = parameter(head.get('content-type'), 'charset');
  const known = declared === null ? null : knownCharset(declared);
  if (known && !(isUtf8(known) && isOtherThanUtf8(bytes))) {
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
