import iconv from 'iconv-lite';
import type { Passage } from '../../../shared/imports/passage.ts';
import { placeOf, type Span } from '../../../shared/issues/segment.ts';
import { escapedEncodingOf } from './escaped-encoding.ts';
import { lineBytes } from './line-bytes.ts';

/** A place within a line whose byte is known; `isWhole` says that none of its characters is lost. */
interface KnownPlace {
  readonly line: number;
  readonly column: number;
  readonly byte: number;
  readonly isWhole: boolean;
}

/** Tells where parts of a text stand in its file: for people, and in bytes where that can be. */
export class LinePlaces {
  readonly #bytes: Uint8Array;
  readonly #encoding: string;
  readonly #lines: readonly string[];
  #starts: readonly number[] | null | undefined;
  #offsets: readonly number[] | undefined;
  /** Asked in the order of the text, all answers together take linear time. */
  #known: KnownPlace | undefined;

  /** `text` is what was made of the bytes, each line in its place. */
  constructor(bytes: Uint8Array, encoding: string, text: string) {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#lines = text.split('\n');
  }

  /** Of lines counted from 0, end exclusive: "lines 3 to 40". */
  lines({ start, end }: Span): Passage {
    const starts = this.#lineStarts();
    return this.#passage(
      { start, end },
      starts?.[start],
      starts?.[Math.min(end, this.#lines.length)],
    );
  }

  /** Of characters of the text, end exclusive; by lines where they cannot be told within one. */
  characters(start: number, end: number): Passage {
    const [first, last] = [this.#lineAt(start), this.#lineAt(Math.max(start, end - 1))];
    return this.#passage(
      { start: first, end: last + 1 },
      this.#byteAt(first, start) ?? this.#lineStarts()?.[first],
      this.#byteAt(last, end) ?? this.#lineStarts()?.[last + 1],
    );
  }

  #passage(span: Span, from: number | undefined, to: number | undefined): Passage {
    const place = placeOf(span);
    return from === undefined || to === undefined ? { place } : { place, bytes: [from, to] };
  }

  /** Undefined where characters were taken out of the line, so that bytes cannot be counted. */
  #byteAt(line: number, character: number): number | undefined {
    const [from, to] = [this.#lineStarts()?.[line], this.#lineStarts()?.[line + 1]];
    const column = character - (this.#characterStarts()[line] ?? 0);
    if (from === undefined || to === undefined) return undefined;
    if (column === 0) return from;
    if (column > (this.#lines[line] ?? '').length) return to;
    const known = this.#known?.line === line ? this.#known : this.#openLine(line, from, to);
    if (!known.isWhole) return undefined;
    const back = column < known.column;
    const [start, end] = back ? [column, known.column] : [known.column, column];
    const between = this.#width((this.#lines[line] ?? '').slice(start, end));
    const byte = back ? known.byte - between : known.byte + between;
    this.#known = { ...known, column, byte };
    return byte;
  }

  /** Bytes behind the text of a line end it; those before the first one are its mark. */
  #openLine(line: number, from: number, to: number): KnownPlace {
    const text = this.#lines[line] ?? '';
    const isCounted = !escapedEncodingOf(this.#encoding) && !text.includes('\ufffd');
    const width = isCounted ? this.#width(text) : 0;
    const rest = to - from - width;
    const isMarked = line === 0 && this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb;
    const mark = isMarked ? 3 : 0;
    // Line ends have eight bytes at most, in the widest encoding.
    this.#known = {
      line,
      column: 0,
      byte: from + mark,
      isWhole: isCounted && rest >= mark && rest <= mark + 8,
    };
    return this.#known;
  }

  #width(text: string): number {
    if (this.#encoding === 'UTF-8') return Buffer.byteLength(text);
    return iconv.encode(text, this.#encoding).length;
  }

  #lineStarts(): readonly number[] | null {
    this.#starts ??= lineBytes(this.#bytes, this.#encoding, this.#lines.length);
    return this.#starts;
  }

  #characterStarts(): readonly number[] {
    if (this.#offsets) return this.#offsets;
    let at = 0;
    this.#offsets = this.#lines.map((line) => {
      const start = at;
      at += line.length + 1;
      return start;
    });
    return this.#offsets;
  }

  #lineAt(character: number): number {
    const starts = this.#characterStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= character) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
