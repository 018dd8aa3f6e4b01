// Long, because all its readers share one place in the tokens and are tried in one order, which is to
// be seen at a glance; what each of them reads stands in a file of its own.
import { startsUpper } from './characters.ts';
import { readDates } from './date-expression.ts';
import { type DateContext, isMark, yearOf } from './date-point.ts';
import { readHour } from './date-preamble.ts';
import {
  type IssueNumber,
  isDotted,
  readBareNumbers,
  readDotted,
  readIssueNumber,
  readSlashed,
} from './issue-number.ts';
import type { Item, ItemKind } from './item.ts';
import {
  isPageOfSection,
  readBareLocator,
  readLabelledLocator,
  skipVolumeAndPage,
} from './locator.ts';
import type { OwnPublication } from './own-publication.ts';
import { isKnownPaper, isNumberedNoun, isPieceName, looksLikePress } from './press-words.ts';
import { printedText } from './printed-text.ts';
import { readLead } from './read-lead.ts';
import { type NameRun, readName } from './read-name.ts';
import { readQuotation } from './read-quotation.ts';
import { readRemark, skipForms, skipOrigin } from './read-remark.ts';
import { readSee } from './read-see.ts';
import type { Token } from './tokens.ts';

/** Kinds after which a new part begins, so that a bare figure may be a day or a page. */
const SEPARATORS: ReadonlySet<ItemKind> = new Set([
  'comma',
  'semicolon',
  'stop',
  'see',
  'through',
  'label',
]);

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
  #isPointing = false;

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
    if (this.#readRemark() || this.#readJournal() || this.#readLocator()) return;
    if (this.#readNumber()) return;
    if (this.#readWriter() || this.#readDate() || this.#readHour() || this.#readNamed()) return;
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

  #addMark(
    kind: 'comma' | 'semicolon' | 'stop' | 'see' | 'through' | 'label' | 'aside',
    next: number,
  ): true {
    return this.#add(next, (place) => ({ kind, ...place }));
  }

  #addNote(next: number): true {
    const printed = this.#printed(this.#at, next);
    return this.#add(next, (place) => ({ kind: 'note', printed, ...place }));
  }

  #printed(from: number, next: number): string {
    return printedText(this.#text, this.#tokens, from, next);
  }

  #word(): void {
    const text = this.#printed(this.#at, this.#at + 1);
    this.#add(this.#at + 1, (place) => ({ kind: 'words', text, ...place }));
  }

  #readSign(): boolean {
    const token = this.#token;
    if (token?.kind !== 'mark') return false;
    const next = this.#at + 1;
    if (',-:/|'.includes(token.text)) return this.#addMark('comma', next);
    if (token.text === ';') return this.#addMark('semicolon', next);
    if (!'.…?!'.includes(token.text)) return false;
    const follower = this.#tokens[next];
    if (follower !== undefined && follower.kind !== 'mark') return this.#addMark('stop', next);
    this.#at = next;
    return true;
  }

  #readQuoted(): boolean {
    if (this.#token?.kind !== 'quote') return false;
    const quotation = readQuotation(this.#text, this.#tokens, this.#at);
    if (!quotation) {
      this.#at += 1;
      return true;
    }
    const { first, last, next, endsInComma } = quotation;
    this.#addName({ first, next: last }, '', this.#token.start);
    this.#at = next;
    if (endsInComma) {
      const end = this.#last?.end ?? 0;
      this.#items.push({ kind: 'comma', start: end, end });
    }
    return true;
  }

  #addName({ first, next }: NameRun, article: string, quotedFrom?: number): void {
    const start = this.#tokens[first]?.start ?? 0;
    const end = this.#tokens[next - 1]?.end ?? start;
    const printed = this.#printed(first, next);
    // "Harper's" is a name; "EDM's May 3 issue" speaks of EDM.
    const follower = this.#tokens[next]?.kind;
    const isOwning = this.#isPointing || follower === 'word' || follower === 'quote';
    const name = isOwning ? printed.replace(/['’]s$/, '') : printed;
    const quoted = quotedFrom !== undefined;
    const printedStart = quotedFrom ?? start;
    this.#items.push({ kind: 'name', name, article, quoted, printedStart, start, end });
    this.#at = next;
  }

  #readSee(): boolean {
    const next = this.#mayPoint() ? readSee(this.#tokens, this.#at) : null;
    if (next === null) return false;
    this.#isPointing = true;
    return this.#addMark('see', next);
  }

  #mayPoint(): boolean {
    const last = this.#last;
    if (this.#isElementStart || last?.kind === 'note' || last?.kind === 'aside') return true;
    return last?.kind === 'words' && BEFORE_SEE.has(last.text.toLowerCase());
  }

  /** A bracket within the bracket that no name or date has taken in. */
  #readAside(): boolean {
    if (this.#token?.kind === 'close') {
      this.#at += 1;
      return true;
    }
    if (this.#token?.kind !== 'open') return false;
    if (readDates(this.#tokens, this.#at, true, this.#context)) return false;
    if (this.#readBracketedPage()) return true;
    const forms = skipForms(this.#tokens, this.#at + 1);
    if (forms > this.#at + 1 && this.#tokens[forms]?.kind === 'close') {
      this.#at += 1;
      return this.#addNote(forms);
    }
    let depth = 0;
    let next = this.#at;
    do {
      const kind = this.#tokens[next]?.kind;
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      next += 1;
    } while (depth > 0 && next < this.#tokens.length);
    return this.#addMark('aside', next);
  }

  /** "Pier Times (E1)". */
  #readBracketedPage(): boolean {
    const page = this.#tokens[this.#at + 1];
    const isPage = page?.kind === 'word' && isPageOfSection(page.text);
    const isBehindName = this.#last?.kind === 'name';
    if (!isPage || !isBehindName || this.#tokens[this.#at + 2]?.kind !== 'close') return false;
    return this.#add(this.#at + 3, (place) => ({ kind: 'locator', printed: page.text, ...place }));
  }

  /** "[From the Pier Times, Jan. 28, 1997]", "AP item in the Pier Times"; "From the Ether" is a name. */
  #readLead(): boolean {
    const isStart = this.#last === undefined || this.#last.kind === 'label';
    const lead = isStart ? readLead(this.#tokens, this.#at, this.#nameContext) : null;
    if (!lead) return false;
    const isArticled = /^the$/i.test(this.#tokens[lead.next]?.text ?? '');
    if (!this.#readsAsPaper(isArticled ? lead.next + 1 : lead.next)) return false;
    if (lead.agency) this.#addName(lead.agency, '');
    const { writer } = lead;
    if (writer) {
      const names = [this.#printed(writer.first, writer.next)];
      this.#add(writer.next, (place) => ({ kind: 'authors', names, ...place }));
    }
    this.#at = lead.next;
    return true;
  }

  #readRemark(): boolean {
    if (this.#readLead()) return true;
    const part = (this.#last?.kind === 'stop' ? this.#items.at(-2) : this.#lastPart)?.kind;
    if (part === 'dates' || part === 'locator') {
      const forms = skipForms(this.#tokens, this.#at);
      const remark = forms > this.#at ? forms : skipOrigin(this.#tokens, this.#at);
      if (remark > this.#at) return this.#addNote(remark);
    }
    const remark = readRemark(this.#tokens, this.#at, this.#isElementStart, this.#context);
    if (!remark) return false;
    if (remark.kind === 'note') return this.#addNote(remark.next);
    if (remark.kind !== 'skip') return this.#addMark(remark.kind, remark.next);
    this.#at = remark.next;
    return true;
  }

  #readLocator(): boolean {
    const locator = readLabelledLocator(this.#tokens, this.#at) ?? this.#bareLocator();
    if (!locator) return false;
    const printed = this.#printed(this.#at, locator.next);
    return this.#add(locator.next, (place) => ({ kind: 'locator', printed, ...place }));
  }

  /** Not before a name, "A4" opens no parenthesis; and not what can be read as a date. */
  #bareLocator() {
    const part = this.#lastPart;
    if (part === undefined || part.kind === 'semicolon') return null;
    const section = this.#section();
    if (section) return section;
    const isPaper = part.kind === 'name' && this.#last?.kind === 'comma' && isKnownPaper(part.name);
    const isIbid = isPaper || (part.kind === 'name' && /^ibid\.?$/i.test(part.name));
    const isAfterDate = part.kind === 'dates' || part.kind === 'locator' || isIbid;
    if (!this.#isElementStart && !isAfterDate) return null;
    if (readDates(this.#tokens, this.#at, true, this.#context)) return null;
    if (readHour(this.#tokens, this.#at) > this.#at) return null;
    // "May 3, 1993, at A1", "3. Mai, S. 3".
    const isLed =
      isAfterDate && (this.#token?.text === 'at' || /^s$/i.test(this.#token?.text ?? ''));
    const first = isLed ? this.#at + (isMark(this.#tokens[this.#at + 1], '.') ? 2 : 1) : this.#at;
    return readBareLocator(this.#tokens, first, isAfterDate);
  }

  /** "1/2/95 Business p. 1", "1/5/95 B&F 1": a part of the paper, between the date and its page. */
  #section() {
    const token = this.#token;
    if (this.#last?.kind !== 'dates' || token?.kind !== 'word' || !startsUpper(token.text))
      return null;
    const isSection = this.#tokens[this.#at + 1]?.kind !== 'mark';
    const page = readLabelledLocator(this.#tokens, this.#at + 1);
    if (page) return page;
    return isSection ? readBareLocator(this.#tokens, this.#at + 1, true) : null;
  }

  #readNumber(): boolean {
    const mayBeDotted = this.#last?.kind === 'name' || this.#last?.kind === 'see';
    const number =
      readIssueNumber(this.#tokens, this.#at) ??
      (mayBeDotted ? readDotted(this.#tokens, this.#at) : null);
    return number !== null && this.#addNumber(number);
  }

  #addNumber(number: IssueNumber): true {
    const printed = this.#printed(this.#at, number.next);
    const isTight = this.#last?.kind === 'name';
    return this.#add(number.next, (place) => ({
      kind: 'number',
      number,
      printed,
      isTight,
      ...place,
    }));
  }

  #readDate(): boolean {
    const last = this.#last?.kind;
    const isFree = last === 'note' || last === 'words' || last === 'locator' || last === 'aside';
    const isOpen = this.#isElementStart || isFree;
    const dates = readDates(this.#tokens, this.#at, isOpen, this.#context);
    if (!dates || (isOpen && this.#beginsName(dates.next))) return false;
    const { spans, note } = dates;
    return this.#add(dates.next, (place) => ({ kind: 'dates', spans, note, ...place }));
  }

  /** "9/11 Commission", "2000 Olympics", "March Group": a date that is the start of a name. */
  #beginsName(next: number): boolean {
    const follower = this.#tokens[next];
    if (follower?.kind !== 'word' || !follower.spaced || !startsUpper(follower.text)) return false;
    const length = next - this.#at;
    const isDay = length > 1 && this.#readsAsPaper(next);
    const isFullDate = isDay || length > 3 || (this.#token?.kind === 'word' && length > 1);
    return !isFullDate && readLabelledLocator(this.#tokens, next) === null;
  }

  /** "3 May Pier Times", but "26 July Movement". */
  #readsAsPaper(at: number): boolean {
    const name = readName(this.#tokens, at, this.#nameContext);
    return name !== null && looksLikePress(this.#printed(name.first, name.next));
  }

  #readNamed(): boolean {
    const token = this.#token;
    const isArticle = token?.kind === 'word' && /^the$/i.test(token.text);
    const first = isArticle ? this.#at + 1 : this.#at;
    // "the March 25 issue": a date follows the article, not a name.
    if (isArticle && readDates(this.#tokens, first, true, this.#context)) return false;
    const name = this.#numberedNoun(first) ?? readName(this.#tokens, first, this.#nameContext);
    if (!name) return false;
    const next = this.#beforeNumber(name);
    this.#addName({ first, next }, isArticle ? `${token.text} ` : '');
    this.#readNumberOfName(next < name.next);
    return true;
  }

  /** "by Jane Doe" behind "Article" or a title; "Author: Jane Doe". */
  #readWriter(): boolean {
    const part = this.#lastPart;
    const isPiece = part?.kind === 'name' && (part.quoted || isPieceName(part.name));
    const isPrinted = part?.kind === 'dates' || part?.kind === 'locator';
    const isBy = (isPiece || isPrinted) && this.#token?.text === 'by';
    const isLabel =
      /^(?:authors?|by(?:line)?|writer)$/i.test(this.#token?.text ?? '') &&
      isMark(this.#tokens[this.#at + 1], ':');
    if (!isBy && !isLabel) return false;
    if (isLabel) return this.#addLabelledWriters(this.#at + 2);
    const writer = readName(this.#tokens, this.#at + 1, this.#nameContext);
    if (!writer || readDates(this.#tokens, writer.first, true, this.#context)) return false;
    const names = [this.#printed(writer.first, writer.next)];
    return this.#add(writer.next, (place) => ({ kind: 'authors', names, ...place }));
  }

  /** All that stands between "Author:" and the end of the piece. */
  #addLabelledWriters(first: number): true {
    const names: string[] = [];
    let next = first;
    while (next < this.#tokens.length && !isMark(this.#tokens[next], ';')) {
      const writer = readName(this.#tokens, next, this.#nameContext);
      if (!writer && readDates(this.#tokens, next, true, this.#context)) break;
      if (writer) names.push(this.#printed(writer.first, writer.next));
      next = writer?.next ?? next + 1;
    }
    return this.#add(next, (place) => ({ kind: 'authors', names, ...place }));
  }

  get #nameContext() {
    return { ...this.#context, isPointing: this.#isPointing };
  }

  /** "newsletter #8" in small letters, where a number follows. */
  #numberedNoun(first: number): NameRun | null {
    const token = this.#tokens[first];
    const isNoun = token?.kind === 'word' && isNumberedNoun(token.text);
    const isCounted =
      isNoun &&
      (isDotted(this.#tokens, first + 1) || readIssueNumber(this.#tokens, first + 1) !== null);
    return isCounted ? { first, next: first + 1 } : null;
  }

  /** "Phys. Rev. Lett. 72, 1234 (1994)": volume and page behind the name of a journal. */
  #readJournal(): boolean {
    const isBehindName = this.#last?.kind === 'name' || this.#lastPart?.kind === 'name';
    const next = isBehindName ? skipVolumeAndPage(this.#tokens, this.#at) : null;
    if (next === null) return false;
    const printed = this.#printed(this.#at, next);
    return this.#add(next, (place) => ({ kind: 'locator', printed, ...place }));
  }

  /** "Update 250 and 260": the numbers are not part of the name where the name is our own. */
  #beforeNumber({ first, next }: NameRun): number {
    for (let at = first + 1; at < next; at += 1) {
      if (this.#tokens[at]?.kind !== 'number') continue;
      if (skipVolumeAndPage(this.#tokens, at) !== null) return at;
      return this.#own.match(this.#printed(first, at)) === 'none' ? next : at;
    }
    return next;
  }

  /** What stands directly behind a name and counts its issues: "250", "-16.73", " 6/160". */
  #readNumberOfName(isBare: boolean): void {
    if (this.#readJournal()) return;
    if (isBare) {
      this.#addNumber(readBareNumbers(this.#tokens, this.#at));
      return;
    }
    if (isMark(this.#token, '-') && !this.#token?.spaced) {
      const number = readDotted(this.#tokens, this.#at + 1);
      if (number) this.#addNumber(number);
      return;
    }
    const slashed = readSlashed(this.#tokens, this.#at);
    const isDate = readDates(this.#tokens, this.#at, false, this.#context) !== null;
    if (!slashed || isDate) return;
    const year = yearOf(this.#tokens[slashed.next - 1]);
    if (year === undefined) this.#addNumber(slashed);
    else this.#addNumberOfYear(slashed, year);
  }

  /** "Der Spiegel 19/1996": the nineteenth number of that year. */
  #addNumberOfYear(slashed: IssueNumber, year: number): void {
    const number = { ...slashed, style: 'labelled', volume: null, number: slashed.volume } as const;
    this.#addNumber({ ...number, next: slashed.next - 2 });
    this.#at += 1;
    const spans = [{ from: { year }, to: { year } }];
    this.#add(this.#at + 1, (place) => ({ kind: 'dates', spans, note: undefined, ...place }));
  }

  #readHour(): boolean {
    const hour = readHour(this.#tokens, this.#at);
    // "7 p.m. news".
    const isOfHour = hour > this.#at && PROGRAMMES.has(this.#tokens[hour]?.text ?? '');
    return hour > this.#at && this.#addNote(isOfHour ? hour + 1 : hour);
  }
}

/** What a station broadcasts at its hour. */
const PROGRAMMES = new Set('news newscast bulletin broadcast edition program programme'.split(' '));

/** A pointer may follow these words of a sentence: "for more information see …". */
const BEFORE_SEE = new Set(
  'please also and but or respectively then details information background more'.split(' '),
);
