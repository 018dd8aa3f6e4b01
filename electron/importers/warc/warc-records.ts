/** A record of a web archive; offsets count in the bytes that it was read from. */
export interface WarcRecord {
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** What it holds, as far as that is there. */
  readonly block: Uint8Array;
  /** Where its head begins, and where its block ends. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, for people; null where nothing is. */
  readonly fault: string | null;
}

/** A head is looked for within so many bytes. */
const LONGEST_HEAD = 64 * 1024;
const CR = 13;
const LF = 10;

/**
 * The records in some bytes. Where a record says a wrong length, the next is looked for by the
 * words that it begins with.
 */
export function* warcRecords(data: Uint8Array): Generator<WarcRecord, void, undefined> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  let at = nextRecord(bytes, 0);
  while (at < bytes.length) {
    const head = bytes.toString('utf8', at, at + LONGEST_HEAD);
    const gap = /\r?\n\r?\n/.exec(head);
    const text = gap ? head.slice(0, gap.index) : head;
    const from = at + Buffer.byteLength(gap ? head.slice(0, gap.index + gap[0].length) : head);
    const headers = readHeaders(text);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const told = Number.isSafeInteger(length) && length >= 0 ? from + length : Number.NaN;
    const follows = isRecordAt(bytes, told);
    const next = follows ? skipLineEnds(bytes, told) : nextRecord(bytes, from);
    const end = follows ? told : beforeSeparator(bytes, next);
    yield {
      headers,
      block: bytes.subarray(from, end),
      start: at,
      end,
      fault: faultOf(told, bytes.length, follows),
    };
    at = next;
  }
}

function faultOf(told: number, length: number, follows: boolean): string | null {
  if (follows) return null;
  if (told > length) return 'It is cut off: it is shorter than it says.';
  return 'It says a wrong length; it was read up to the next record.';
}

/** Whether another record, or the end of the bytes, follows an offset. */
function isRecordAt(bytes: Buffer, offset: number): boolean {
  if (!(offset <= bytes.length)) return false;
  const at = skipLineEnds(bytes, offset);
  return at >= bytes.length || beginsRecord(bytes, at);
}

const beginsRecord = (bytes: Buffer, at: number): boolean =>
  bytes.toString('latin1', at, at + 7) === 'WARC/1.' ||
  bytes.toString('latin1', at, at + 7) === 'WARC/0.';

/** Two line ends stand between a record and the next. */
function beforeSeparator(bytes: Buffer, next: number): number {
  return bytes.toString('latin1', next - 4, next) === '\r\n\r\n' ? next - 4 : next;
}

function skipLineEnds(bytes: Buffer, offset: number): number {
  let at = offset;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  return at;
}

/** The first record at or after an offset; the end of the bytes where there is none. */
function nextRecord(bytes: Buffer, offset: number): number {
  for (let at = bytes.indexOf('WARC/', offset); at !== -1; at = bytes.indexOf('WARC/', at + 1)) {
    const isLine = at === 0 || bytes[at - 1] === LF;
    if (isLine && beginsRecord(bytes, at)) return at;
  }
  return bytes.length;
}

/** "Name: value" lines; a line that begins with a space goes on with the one before. */
export function readHeaders(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon <= 0) return [];
      return [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}
