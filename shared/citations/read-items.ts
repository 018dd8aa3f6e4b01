import { isApostrophe, startsUpper } from './characters.ts';
import { readDates } from './date-expression.ts';
import { type DateContext, isMark, readMonth } from './date-point.ts';
import { readHour } from './date-preamble.ts';
import { readIssueNumber, readSlashed } from './issue-number.ts';
import type { Item, ItemKind } from './item.ts';
import { readBareLocator, readLabelledLocator } from './locator.ts';
import type { OwnPublication } from './own-publication.ts';
import { printedText } from './printed-text.ts';
import { readName } from './read-name.ts';
import type { Token } from './tokens.ts';

/** Kinds after which a new part begins, so that a bare figure may be a day or a page. */
const SEPARATORS: ReadonlySet<ItemKind> = new Set(['comma', 'semicolon', 'stop', 'see', 'through']);

/**
 * Takes a parenthesis apart: names, dates, numbers, locators and the words between them, in the
 * order of print, without deciding yet what it is. Each token is passed once.
 */
export class ItemReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #context: DateContext;
  readonly #own: OwnPublication;
  readonly #items: Item[] = [];
  #at = 0;

  constructor(text: string, tokens: readonly Token[], context: DateContext, own: OwnPublication) {
    this.#text = text;
    this.#tokens = tokens;
    this.#context = context;
    this.#own = own;
  }

  read(): Item[] {
    while (this.#at < this.#tokens.length) {
      const before = this.#at;
      this.#readOne();
      // A reader that took nothing would stand here for ever.
      if (this.#at === before) this.#word();
    }
    return this.#items;
  }

  #readOne(): void {
    if (this.#readSign() || this.#readQuoted() || this.#readSee() || this.#readAside()) return;
    if (this.#readRemark() || this.#readLocator() || this.#readNumber()) return;
    if (this.#readDate() || this.#readNamed() || this.#readHour()) return;
    this.#word();
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  get #last(): Item | undefined {
    return this.#items.at(-1);
  }

  get #isElementStart(): boolean {
    return this.#last === undefined || SEPARATORS.has(this.#last.kind);
  }

  /** The last item that is not a comma. */
  get #lastPart(): Item | undefined {
    return this.#last?.kind === 'comma' ? this.#items.at(-2) : this.#last;
  }

  #add(next: number, make: (place: { start: number; end: number }) => Item): true {
    const start = this.#tokens[this.#at]?.start ?? 0;
    const end = this.#tokens[next - 1]?.end ?? start;
    this.#items.push(make({ start, end }));
    this.#at = next;
    return true;
  }

  #printed(from: number, next: number): string {
    return printedText(this.#text, this.#tokens, from, next);
  }

  #word(): void {
    this.#add(this.#at + 1, (place) => ({
      kind: 'words',
      text: this.#printed(this.#at, this.#at + 1),
      ...place,
    }));
  }

  #readSign(): boolean {
    const token = this.#token;
    if (token?.kind !== 'mark') return false;
    const next = this.#at + 1;
    if (token.text === ',') return this.#add(next, (place) => ({ kind: 'comma', ...place }));
    if (token.text === ';') return this.#add(next, (place) => ({ kind: 'semicolon', ...place }));
    if (token.text === '-' || token.text === ':') {
      return this.#add(next, (place) => ({ kind: 'comma', ...place }));
    }
    if (token.text === '.' || token.text === '…' || token.text === '?' || token.text === '!') {
      const follower = this.#tokens[next];
      const isSentenceEnd = follower !== undefined && follower.kind !== 'mark';
      if (isSentenceEnd) return this.#add(next, (place) => ({ kind: 'stop', ...place }));
      this.#at = next;
      return true;
    }
    return false;
  }

  /** A title or name in quotation marks. One that is never closed ends with its sentence. */
  #readQuoted(): boolean {
    if (this.#token?.kind !== 'quote') return false;
    const close = this.#closingQuote();
    if (close === null) {
      this.#at += 1;
      return true;
    }
    let last = close;
    const first = this.#at + 1;
    while (last > first && this.#isOuterPunctuation(last - 1)) last -= 1;
    if (last === first) {
      this.#at = close + 1;
      return true;
    }
    const name = this.#printed(first, last);
    const start = this.#tokens[first]?.start ?? 0;
    const end = this.#tokens[last - 1]?.end ?? start;
    this.#items.push({ kind: 'name', name, article: '', quoted: true, start, end });
    const hasComma = isMark(this.#tokens[close - 1], ',');
    const isQuote = this.#tokens[close]?.kind === 'quote';
    this.#at = isQuote ? close + 1 : close;
    if (hasComma) this.#items.push({ kind: 'comma', start: end, end });
    return true;
  }

  #isOuterPunctuation(at: number): boolean {
    return (
      isMark(this.#tokens[at], ',') ||
      isMark(this.#tokens[at], '.') ||
      isMark(this.#tokens[at], ';')
    );
  }

  #closingQuote(): number | null {
    const LONGEST_TITLE = 60;
    const limit = Math.min(this.#tokens.length, this.#at + LONGEST_TITLE);
    for (let at = this.#at + 1; at < limit; at += 1) {
      if (this.#tokens[at]?.kind === 'quote') return at;
    }
    if (isApostrophe(this.#text.charAt(this.#token?.start ?? 0))) return null;
    for (let at = this.#at + 1; at < limit; at += 1) {
      const token = this.#tokens[at];
      if (isMark(token, '?') || isMark(token, '!')) return at + 1;
      if (isMark(token, ',') || isMark(token, ';')) return at;
    }
    return null;
  }

  /** "see", "cf." and "refer to" where a pointer can begin, with the words that lead on. */
  #readSee(): boolean {
    const word = this.#token?.kind === 'word' ? this.#token.text.toLowerCase() : '';
    const isPointer =
      word === 'see' || word === 'cf' || (word === 'refer' && this.#wordAt(1) === 'to');
    if (!isPointer || !this.#mayPoint()) return false;
    let next = this.#at + (word === 'refer' ? 2 : 1);
    for (;;) {
      const token = this.#tokens[next];
      const isLead = token?.kind === 'word' && LEADING_ON.has(token.text.toLowerCase());
      const isSign = isMark(token, '.') || isMark(token, ',') || isMark(token, ':');
      if (!isLead && !isSign) break;
      next += 1;
    }
    return this.#add(next, (place) => ({ kind: 'see', ...place }));
  }

  #mayPoint(): boolean {
    if (this.#isElementStart || this.#last?.kind === 'note' || this.#last?.kind === 'aside')
      return true;
    return this.#last?.kind === 'words' && BEFORE_SEE.has(this.#last.text.toLowerCase());
  }

  #wordAt(distance: number): string | undefined {
    const token = this.#tokens[this.#at + distance];
    return token?.kind === 'word' ? token.text.toLowerCase() : undefined;
  }

  /** A bracket within the bracket that no name or date has taken in. */
  #readAside(): boolean {
    if (this.#token?.kind === 'close') {
      this.#at += 1;
      return true;
    }
    if (this.#token?.kind !== 'open') return false;
    if (readDates(this.#tokens, this.#at, true, this.#context)) return false;
    let depth = 0;
    let next = this.#at;
    do {
      const kind = this.#tokens[next]?.kind;
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      next += 1;
    } while (depth > 0 && next < this.#tokens.length);
    return this.#add(next, (place) => ({ kind: 'aside', ...place }));
  }

  /** What says neither source nor date: "via …", "accessed May 3", "in Russian", "n.d.". */
  #readRemark(): boolean {
    if (this.#token?.kind !== 'word') return false;
    const word = this.#token.text.toLowerCase();
    const following = this.#wordAt(1);
    const isThrough =
      (THROUGH.has(word) && following === 'by') || word === 'citing' || word === 'quoting';
    if (isThrough) {
      const next = this.#at + (following === 'by' ? 2 : 1);
      return this.#add(next, (place) => ({ kind: 'through', ...place }));
    }
    if ((word === 'source' || word === 'sources') && isMark(this.#tokens[this.#at + 1], ':')) {
      this.#at += 2;
      return true;
    }
    if (
      this.#isElementStart &&
      INTRODUCTIONS.has(word) &&
      this.#tokens[this.#at + 1] !== undefined
    ) {
      this.#at += isMark(this.#tokens[this.#at + 1], '.') ? 2 : 1;
      return true;
    }
    if (UNDATED.has(word) || (word === 'no' && following === 'date')) {
      return this.#addNote(this.#at + (word === 'no' ? 2 : 1));
    }
    if (OF_ACCESS.has(word) || (word === 'last' && OF_ACCESS.has(following ?? ''))) {
      return this.#addNote(this.#endOfAccess());
    }
    if (word === 'via' || (word === 'courtesy' && following === 'of')) {
      return this.#addNote(this.#endOfElement());
    }
    if (word === 'in' && LANGUAGES.test(this.#tokens[this.#at + 1]?.text ?? '')) {
      return this.#addNote(this.#at + 2);
    }
    return false;
  }

  #addNote(next: number): true {
    const printed = this.#printed(this.#at, next);
    return this.#add(next, (place) => ({ kind: 'note', printed, ...place }));
  }

  #endOfElement(): number {
    let next = this.#at + 1;
    while (next < this.#tokens.length) {
      const token = this.#tokens[next];
      if (isMark(token, ',') || isMark(token, ';') || token?.kind === 'close') break;
      next += 1;
    }
    return next;
  }

  #endOfAccess(): number {
    let next = this.#at + 1;
    while (this.#tokens[next]?.kind === 'word' && !readMonth(this.#tokens, next)) next += 1;
    return readDates(this.#tokens, next, true, this.#context)?.next ?? this.#endOfElement();
  }

  #readLocator(): boolean {
    const isAfterDate =
      this.#lastPart?.kind === 'dates' ||
      this.#lastPart?.kind === 'locator' ||
      (this.#lastPart?.kind === 'name' && /^ibid\.?$/i.test(this.#lastPart.name));
    const locator =
      readLabelledLocator(this.#tokens, this.#at) ??
      (this.#isElementStart || isAfterDate ? this.#bareLocator(isAfterDate) : null);
    if (!locator) return false;
    const printed = this.#printed(this.#at, locator.next);
    return this.#add(locator.next, (place) => ({ kind: 'locator', printed, ...place }));
  }

  /** Not before a name: "A4" opens no parenthesis. */
  #bareLocator(isAfterDate: boolean) {
    if (this.#lastPart === undefined || this.#lastPart.kind === 'semicolon') return null;
    return readBareLocator(this.#tokens, this.#at, isAfterDate);
  }

  #readNumber(): boolean {
    const isBehindName = this.#last?.kind === 'name';
    const start = isBehindName && isMark(this.#token, '-') ? this.#at + 1 : this.#at;
    const number = readIssueNumber(this.#tokens, start);
    const isBare = number?.style === 'dotted' && !isBehindName && this.#last?.kind !== 'see';
    if (!number || isBare) return false;
    return this.#addNumber(number);
  }

  #addNumber(number: NonNullable<ReturnType<typeof readIssueNumber>>): true {
    const printed = this.#printed(this.#at, number.next);
    return this.#add(number.next, (place) => ({ kind: 'number', number, printed, ...place }));
  }

  #readDate(): boolean {
    const isStart =
      this.#isElementStart || this.#last?.kind === 'note' || this.#last?.kind === 'words';
    const isOpen = isStart || this.#last?.kind === 'locator' || this.#last?.kind === 'aside';
    const dates = readDates(this.#tokens, this.#at, isOpen, this.#context);
    if (!dates || (isOpen && this.#beginsName(dates.next))) return false;
    const { spans, note } = dates;
    return this.#add(dates.next, (place) => ({ kind: 'dates', spans, note, ...place }));
  }

  /** "9/11 Commission", "2000 Olympics", "March Group": a date that is the start of a name. */
  #beginsName(next: number): boolean {
    const follower = this.#tokens[next];
    if (follower?.kind !== 'word' || !follower.spaced || !startsUpper(follower.text)) return false;
    const first = this.#token;
    const isFullDate = next - this.#at > 3 || (first?.kind === 'word' && next - this.#at > 1);
    return !isFullDate && readLabelledLocator(this.#tokens, next) === null;
  }

  #readNamed(): boolean {
    const token = this.#token;
    const isArticle = token?.kind === 'word' && /^the$/i.test(token.text);
    const first = isArticle ? this.#at + 1 : this.#at;
    const name = readName(this.#tokens, first, this.#context);
    if (!name) return false;
    const article = isArticle ? `${token.text} ` : '';
    const end = this.#beforeNumber(first, name.next);
    const start = this.#tokens[first]?.start ?? 0;
    const printed = this.#printed(first, end).replace(/['’]s$/, '');
    this.#items.push({
      kind: 'name',
      name: printed,
      article,
      quoted: false,
      start,
      end: start + this.#length(first, end),
    });
    this.#at = end;
    this.#readNumberOfName(end < name.next);
    return true;
  }

  #length(first: number, next: number): number {
    return (this.#tokens[next - 1]?.end ?? 0) - (this.#tokens[first]?.start ?? 0);
  }

  /** "Update 250": the number is not part of the name where the name is our own. */
  #beforeNumber(first: number, next: number): number {
    const last = this.#tokens[next - 1];
    if (last?.kind !== 'number' || next - first < 2) return next;
    const bare = this.#printed(first, next - 1);
    return this.#own.match(bare) === 'none' ? next : next - 1;
  }

  /** What stands directly behind a name and counts its issues: "250", "-16.73", " 6/160". */
  #readNumberOfName(isBare: boolean): void {
    if (isBare) {
      const number = this.#token?.text ?? null;
      this.#addNumber({ style: 'bare', volume: null, number, next: this.#at + 1 });
      return;
    }
    const isDash = isMark(this.#token, '-') && !this.#token?.spaced;
    if (isDash && readIssueNumber(this.#tokens, this.#at + 1)?.style === 'dotted') {
      this.#at += 1;
      this.#readNumber();
      return;
    }
    const slashed = readSlashed(this.#tokens, this.#at);
    const isDate = readDates(this.#tokens, this.#at, false, this.#context) !== null;
    if (slashed && !isDate) this.#addNumber(slashed);
  }

  #readHour(): boolean {
    const next = readHour(this.#tokens, this.#at);
    return next > this.#at && this.#addNote(next);
  }
}

const LEADING_ON = new Set([
  'also',
  'e.g',
  'eg',
  'further',
  'instead',
  'again',
  'especially',
  'particularly',
  'generally',
  'for',
]);
const BEFORE_SEE = new Set([
  'please',
  'also',
  'and',
  'but',
  'or',
  'respectively',
  'then',
  'details',
  'information',
]);
const THROUGH = new Set([
  'cited',
  'quoted',
  'reported',
  'carried',
  'republished',
  'reprinted',
  'relayed',
  'translated',
]);
const INTRODUCTIONS = new Set(['also', 'and', 'or', 'e.g', 'from', 'both', 'in', 'per', 'by']);
const UNDATED = new Set(['undated', 'n.d']);
const OF_ACCESS = new Set(['accessed', 'retrieved', 'downloaded', 'viewed', 'visited']);
const LANGUAGES =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ish|ese|ic|ek|ench|erman|ari|ashto|utch|rdu|urmanji|amil|indi|hai|ebrew|reek|zech|zbek|azakh|yrgyz|ajik|atar|alay|engali|zeri))$/u;
