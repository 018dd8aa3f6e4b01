import { emptyGroup, type GroupDraft } from './draft.ts';
import type { DatesItem, Item, ItemKind, NameItem } from './item.ts';
import { isPersonName } from './person-names.ts';
import { isPlace } from './place-names.ts';
import { isKnownPaper, isKnownSource, isPieceName, looksLikePress } from './press-words.ts';

/** Small words that may stand between a name and its date; any other makes it a sentence. */
const FILLERS = new Set(
  'on of and or dated issue edition for also the all both each at text figure preprint available online homepage website pdf file scheduled tentatively tentative'.split(
    ' ',
  ),
);
/** Those that need the name of a paper before them. */
const OF_PAPERS = new Set(['on', 'of', 'dated', 'issue', 'edition', 'for']);
/** What names a source or an issue, and where in it. */
const NAMING_KINDS: ReadonlySet<ItemKind> = new Set(['name', 'dates', 'number', 'locator']);
/** Words that end what leads to a source. */
const LEADING = new Set([
  'in',
  'from',
  'by',
  'the',
  'to',
  'on',
  'of',
  'with',
  'a',
  'an',
  'our',
  'as',
]);
const LONGEST_LEAD = 6;
const SEASON = /^(?:spring|summer|autumn|fall|winter)\b/i;

export interface FoldedGroups {
  readonly drafts: GroupDraft[];
  /** A piece between semicolons was prose and has been left out. */
  readonly isPartial: boolean;
}

/**
 * Gathers names, dates and locators into groups: names share the date that follows, and a new
 * name after a date, or a semicolon, begins a new group. Prose between semicolons is passed over
 * where what is left is a source with its date; null where prose is all there is.
 */
export function foldGroups(items: readonly Item[]): FoldedGroups | null {
  const folder = new GroupFolder(items);
  const drafts = folder.fold();
  return drafts && { drafts: withoutSignature(drafts, items), isPartial: folder.isPartial };
}

