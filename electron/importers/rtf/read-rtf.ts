import iconv from 'iconv-lite';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { PictureKeeper } from '../document/picture-keeper.ts';
import type { ImportFailure } from '../importer.ts';
import { RtfCollector } from './rtf-collector.ts';
import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';
import { type RtfFacts, RtfGroups } from './rtf-groups.ts';
import { firstState, plainParagraph, type RtfState } from './rtf-state.ts';
import { RtfStyles } from './rtf-styles.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { markTags, printed, printedSigns } from './rtf-words.ts';

/** An RTF document as it was read; its text, notes, places and findings stand in `collected`. */
export interface RtfText extends RtfFacts {
  readonly collected: RtfCollector;
  /** Whether its groups are all closed. */
  readonly isWhole: boolean;
}

/** Real ones nest some dozens deep. */
const DEEPEST = 2000;

/** Reads the text of an RTF document by its stream of words. */
export function readRtf(bytes: Uint8Array, keeper: PictureKeeper): Result<RtfText, ImportFailure> {
  const reader = new RtfReader(keeper);
  for (const token of rtfTokens(bytes)) {
    reader.take(token);
    if (reader.depth > DEEPEST) {
      return err(failure('unreadable-file', `Its groups are nested more than ${DEEPEST} deep.`));
    }
  }
  return ok(reader.finish());
}

/** The encoding of a file that does not say its own. */
const WESTERN = 'windows-1252';

class RtfReader {
  readonly #styles = new RtfStyles();
  readonly #collector: RtfCollector;
  readonly #groups: RtfGroups;
  readonly #facts: RtfFacts = { properties: new Map(), runningHeads: [] };
  /** Encodings of fonts by their numbers. */
  readonly #fonts = new Map<number, string>();
  /** The states of the groups around the present one. */
  readonly #outer: RtfState[] = [];
  #state = firstState();
  #encoding = WESTERN;
  /** Bytes that are not decoded yet, for one letter may have two; and where they begin. */
  #letters: number[] = [];
  #lettersStart = 0;
  /** Characters still to be passed over after a letter of Unicode. */
  #toSkip = 0;
  #isHead = false;
  /** Where the present token ends. */
  #end = 0;

  constructor(keeper: PictureKeeper) {
    this.#collector = new RtfCollector(this.#styles, keeper);
    this.#groups = new RtfGroups(this.#collector, this.#facts);
  }

