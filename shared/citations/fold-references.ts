import { startsUpper } from './characters.ts';
import type { ReferenceDraft } from './draft.ts';
import type { DatesItem, Item, NameItem, NumberItem } from './item.ts';
import type { OwnPublication } from './own-publication.ts';
import {
  isAddress,
  isDocumentNoun,
  isEventNoun,
  isKnownPaper,
  isNumberedNoun,
  looksLikePress,
} from './press-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What may stand between "see" and the date of our own issue. */
const LEADING = words(
  "the our my his her their its a an in of on for from at and or also especially particularly related accompanying earlier separate article articles story stories report reports item items column columns editorial feature analysis commentary coverage piece entry entries under dated heading correction corrections both in: matt's last week's",
);
/** What may stand between a name and its date. */
const BEFORE_DATE = words(
  'of for on dated from the in and issue issues edition editions number numbers',
);
const LEADS = words('in from to');
const ARTICLES = words('a an the our my');
const MOST_LEADING = 6;
/** Of the number of an issue where nothing else says that it is one. */
const MOST_FIGURES = 3;
const ISSUE_NOUNS = words(
  'issue issues edition editions number newsletter newsletters bulletin digest',
);
const RELATIVE = /^(?:last|previous|earlier|recent|prior|preceding|past|next|yesterday['’]s)$/i;
const RELATIVE_PHRASE =
  /^(?:last|previous|earlier|recent|prior|preceding|past|next|yesterday['’]s)\b.*\b(?:issues?|editions?|newsletters?|bulletins?|digests?)$/i;

type Place = Pick<Item, 'start' | 'end'>;

/**
 * `see`: what follows "see" may be any periodical. `own`: without "see" only our own issues are
 * pointed to, or a newsletter with its number.
 */
export type Reach = 'see' | 'own';

/** Walks over the items and collects the issues that they point to; prose between is passed over. */
export class ReferenceFolder {
  readonly #items: readonly Item[];
  readonly #reach: Reach;
  readonly #own: OwnPublication;
  readonly #references: ReferenceDraft[] = [];
  /** The reference that a further date would join. */
  #open: ReferenceDraft | null = null;
  #name: NameItem | null = null;
  #title: string | undefined;
  /** Where the title stands that waits for its issue. */
  #titleStart: number | undefined;
  /** Items before this one are part of a phrase that has been read whole. */
  #readUpTo = 0;
  #locator: string | undefined;
  /** Nothing but leading words since the pointer began. */
  #isBare = true;
  #wordsBefore: string[] = [];
  /** An article stood before the date that the open reference began with. */
  #isArticled = false;

  constructor(items: readonly Item[], reach: Reach, own: OwnPublication) {
    this.#items = items;
    this.#reach = reach;
    this.#own = own;
  }

  fold(): ReferenceDraft[] {
    for (const [index, item] of this.#items.entries()) {
      if (index < this.#readUpTo) continue;
      if (item.kind === 'words') this.#onWords(item.text, index);
      else {
        if (item.kind === 'name') this.#onName(item, index);
        else if (item.kind === 'dates') this.#onDates(item, index);
        else if (item.kind === 'number') this.#onNumber(item, index);
        else if (item.kind === 'locator') this.#onLocator(item);
        else if (item.kind === 'semicolon' || item.kind === 'stop') this.#onBreak();
        if (item.kind !== 'comma') this.#wordsBefore = [];
      }
    }
    return mergeAlike(this.#references);
  }

  #onWords(text: string, index: number): void {
    const small = text.toLowerCase();
    this.#wordsBefore.push(small);
    if (RELATIVE.test(small) && this.#beginsRelative(index)) return;
    if (!LEADING.has(small) && !ISSUE_NOUNS.has(small)) this.#isBare = false;
    if (small !== 'and' && small !== 'or' && !ISSUE_NOUNS.has(small) && small !== 'of')
      this.#open = null;
    if (!BEFORE_DATE.has(small)) this.#name = null;
  }

  /** "last week's newsletter", "previous issues", "yesterday's Monitor". */
  #beginsRelative(index: number): boolean {
    if (this.#reach === 'own' && !this.#isLedTo()) return false;
    const phrase: string[] = [];
    for (const [ahead, item] of this.#items.slice(index, index + 4).entries()) {
      if (item.kind === 'words') phrase.push(item.text);
      else if (item.kind === 'name') phrase.push(item.name);
      else return false;
      const isNoun = item.kind === 'words' && ISSUE_NOUNS.has(item.text.toLowerCase());
      if (isNoun || (item.kind === 'name' && this.#isOwn(item))) {
        const start = this.#items[index]?.start ?? item.start;
        this.#begin({ start, end: item.end }, { publication: phrase.join(' '), confidence: 0.75 });
        this.#readUpTo = index + ahead + 1;
        return true;
      }
    }
    return false;
  }

  #onName(printed: NameItem, index: number): void {
    // "the cover of the Pier Metro": the article belongs to the phrase.
    const isOf = this.#wordsBefore.at(-1) === 'of';
    const item = isOf ? { ...printed, article: '' } : printed;
    // "(Next issue: May 3.)" announces.
    const isAhead = this.#reach === 'own' && /^next\b/i.test(item.name);
    if (!item.quoted && !isAhead && RELATIVE_PHRASE.test(item.name)) {
      this.#begin(item, { publication: item.name, confidence: 0.75 });
      return;
    }
    if (this.#open?.publication === null && this.#namesOpen(index)) {
      this.#open.publication = item.name;
      this.#open.name = item;
      this.#open.end = item.end;
      return;
    }
    this.#open = null;
    if (item.quoted && !this.#isPeriodical(item)) {
      this.#takeTitle(item);
      return;
    }
    const named = this.#withoutPart(item, index);
    const isCut = named !== item;
    if (this.#reach === 'own' && !isCut && !this.#isLedTo() && !this.#isCountedOwn(item, index)) {
      this.#name = null;
      return;
    }
    if (this.#name && this.#wordsBefore.at(-1) === 'in' && !this.#isOwn(this.#name))
      if (this.#title === undefined) this.#takeTitle(this.#name);
    this.#name = named;
    if (this.#reach === 'see' && isIssueAddress(item.name)) {
      this.#begin(item, { publication: null, address: item.name, confidence: 0.6 });
      this.#name = null;
    }
  }

  /** "the May 3 issue of X", "issue 24 of X", "the May 3 X": the name comes after its date. */
  #namesOpen(index: number): boolean {
    const before = this.#items[index - 1];
    if (before?.kind === 'dates') return this.#isArticled;
    const isOf = this.#wordsBefore.at(-1) === 'of';
    const isIssue = this.#wordsBefore.some((word) => ISSUE_NOUNS.has(word));
    return isOf && (isIssue || this.#items[index - 2]?.kind === 'number');
  }

  /**
   * "Part One in EDM": what stands before our own name is the title of a piece; in "Silt in
   * Newsletter #7" it is only what the issue speaks of.
   */
  #withoutPart(item: NameItem, index: number): NameItem {
    const at = item.name.lastIndexOf(' in ');
    if (at < 0) return item;
    const name = item.name.slice(at + ' in '.length);
    const match = this.#own.match(name);
    const isIssue = match === 'whole' || /^(?:the )?\p{Lu}{2,6}$/u.test(name);
    const isCounted =
      (match === 'short' || isNumberedNoun(name)) && this.#items[index + 1]?.kind === 'number';
    // "the article by Jane Doe in Physics Today".
    const isWriter = this.#wordsBefore.at(-1) === 'by' && isKnownPaper(name);
    if (!isIssue && !isCounted && !isWriter) return item;
    if (isIssue && this.#title === undefined)
      this.#takeTitle({ ...item, name: item.name.slice(0, at) });
    // Line ends within the name may have been cleaned away: its length is the least.
    const start = Math.max(item.end - name.length, item.start);
    return { ...item, name, start, printedStart: start };
  }

  #takeTitle({ name, printedStart }: NameItem): void {
    this.#title = name;
    this.#titleStart = printedStart;
  }

  /** A quotation after "see" is the title of an article unless it can only be a periodical. */
  #isPeriodical(item: NameItem): boolean {
    if (this.#isOwn(item)) return true;
    const words = item.name.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    return words.length <= 3 ? looksLikePress(item.name) : isShout(first) && looksLikePress(last);
  }

  #isOwn(item: NameItem): boolean {
    return this.#own.match(item.name) !== 'none';
  }

  /** Without "see", only few words lead to an issue: "described in", "as we said in the". */
  #isLedTo(): boolean {
    const before = this.#wordsBefore.filter((word) => !RELATIVE.test(word) && !ARTICLES.has(word));
    const last = before.at(-1);
    return last === undefined || (before.length <= MOST_LEADING && LEADS.has(last));
  }

  /** "is in one of my articles in HDL #24": our own name and number, however long the sentence. */
  #isCountedOwn(item: NameItem, index: number): boolean {
    const isCounted = this.#items[index + 1]?.kind === 'number';
    return isCounted && this.#own.match(item.name) === 'whole';
  }

  #onDates(item: DatesItem, index: number): void {
    const following = this.#items[index + 1];
    const isOfIssue = following?.kind === 'words' && ISSUE_NOUNS.has(following.text.toLowerCase());
    if (this.#name && this.#mayDate(this.#name)) {
      this.#beginNamed(this.#name, item, { spans: [...item.spans], confidence: 0.9 });
    } else if (this.#open && !this.#name) {
      this.#open.spans.push(...item.spans);
      this.#open.end = item.end;
    } else if (this.#reach === 'see' && !this.#name && (this.#isBare || isOfIssue)) {
      this.#isArticled = ARTICLES.has(this.#wordsBefore.at(-1) ?? '');
      const confidence =
        this.#title !== undefined || item.spans[0]?.from.year !== undefined ? 0.85 : 0.8;
      this.#begin(item, { publication: null, spans: [...item.spans], confidence });
    }
  }

  #mayDate(item: NameItem): boolean {
    if (this.#reach === 'see') return this.#isOwn(item) || !isDocument(item.name);
    const match = this.#own.match(item.name);
    return match === 'whole' || (match === 'short' && item.article !== '');
  }

  #onNumber(item: NumberItem, index: number): void {
    const { number } = item;
    const { style, volume, numbers } = number;
    const counted = { volume, number: number.number, numbers };
    if (this.#name) {
      const confidence = this.#numberBelief(this.#name, style);
      if (confidence > 0) this.#beginNamed(this.#name, item, { ...counted, confidence });
      else {
        this.#forget();
        this.#isBare = false;
      }
    } else if (this.#open && this.#open.number === null && style === 'labelled') {
      Object.assign(this.#open, counted, { end: item.end });
    } else if (this.#reach === 'see' && this.#countsOurs(number, index)) {
      this.#begin(item, { ...counted, confidence: style === 'dotted' ? 0.5 : 0.75 });
    } else this.#forget();
  }

  /** "see No. 24", "see 2.19", "in issue 24 of": a number without a name before it. */
  #countsOurs({ style, number }: NumberItem['number'], index: number): boolean {
    // Trackers of faults count into the thousands, and call what they count issues.
    if ((number?.length ?? 0) > MOST_FIGURES) return false;
    const following = this.#items[index + 1];
    const isOf = following?.kind === 'words' && following.text === 'of';
    if (style === 'labelled') return this.#isBare || isOf;
    return style === 'dotted' && this.#isBare && (number?.length ?? 0) > 1;
  }

  /** How sure it is that this name counts issues so; 0 where it does not. */
  #numberBelief(name: NameItem, style: NumberItem['number']['style']): number {
    const match = this.#own.match(name.name);
    if (match !== 'none') return 0.95;
    if (isDocument(name.name)) return 0;
    const isNoun = isNumberedNoun(name.name.split(' ').at(-1) ?? '');
    if (style === 'hash') return isNoun ? 0.85 : 0;
    if (this.#reach === 'own' || style === 'bare') return 0;
    if (style === 'labelled') return 0.85;
    // "WIRED 3.01" and "Linux 2.19" look alike: letters alone, or a title before it, tell.
    return this.#title !== undefined || isNoun ? 0.8 : isShout(name.name) ? 0.55 : 0;
  }

  #forget(): void {
    this.#name = null;
    this.#open = null;
  }

  #onLocator({ printed, start, end }: { printed: string } & Place): void {
    // "Part Two in next week's issue" is what a piece is called.
    if (!this.#open && /^part\b/i.test(printed) && this.#title === undefined) {
      this.#title = printed;
      this.#titleStart = start;
    } else if (this.#open && this.#open.locator === undefined) {
      this.#open.locator = printed;
      this.#open.end = end;
    } else this.#locator = printed;
  }

  #onBreak(): void {
    this.#name = null;
    this.#isBare = true;
  }

  /** A date or number that counts the issues of this periodical. */
  #beginNamed(name: NameItem, { end }: Place, parts: Partial<ReferenceDraft>): void {
    const publication = name.article + name.name;
    this.#begin({ start: name.start, end }, { publication, name, ...parts });
  }

  #begin({ start, end }: Place, parts: Partial<ReferenceDraft>): void {
    const draft: ReferenceDraft = {
      start: Math.min(start, this.#titleStart ?? start),
      end,
      publication: null,
      name: null,
      spans: [],
      volume: null,
      number: null,
      numbers: undefined,
      title: this.#title,
      locator: this.#locator,
      address: undefined,
      confidence: 0.9,
      ...parts,
    };
    this.#references.push(draft);
    this.#open = draft;
    this.#name = null;
    this.#title = undefined;
    this.#titleStart = undefined;
    this.#locator = undefined;
  }
}