class GroupFolder {
  readonly #items: readonly Item[];
  readonly #groups: GroupDraft[] = [];
  #group = emptyGroup();
  #isInProse = false;
  #isAfterSemicolon = false;
  /** Small words at the start of a piece, which may lead to a name. */
  #lead: string[] = [];
  /** Prose that is more than a remark behind a dated group was left out. */
  isPartial = false;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  fold(): GroupDraft[] | null {
    for (const [index, item] of this.#items.entries()) {
      const isBreak = item.kind === 'semicolon' || item.kind === 'stop';
      // A sentence of its own is prose to its end, and so is what it stands in.
      if (item.kind === 'stop' && this.#isInProse && this.isPartial) return null;
      if (isBreak) this.#finish(item.kind);
      else if (this.#isInProse) continue;
      // "ABC News, 5/3/1999 Sources: Jane Doe": who told the paper.
      else if (item.kind === 'label' && isClosed(this.#group)) this.#passOver();
      else if (item.kind === 'words') this.#takeWord(item.text);
      else if (this.#lead.length > 0 && !this.#isLedTo(item)) this.#loseGroup();
      else this.#take(item, index);
    }
    this.#finish('stop');
    return this.isPartial && !this.#groups.some(isCertain) ? null : this.#groups;
  }

  #takeWord(word: string): void {
    if (isFiller(word, this.#group)) return;
    // "AP, May 3, emphasis added": a remark on a source that is certain.
    if (isCertain(this.#group)) {
      this.isPartial = true;
      this.#passOver();
    } else if (isFilled(this.#group)) this.#loseGroup();
    else this.#lead.push(word);
  }

  /** "translation from the Harbour Times, May 3": words that lead to a name of the press. */
  #isLedTo(item: Item): boolean {
    if (item.kind === 'comma') return true;
    const isLead = this.#lead.length <= LONGEST_LEAD && LEADING.has(this.#lead.at(-1) ?? '');
    if (!isLead || item.kind !== 'name' || !looksLikePress(item.name)) return false;
    this.#lead = [];
    this.isPartial = true;
    return true;
  }

  /** Prose to the next semicolon, with whatever stood before it. */
  #loseGroup(): void {
    if (!this.#mayPassOver() || this.#group.names.length > 0) this.isPartial = true;
    this.#group = emptyGroup();
    this.#lead = [];
    this.#isInProse = true;
  }

  /** What follows up to the next semicolon belongs to no group. */
  #passOver(): void {
    this.#finish('comma');
    this.#isInProse = true;
  }

  #take(item: Item, index: number): void {
    if (item.kind === 'name' && isClosed(this.#group)) {
      if (this.#isDateFirst(index)) this.#group.isDateFirst = true;
      else if (!this.#isTitleBehind(item, index)) this.#finish('comma');
    }
    if (item.kind === 'dates' && this.#group.isDateFirst) this.#finish('comma');
    if (NAMING_KINDS.has(item.kind)) this.#group.end = item.end;
    switch (item.kind) {
      case 'name':
        this.#group.names.push(item);
        break;
      case 'dates':
        this.#takeDates(item, index);
        break;
      case 'number':
        this.#group.numbers.push(item);
        break;
      case 'locator':
        this.#group.locators.push(item.printed);
        break;
      case 'authors':
        // "Article by Jane Doe": the kind of a piece is no source.
        if (isPieceName(this.#group.names.at(-1)?.name ?? '')) this.#group.names.pop();
        this.#group.authors.push(...item.names);
        break;
      case 'note':
        this.#group.notes.push(item.printed);
        break;
      default:
    }
  }

  /**
   * "F. C. Doe et al., 4 Jan. 1993 Pier Letters": no comma parts the name from the date; "Moscow,
   * May 3, AP": there is nothing else that the date could belong to.
   */
  #isDateFirst(index: number): boolean {
    const { names, spans, isDateFirst, isNameLost } = this.#group;
    if (spans.length === 0 || isDateFirst || isNameLost) return isDateFirst && spans.length > 0;
    const before = this.#items[index - 1]?.kind;
    if (before === 'dates') return names.every(({ name }) => isPersonName(name));
    const next = this.#items[index];
    const isPaper = next?.kind === 'name' && isKnownPaper(next.name);
    const isOpen = names.every(({ name, quoted }) => quoted || isPlace(name));
    return before === 'comma' && isPaper && isOpen;
  }

  /** "Pier Times, May 3: “Silt Rises”": a quotation at the end of the piece. */
  #isTitleBehind({ quoted }: NameItem, index: number): boolean {
    const next = this.#items[index + 1]?.kind;
    const isLast = next === undefined || next === 'semicolon' || next === 'stop';
    return quoted && isLast && this.#group.names.some((name) => !name.quoted);
  }

  #takeDates(item: DatesItem, index: number): void {
    const before = this.#items[index - 1]?.kind;
    const group = this.#group;
    if (before === 'name') group.isDateTight = true;
    const isFirst = index === 1 || this.#items[index - 2]?.kind === 'semicolon';
    if (before === 'comma' && isFirst && group.names.length === 0 && group.spans.length === 0) {
      group.isNameLost = true;
    }
    if (item.note) group.notes.push(item.note);
    if (SEASON.test(item.note ?? '')) group.hasSeason = true;
    group.spans.push(...item.spans);
  }

  #finish(sign: ItemKind): void {
    if (this.#lead.length > 0) this.#loseGroup();
    const last = this.#groups.at(-1);
    const { names, spans, isNameLost, notes, end } = this.#group;
    const isOnlyDates = names.length === 0 && !isNameLost && spans.length > 0;
    // "Interfax, May 3; May 5": the date after the semicolon has no other source.
    if (isOnlyDates && last && last.names.length > 0) {
      last.spans.push(...spans);
      last.end = end;
    } else if (isFilled(this.#group)) this.#groups.push(this.#group);
    else if (last) last.notes.push(...notes);
    this.#group = emptyGroup();
    this.#isInProse = false;
    this.#isAfterSemicolon = sign === 'semicolon';
  }

  /** "AP, May 3; contact the master at the lock". */
  #mayPassOver(): boolean {
    const isFresh = this.#isAfterSemicolon && !isClosed(this.#group);
    return isFresh && this.#groups.some(({ spans, names }) => spans.length > 0 && names.length > 0);
  }
}

/** "… May 3, 1996. PGN": the editor who added the citation signs it. */
function withoutSignature(groups: GroupDraft[], items: readonly Item[]): GroupDraft[] {
  const last = groups.at(-1);
  const [only, ...others] = last?.names ?? [];
  if (groups.length < 2 || !last || !only || others.length > 0) return groups;
  const isBare = items.at(-1)?.kind === 'name' && last.notes.length === 0;
  const before = items.at(-2)?.kind;
  const isEditing = /^\p{Lu}{2,4}-ed$/u.test(only.name);
  if (!isBare || !(isEditing || before === 'stop' || before === 'comma')) return groups;
  const isLetters = isEditing || /^(?:\p{Lu}{2,4}|Eds?|Editor|Moderator)\.?$/u.test(only.name);
  const isSignature =
    !isKnownSource(only.name) && (isLetters || (before === 'stop' && !looksLikePress(only.name)));
  return isSignature ? groups.slice(0, -1) : groups;
}

/** Names of the press with a day or month. */
const isCertain = ({ names, spans }: GroupDraft): boolean =>
  names.some(({ name }) => looksLikePress(name)) && spans.some(({ from }) => from.month);

const isFilled = (group: GroupDraft): boolean =>
  group.names.length > 0 || group.spans.length > 0 || group.numbers.length > 0;

/** A name after a date, a page or a number of an issue belongs to the next group. */
const isClosed = (group: GroupDraft): boolean =>
  group.spans.length > 0 || group.numbers.length > 0 || group.locators.length > 0;

/** "Interfax on May 3", "Kommersant of May 4", but not "Ivanov on May 3". */
function isFiller(word: string, group: GroupDraft): boolean {
  if (!FILLERS.has(word)) return false;
  const name = group.names.at(-1);
  return !OF_PAPERS.has(word) || name === undefined || looksLikePress(name.name);
}
