import iconv from 'iconv-lite';
import { decodeWords } from 'postal-mime';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import type { Span } from './message-lines.ts';

/** The fields of a head by their names in small letters, unfolded; of several the first counts. */
export type MailHead = ReadonlyMap<string, string>;

const LONGEST_FIELD = 20_000;

/** Reads the fields of a head; letters beyond ASCII are read as the bytes themselves tell. */
export function readMailHead(bytes: Uint8Array, [start, end]: Span): MailHead {
  const head = bytes.subarray(start, end);
  const fields = new Map<string, string>();
  const unfolded = decode(head, detectEncoding(head)).replace(/\r?\n(?=[ \t])/g, '');
  for (const line of unfolded.split('\n')) {
    const { name, value } =
      /^(?<name>[!-9;-~]{1,80})[ \t]*:(?<value>.*)$/.exec(line.trimEnd())?.groups ?? {};
    const key = name?.toLowerCase();
    if (key && value !== undefined && !fields.has(key)) {
      fields.set(key, value.trim().slice(0, LONGEST_FIELD));
    }
  }
  return fields;
}

/** A field for people: its encoded words in their letters, on one line; null where it is empty. */
export function wordsOf(head: MailHead, name: string): string | null {
  const field = head.get(name) ?? '';
  const decoded = decodeWords(field);
  const words = /=\?(?:unicode-1-1-)?utf-7\?/i.test(field) ? fromUtf7(decoded) : decoded;
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null;
}

/** The library undoes all but the letters themselves. */
const fromUtf7 = (words: string): string => iconv.decode(Buffer.from(words, 'latin1'), 'utf-7');

/** `text/plain` of "text/plain; charset=utf-8", in small letters. */
export const mainValue = (field: string | undefined): string =>
  (/^\s*(?<value>[^\s;"]{1,120})/.exec(field ?? '')?.groups?.value ?? '').toLowerCase();

/** What stands after "charset=" in a field, without its quotation marks. */
export function parameter(field: string | undefined, name: string): string | null {
  const found = new RegExp(
    `;\\s{0,40}${name}\\*?\\s{0,5}=\\s{0,5}(?:"(?<quoted>[^"]{0,400})"?|(?<bare>[^\\s;"]{1,400}))`,
    'i',
  ).exec(field ?? '')?.groups;
  return (found?.quoted?.replace(/\\(.)/g, '$1') ?? found?.bare ?? '').trim() || null;
}