/** "Resolution 1244", "Executive Order": papers that have dates and numbers, but no issues. */
function isDocument(name: string): boolean {
  const last = name.split(' ').findLast((word) => /\p{L}{2}/u.test(word)) ?? '';
  return isEventNoun(last) || isDocumentNoun(last);
}

const isShout = (name: string): boolean => !/\p{Ll}/u.test(name) && startsUpper(name);

/** An address that looks like that of one issue: a file of text, or figures of a day or number. */
function isIssueAddress(name: string): boolean {
  if (!isAddress(name) && !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return false;
  const path = name.replace(/^[a-z]+:\/\//i, '');
  const hasPath = path.includes('/');
  const isFile = /\.(?:html?|txt|md|pdf|docx?)$/i.test(path);
  return isFile ? /\d/.test(path) || hasPath : hasPath && /\d{4}[/-]\d{1,2}|\d[._-]\d/.test(path);
}

/** References in a row to one publication, each with its dates alone, are one with several dates. */
function mergeAlike(references: readonly ReferenceDraft[]): ReferenceDraft[] {
  const merged: ReferenceDraft[] = [];
  for (const reference of references) {
    const last = merged.at(-1);
    if (last && areAlike(last, reference)) {
      last.spans.push(...reference.spans);
      last.end = reference.end;
      last.title = [last.title, reference.title].filter(Boolean).join(' / ') || undefined;
    } else if (last && areNumbersAlike(last, reference)) {
      last.numbers = [...numbersOf(last), ...numbersOf(reference)];
      last.end = reference.end;
    } else merged.push(reference);
  }
  return merged;
}

/** "Newsletter #7 and … Newsletter #9". */
const areNumbersAlike = (one: ReferenceDraft, other: ReferenceDraft): boolean =>
  one.publication !== null &&
  one.publication === other.publication &&
  [one, other].every(
    ({ number, volume, spans, title, locator }) =>
      number !== null && volume === null && spans.length === 0 && (title ?? locator) === undefined,
  );

const numbersOf = ({ number, numbers }: ReferenceDraft): readonly string[] =>
  numbers ?? (number === null ? [] : [number]);

const areAlike = (one: ReferenceDraft, other: ReferenceDraft): boolean =>
  one.publication === other.publication &&
  one.spans.length > 0 &&
  other.spans.length > 0 &&
  [one, other].every(
    ({ number, volume, address }) => number === null && volume === null && address === undefined,
  );
