/** Bytes from the first to the second, the latter exclusive. */
export type Span = readonly [start: number, end: number];

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** The place after the line end that follows `from`, no further than `end`. */
export function nextLine(bytes: Uint8Array, from: number, end: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at === -1 || at >= end ? end : at + 1;
}

/** The line without its end. */
export function bareLine(bytes: Uint8Array, [start, end]: Span): Span {
  let last = end;
  if (last > start && bytes[last - 1] === LINE_FEED) last -= 1;
  if (last > start && bytes[last - 1] === RETURN) last -= 1;
  return [start, last];
}

/** One character a byte; for comparing what is ASCII. */
export const asciiOf = (bytes: Uint8Array, [start, end]: Span): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(end - start, 0)).toString('latin1');

/** Whether there is nothing but white space between two places. */
export const isBlank = (bytes: Uint8Array, [start, end]: Span): boolean =>
  bytes.subarray(start, end).every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= RETURN));
