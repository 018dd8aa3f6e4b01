import iconv from 'iconv-lite';
import type { Passage } from '../../shared/imports/passage.ts';
import type { DetectedEncoding } from './text/detect-encoding.ts';
import { escapedEncodingOf } from './text/escaped-encoding.ts';

/**
 * Where in a file the stretches of its decoded text stand. Asked in the order of the text, all
 * answers together take linear time.
 */
export class TextPlaces {
  readonly #text: string;
  readonly #encoding: string;
  readonly #hasBytes: boolean;
  readonly #start: { readonly offset: number; readonly byte: number; readonly line: number };
  #known: { readonly offset: number; readonly byte: number; readonly line: number };

  /** `text` is what `detected` makes of `bytes`, with nothing taken out. */
  constructor(text: string, bytes: Uint8Array, { encoding, markLength }: DetectedEncoding) {
    this.#text = text;
    this.#encoding = encoding;
    this.#start = { offset: 0, byte: markLength, line: 1 };
    this.#known = this.#start;
    // Bytes that could not be read stand as other characters: then none can be counted.
    this.#hasBytes =
      escapedEncodingOf(encoding) === null && this.#width(text) === bytes.length - markLength;
  }

  /** A stretch for people: "item 3 (lines 40 to 62)", with its bytes where they can be told. */
  passage(name: string, start: number, end: number): Passage {
    const first = this.#seek(start);
    const last = this.#seek(end);
    const to = last.line - (this.#text[end - 1] === '\n' && last.line > first.line ? 1 : 0);
    const lines = first.line === to ? `line ${first.line}` : `lines ${first.line} to ${to}`;
    const place = name === '' ? lines : `${name} (${lines})`;
    return this.#hasBytes ? { place, bytes: [first.byte, last.byte] } : { place };
  }

  /** The line on which an offset stands, from 1. */
  line(offset: number): number {
    return this.#seek(offset).line;
  }

  #seek(offset: number) {
    const from = offset < this.#known.offset ? this.#start : this.#known;
    const between = this.#text.slice(from.offset, offset);
    const byte = this.#hasBytes ? from.byte + this.#width(between) : from.byte;
    this.#known = { offset, byte, line: from.line + countLines(between) };
    return this.#known;
  }

  #width(text: string): number {
    return this.#encoding === 'UTF-8'
      ? Buffer.byteLength(text)
      : iconv.encode(text, this.#encoding).length;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