  get depth(): number {
    return this.#outer.length;
  }

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#takeByte(token.byte, token.start);
      this.#end = token.end;
      return;
    }
    this.#flush();
    this.#end = token.end;
    switch (token.kind) {
      case 'open':
        this.#open(token.start);
        break;
      case 'close':
        this.#close(token.end);
        break;
      case 'binary':
        this.#state.bytes = token.bytes;
        break;
      case 'word':
        this.#takeWord(token.name, token.value);
        break;
      case 'sign':
        this.#takeSign(token.sign);
    }
  }

  finish(): RtfText {
    this.#flush();
    const isWhole = this.#outer.length === 0;
    while (this.#outer.length > 0) this.#close(this.#end);
    this.#collector.endParagraph(this.#state, this.#end);
    return { ...this.#facts, collected: this.#collector, isWhole };
  }

  #open(start: number): void {
    this.#outer.push(this.#state);
    this.#state = { ...this.#state, start, isOptional: false, bytes: null, end: null };
    this.#toSkip = 0;
    if (this.#state.destination === 'styles') this.#openStyle(this.#state);
  }

  #close(end: number): void {
    this.#state.end?.(end);
    this.#state = this.#outer.pop() ?? this.#state;
    this.#toSkip = 0;
  }

  #openStyle(state: RtfState): void {
    const name = { text: '' };
    Object.assign(state, plainParagraph, { buffer: name });
    state.end = () => this.#styles.add({ id: state.style, outline: state.outline }, name.text);
  }

  #takeByte(byte: number, start: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (this.#state.destination === 'skip') return;
    if (this.#letters.length === 0) this.#lettersStart = start;
    this.#letters.push(byte);
  }

  #flush(): void {
    if (this.#letters.length === 0) return;
    const encoding = this.#fonts.get(this.#state.font) ?? this.#encoding;
    const text = iconv.decode(Buffer.from(this.#letters), encoding);
    this.#letters = [];
    this.#put(text, this.#lettersStart);
  }

  #put(text: string, start: number): void {
    const { destination, buffer } = this.#state;
    if (destination === 'text') this.#collector.words(text, this.#state, start, this.#end);
    else if (destination !== 'skip') buffer.text += text;
  }

  #takeSign(sign: string): void {
    if (sign === '*') {
      this.#state.isOptional = true;
      return;
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    const text = printedSigns.get(sign);
    if (text !== undefined) this.#put(text, this.#end - 2);
    if (sign === '\n' || sign === '\r') this.#collector.endParagraph(this.#state, this.#end);
  }

  #takeWord(name: string, value: number | null): void {
    const state = this.#state;
    if (this.#toSkip > 0 && name !== 'u') {
      this.#toSkip -= 1;
      return;
    }
    const { isOptional } = state;
    state.isOptional = false;
    if (this.#groups.open(name, state)) return;
    if (isOptional) {
      state.destination = 'skip';
      return;
    }
    if (state.destination === 'info') this.#takeDay(name, value);
    if (state.destination === 'fonts') this.#takeFontWord(name, value);
    const text = printed.get(name);
    if (text !== undefined) this.#put(text, this.#end);
    else if (name === 'u') this.#takeUnicode(value ?? 0);
    else if (!this.#takeMark(name, value) && !this.#takeLayout(name, value)) {
      this.#takeEnd(name);
      this.#takeOther(name, value);
    }
  }

  #takeUnicode(value: number): void {
    this.#put(String.fromCharCode(value & 0xffff), this.#end);
    this.#toSkip = this.#state.substitutes;
  }

  #takeMark(name: string, value: number | null): boolean {
    const state = this.#state;
    const tag = markTags.get(name);
    const without = (...tags: string[]) => state.tags.filter((it) => !tags.includes(it));
    if (tag !== undefined) state.tags = value === 0 ? without(tag) : [...without(tag), tag];
    else if (name === 'ulnone') state.tags = without('u');
    else if (name === 'nosupersub') state.tags = without('sup', 'sub');
    else if (name === 'v') state.isHidden = value !== 0;
    else if (name === 'deleted') state.isDeleted = value !== 0;
    else if (name === 'plain') {
      state.tags = [];
      state.isHidden = false;
      state.isDeleted = false;
    } else return false;
    return true;
  }

  #takeLayout(name: string, value: number | null): boolean {
    const state = this.#state;
    if (name === 'pard') Object.assign(state, plainParagraph);
    else if (name === 's') state.style = value;
    else if (name === 'outlinelevel') state.outline = value;
    else if (name === 'intbl') state.inTable = true;
    else if (name === 'li' || name === 'lin') state.left = value ?? 0;
    else if (name === 'fi') state.first = value ?? 0;
    else if (name === 'ilvl') state.level = Math.min(Math.max(value ?? 0, 0), 8);
    else return false;
    return true;
  }

  /** What ends a paragraph, a cell, a row. */
  #takeEnd(name: string): void {
    const isEnd = /^(?:par|sect|nestcell|nestrow)$/.test(name);
    if (isEnd && this.#state.destination === 'running-head') this.#put('\n', this.#end);
    if (this.#state.destination !== 'text') return;
    if (name === 'line') this.#put('\n', this.#end);
    else if (isEnd) this.#collector.endParagraph(this.#state, this.#end);
    else if (name === 'cell') this.#collector.endCell(this.#state, this.#end);
    else if (name === 'row') this.#collector.endRow(this.#isHead);
    if (name === 'nestrow') this.#collector.find('nested-table');
    if (name === 'trowd') this.#isHead = false;
    if (name === 'trhdr') this.#isHead = true;
  }

  #takeOther(name: string, value: number | null): void {
    if (name === 'f') this.#state.font = value ?? 0;
    if (name === 'uc') this.#state.substitutes = Math.min(Math.max(value ?? 1, 0), 10);
    if (name === 'ansicpg') this.#encoding = encodingOfCodePage(value ?? 0) ?? this.#encoding;
    if (name === 'mac') this.#encoding = 'macintosh';
    if (name === 'pc') this.#encoding = 'cp437';
    if (name === 'pca') this.#encoding = 'cp850';
  }

  #takeFontWord(name: string, value: number | null): void {
    const encoding =
      name === 'fcharset'
        ? encodingOfCharset(value ?? 0)
        : name === 'cpg'
          ? encodingOfCodePage(value ?? 0)
          : null;
    // Western is what a font says that has no wish of its own.
    if (encoding && encoding !== WESTERN) this.#fonts.set(this.#state.font, encoding);
  }

  /** The day on which the file was made: "\yr2001\mo5\dy4". */
  #takeDay(name: string, value: number | null): void {
    const { buffer } = this.#state;
    const digits = String(value ?? 0).padStart(2, '0');
    if (name === 'yr') buffer.text = digits;
    if (name === 'mo' || name === 'dy') buffer.text += `-${digits}`;
  }
}
