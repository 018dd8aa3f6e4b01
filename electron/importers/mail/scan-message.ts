import { importLimits } from '../import-limits.ts';
import { type MailHead, mainValue, parameter, readMailHead } from './mail-head.ts';
import { asciiOf, bareLine, isBlank, nextLine, type Span } from './message-lines.ts';

/** A part of a message with the places of its bytes; the message itself is the outermost. */
export interface MailPart {
  readonly head: MailHead;
  readonly headSpan: Span;
  readonly bodySpan: Span;
  /** "text/plain", in small letters. */
  readonly type: string;
  /** Empty for a part that is not divided further. */
  readonly parts: readonly MailPart[];
  /** Between and around its parts, where there is more than white space. */
  readonly outside: readonly Span[];
  /** "2.1": the first part of the second; empty for the message. */
  readonly number: string;
  /** What is wrong with it, for people; null where nothing is. */
  readonly fault: string | null;
}

/** Finds the heads and bodies of a message and its parts; depth and number are bounded. */
export function scanMessage(bytes: Uint8Array): MailPart {
  let left: number = importLimits.mailParts;
  return scanPart([0, bytes.length], '', 0, 'text/plain');

  function scanPart(span: Span, number: string, depth: number, usual: string): MailPart {
    left -= 1;
    const bodyStart = findBody(bytes, span, depth === 0);
    const headSpan: Span = [span[0], bodyStart];
    const bodySpan: Span = [bodyStart, span[1]];
    const head = readMailHead(bytes, [
      span[0],
      Math.min(bodyStart, span[0] + importLimits.mailHeadBytes),
    ]);
    const field = head.get('content-type');
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(mainValue(field)) ? mainValue(field) : usual;
    const whole = { head, headSpan, bodySpan, number, parts: [], outside: [] };
    if (!type.startsWith('multipart/')) return { ...whole, type, fault: null };
    const boundary = parameter(field, 'boundary');
    const found = boundary === null ? null : divide(bytes, bodySpan, boundary);
    if (!found || found.parts.length === 0) {
      const fault = 'It says that it is in several parts, but not where they begin.';
      return { ...whole, type: 'text/plain', fault };
    }
    if (depth >= importLimits.mailDepth || left < found.parts.length) {
      const fault = 'Its parts lie too deep within each other, or are too many to be read.';
      return { ...whole, type: 'application/octet-stream', fault };
    }
    const within = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const numbered = found.parts.map((part, index): [Span, string] => [
      part,
      number === '' ? `${index + 1}` : `${number}.${index + 1}`,
    ]);
    return {
      ...whole,
      type,
      parts: numbered.map(([part, name]) => scanPart(part, name, depth + 1, within)),
      outside: found.outside.filter((it) => !isBlank(bytes, it)),
      fault: null,
    };
  }
}

const field = /^[!-9;-~]{1,80}[ \t]*:/;

/** Where the body begins: after the first empty line, or at the first line that is of no head. */
function findBody(bytes: Uint8Array, [start, end]: Span, isMessage: boolean): number {
  let at = start;
  while (at < end) {
    const next = nextLine(bytes, at, end);
    const [, last] = bareLine(bytes, [at, next]);
    if (last === at) return next;
    const line = asciiOf(bytes, [at, Math.min(last, at + 100)]);
    const isEnvelope = isMessage && at === start && /^>?From /.test(line);
    const isContinued = at > start && /^[ \t]/.test(line);
    if (!field.test(line) && !isContinued && !isEnvelope && !goesOn(bytes, next, end)) return at;
    at = next;
  }
  return end;
}

/** A strayed line in a head does not end it if a field follows. */
function goesOn(bytes: Uint8Array, start: number, end: number): boolean {
  const line = asciiOf(bytes, [start, Math.min(end, start + 100)]);
  return /^(?:content-|mime-version|message-id|received|from|to|date|subject|x-)[\w-]*:/i.test(
    line,
  );
}

/** The parts between lines of "--boundary", and what stands outside of them. */
function divide(bytes: Uint8Array, [start, end]: Span, boundary: string) {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const parts: Span[] = [];
  const outside: Span[] = [];
  let from = start;
  let isInside = false;
  let at = start;
  const close = (line: number) => {
    // The line end before a boundary belongs to the boundary.
    const [, last] = bareLine(bytes, [from, line]);
    (isInside ? parts : outside).push([from, Math.max(last, from)]);
  };
  while (at < end) {
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf(mark, at);
    if (found === -1) break;
    const next = nextLine(bytes, found, end);
    const rest = asciiOf(
      bytes,
      bareLine(bytes, [found + mark.length, Math.max(next, found + mark.length)]),
    );
    const isLine = found === start || bytes[found - 1] === 0x0a;
    if (isLine && /^(?:--)?[ \t]*$/.test(rest)) {
      close(found);
      isInside = !rest.startsWith('--');
      from = next;
    }
    at = next;
  }
  close(end);
  return { parts: parts.slice(0, importLimits.mailParts + 1), outside };
}
