import PostalMime from 'postal-mime';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { mainValue } from './mail-head.ts';
import { asciiOf, type Span } from './message-lines.ts';
import type { MailPart } from './scan-message.ts';

const transferEncoding = ({ head }: MailPart): string =>
  mainValue(head.get('content-transfer-encoding'));

/** Whether the bytes of the file are those of the part. */
export const isAsItStands = (part: MailPart): boolean =>
  !/^(?:base64|quoted-printable)$/.test(transferEncoding(part));

/** Undoes base64 and quoted-printable; what can be read of damaged ones is read. */
export async function decodePart(message: Uint8Array, part: MailPart): Promise<Uint8Array> {
  const [start, end] = part.bodySpan;
  const body = message.subarray(start, end);
  if (isAsItStands(part)) return body;
  const encoding = transferEncoding(part);
  const packed = encoding === 'base64' ? withoutRest(message, part.bodySpan) : body;
  const [attachment] = await parse(
    `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}`,
    packed,
  );
  const bytes = attachment?.content;
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array();
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

/** What cannot be in a part that is packed as base64, with its first place. */
export function damageOf(message: Uint8Array, part: MailPart): ImportWarning[] {
  const { bodySpan, number } = part;
  if (transferEncoding(part) !== 'base64') return [];
  const text = asciiOf(message, bodySpan);
  const bare = text.replace(/\s+/g, '');
  const isWhole = /^[A-Za-z0-9+/]*={0,2}$/.test(bare) && bare.length % 4 === 0;
  if (isWhole) return [];
  const at = /[^A-Za-z0-9+/=\s]|=(?=\s*[^=\s])/.exec(text)?.index ?? text.length;
  const line = asciiOf(message, [0, bodySpan[0] + at]).split('\n').length;
  const name = number === '' ? 'The text' : `Part ${number}`;
  return [
    {
      message: `${name} is damaged: it is packed as base64 and holds what cannot be. Compare it with the kept original.`,
      place: `line ${line}`,
    },
  ];
}
