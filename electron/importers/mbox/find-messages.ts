import { asciiOf, bareLine, nextLine, type Span } from '../mail/message-lines.ts';

/** A message of a mailbox, without the "From " line that parts it from the one before. */
export interface BoxedMessage {
  readonly line: Span;
  readonly message: Span;
  /** Whether lines of the text that begin with "From " are quoted by ">" (mboxo, mboxrd, mboxcl). */
  readonly isQuoted: boolean;
}

/**
 * Finds the messages of a mailbox, at most so many. A line parts two of them if it begins with
 * "From ", stands at the top or under an empty line, and a date or a head comes with it. Where a
 * message tells its length and another begins just there, that is believed instead.
 */
export function findMessages(bytes: Uint8Array, most: number): BoxedMessage[] {
  const messages: BoxedMessage[] = [];
  let line = partingLine(bytes, 0, true);
  while (line && messages.length < most) {
    const told = endByLength(bytes, line[1]);
    const next: Span | null =
      told === null ? findParting(bytes, line[1]) : partingLine(bytes, told, true);
    const end = next?.[0] ?? bytes.length;
    messages.push({
      line,
      message: [line[1], end],
      isQuoted: told === null || isEscaped(bytes, [line[1], end]),
    });
    line = next;
  }
  return messages;
}

/** The line at a place, if it parts messages. */
function partingLine(bytes: Uint8Array, start: number, isUnderEmpty: boolean): Span | null {
  if (asciiOf(bytes, [start, Math.min(start + 5, bytes.length)]) !== 'From ') return null;
  const end = nextLine(bytes, start, bytes.length);
  const line = asciiOf(bytes, [start, Math.min(end, start + 300)]);
  const following = asciiOf(bytes, [end, Math.min(end + 200, bytes.length)]);
  const isDated = /^From .*\b\d{1,2}:\d\d(?::\d\d)?\b.*\d{4}/.test(line);
  const isParting = isDated || /^From (?:-|\S+@\S+)?\s*$/.test(line);
  const isPlain = isUnderEmpty && (isDated || mailField.test(following));
  return isPlain || (isParting && mailField.test(following)) ? [start, end] : null;
}

const mailField =
  /^(?:from|to|date|subject|received|return-path|message-id|delivered-to|mime-version|x-[\w-]+)[ \t]*:/i;

function findParting(bytes: Uint8Array, from: number): Span | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (
    let at = all.indexOf('\nFrom ', Math.max(from - 1, 0));
    at !== -1;
    at = all.indexOf('\nFrom ', at + 1)
  ) {
    const [, before] = bareLine(bytes, [0, at + 1]);
    const isUnderEmpty = before === 0 || bytes[before - 1] === 0x0a;
    const line = partingLine(bytes, at + 1, isUnderEmpty);
    if (line) return line;
  }
  return null;
}

const LONGEST_HEAD = 64 * 1024;

/** The place where a message ends by its own word, if the mailbox or another message does too. */
function endByLength(bytes: Uint8Array, start: number): number | null {
  let length: number | null = null;
  for (let at = start; at < bytes.length && at - start < LONGEST_HEAD; ) {
    const next = nextLine(bytes, at, bytes.length);
    const [, last] = bareLine(bytes, [at, next]);
    if (last === at) return length === null ? null : endAt(bytes, next + length);
    const field = asciiOf(bytes, [at, Math.min(last, at + 80)]);
    const told = /^content-length:\s*(?<length>\d{1,12})\s*$/i.exec(field)?.groups?.length;
    if (told) length = Number(told);
    at = next;
  }
  return null;
}

/** Past the line ends that follow the message, if nothing or another message does. */
function endAt(bytes: Uint8Array, end: number): number | null {
  let at = end;
  while (at < bytes.length && at < end + 4 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at += 1;
  if (at >= bytes.length) return end <= bytes.length ? bytes.length : null;
  return partingLine(bytes, at, true) ? at : null;
}

const isEscaped = (bytes: Uint8Array, span: Span): boolean =>
  /^>+From /m.test(asciiOf(bytes, span));
