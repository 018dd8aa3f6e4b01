import { type Belief, believeGroup } from './believe-group.ts';
import { startsUpper } from './characters.ts';
import type { GroupDraft } from './draft.ts';
import { printedSpans, resolvedSpans } from './infer-years.ts';
import type { NameItem } from './item.ts';
import { isPersonName } from './person-names.ts';
import { isPlace } from './place-names.ts';
import {
  isAddress,
  isKnownPaper,
  isKnownSource,
  isPressNoun,
  looksLikePress,
} from './press-words.ts';
import { isConnector } from './prose-words.ts';
import type { CitationGroup, ReadingContext, SourceName } from './reading.ts';

/** A group with its names told apart, and how far it can be believed. */
export interface ShapedGroup extends Belief {
  readonly group: CitationGroup;
  readonly isNameLost: boolean;
}

const BROADCASTER =
  /\b(?:TV-?\d*|Television|Televisión|Televidenie|Telewizja|Radio|Rádio|CCTV|NTV|ORT|RTR|BBC|CNN|ABC|CBS|NBC|PBS|NPR|NHK|KBS|MBC|RAI|ZDF|ARD|WDR|NDR|MDR|ORF|SRF|RTL|TF1|RTS|RTV|TVE|TVP|TVN|TRT|ITV|ITN|STV|SVT|NRK|YLE|LTV|ETV|RTP|RTÉ|RTE|ERT|CBC|SBS|MSNBC|CNBC|Fox|Sky|Globo|Televisa|Univision|Channel|Kanal|Canal)\b/i;

/** Tells sources from titles, writers and places, and writes the dates out. */
export function shapeGroup(draft: GroupDraft, context: ReadingContext): ShapedGroup {
  const { sources: named, title, authors, places } = sortNames(draft);
  const { sources, edition } = partEdition(named);
  const dates = printedSpans(draft.spans);
  const locators = [
    ...edition,
    ...draft.numbers.map((number) => number.printed),
    ...draft.locators,
  ];
  const notes = [...places, ...draft.notes];
  const group: CitationGroup = {
    sources,
    dates,
    resolved: resolvedSpans(draft.spans, context.issueDate),
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(locators.length > 0 && { locator: locators.join(', ') }),
    ...(notes.length > 0 && { note: notes.join(', ') }),
  };
  return { group, isNameLost: draft.isNameLost, ...believeGroup(draft, group, places) };
}

const EDITION =
  /^(.+) ((?:Premiere|Premier|Inaugural|Charter|Special|Anniversary|Holiday|Double) (?:Issue|Edition))$/;

/** "Pier Technology Premiere Issue": which of its issues, in place of a number. */
function partEdition(named: readonly SourceName[]): { sources: SourceName[]; edition: string[] } {
  const last = named.at(-1);
  const [, name = '', edition = ''] = EDITION.exec(last?.name ?? '') ?? [];
  if (!last || name === '') return { sources: [...named], edition: [] };
  const source = { ...last, name, end: Math.max(last.start, last.end - edition.length - 1) };
  return { sources: [...named.slice(0, -1), source], edition: [edition] };
}

function sortNames(draft: GroupDraft) {
  const { named, title } = partTitles(draft.names);
  const authors = [...draft.authors];
  const places: string[] = [];
  const sources: NameItem[] = [];
  const isInterview = /interview|communication|correspondence/i.test(named[0]?.name ?? '');
  const hasName = named.some((item) => !isPlace(item.name));
  for (const [index, item] of named.entries()) {
    const isWriter =
      (isPerson(item) ||
        isWriterOfTitle(draft.names, item) ||
        isPairBeforePaper(named, index) ||
        isWriterOfPage(draft, named, index)) &&
      named.slice(index + 1).some((other) => !isPerson(other) && !isPlace(other.name));
    const isInterviewed = index > 0 && isInterview && !looksLikePress(item.name);
    const isSection = index > 0 && /\b(?:section|supplement|pages?|edition)$/i.test(item.name);
    const isAside = isInterviewed || isSection || (hasName && isPlace(item.name));
    if (isAside) places.push(item.name);
    else if (isWriter && !isInterview) authors.push(item.name);
    else sources.push(item);
  }
  const isDated = draft.spans.some(({ from }) => from.month !== undefined);
  const isListed = sources.length > 1;
  return {
    sources: sources.flatMap((item) => splitJoined(item, isDated, isListed)),
    title,
    authors,
    places,
  };
}

/** The same group, believed no further than this. */
export const limit = (shaped: ShapedGroup, most: number, doubt: string): ShapedGroup => ({
  ...shaped,
  confidence: Math.min(shaped.confidence, most),
  doubts: [...shaped.doubts, doubt],
});

const isPerson = (item: NameItem): boolean =>
  !item.quoted && isPersonName(item.name) && !looksLikePress(item.name);

/** "Jane Doe, “Title,” The Paper": who stands before a title that a paper follows wrote it. */
function isWriterOfTitle(names: readonly NameItem[], item: NameItem): boolean {
  const at = names.indexOf(item);
  const isBeforeTitle = names[at + 1]?.quoted === true && names[at + 2]?.quoted === false;
  const words = item.name.split(' ');
  const isName = words.length >= 2 && words.length <= 4 && words.every(startsUpper);
  return isBeforeTitle && isName && !looksLikePress(item.name) && !BROADCASTER.test(item.name);
}

const PERSON_OF_PAIR = "\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\.)?(?:\\s\\p{Lu}[\\p{L}'’-]+){1,2}";
const PAIR = new RegExp(`^${PERSON_OF_PAIR} (?:and|&) ${PERSON_OF_PAIR}$`, 'u');
const ONE_PERSON = new RegExp(`^${PERSON_OF_PAIR}$`, 'u');
const LETTERS = /^\p{Lu}{2,5}$/u;

/** "Jane Doe and John Roe, Science": two names of persons before a paper that is known. */
function isPairBeforePaper(named: readonly NameItem[], index: number): boolean {
  const [item, next] = [named[index], named[index + 1]];
  if (!item || !next || item.quoted || !isKnownPaper(next.name) || !PAIR.test(item.name))
    return false;
  return !item.name.split(/ (?:and|&) /).some((name) => looksLikePress(name) || isPlace(name));
}

/** "Jane Doe, WSJ, May 3, p. 5": one page has two papers less likely than a writer and a paper. */
function isWriterOfPage(draft: GroupDraft, named: readonly NameItem[], index: number): boolean {
  const [item, paper] = named;
  if (index > 0 || !item || !paper || named.length > 2 || draft.locators.length === 0) return false;
  const isPaper = isKnownPaper(paper.name) || LETTERS.test(paper.name);
  const isName = ONE_PERSON.test(item.name) && !BROADCASTER.test(item.name);
  return isPaper && isName && !item.quoted && !looksLikePress(item.name) && !isPlace(item.name);
}

/** A quotation beside a name is the title of a piece or programme; alone it is the name. */
function partTitles(names: readonly NameItem[]): { named: NameItem[]; title: string | undefined } {
  const quoted = names.filter((item) => item.quoted);
  if (quoted.length === 0) return { named: [...names], title: undefined };
  const plain = names.filter((item) => !item.quoted && !isPlace(item.name));
  const hasName = plain.length > 0;
  const isStation = plain.some((item) => BROADCASTER.test(item.name));
  const last = quoted.at(-1);
  const isTitle = (item: NameItem): boolean => {
    if (!item.quoted) return false;
    const words = item.name.split(' ');
    const isPaper = words.length <= 3 && looksLikePress(item.name) && !/\d$/.test(item.name);
    if (hasName) return isStation || !isPaper;
    return item !== last && (words.length > 3 || !startsUpper(item.name));
  };
  const titles = names.filter(isTitle);
  const named = names.filter((item) => !isTitle(item));
  return {
    named,
    title: titles.length > 0 ? titles.map(({ name }) => name).join(' / ') : undefined,
  };
}

/**
 * "AP/Washington Post" and "AP and Reuters" are two sources where each could stand alone;
 * "Globe and Mail", "RFE/RL", "Dwyer and Flynn" (of a book) are one.
 */
function splitJoined(item: NameItem, isDated: boolean, isListed: boolean): SourceName[] {
  const whole = [{ name: item.name, start: item.start, end: item.end }];
  if (item.quoted || isKnownSource(item.name) || isAddress(item.name)) return whole;
  const parts = item.name.split('/');
  if (parts.length > 2 && parts.every(isKnownSource)) return splitEach(item, parts);
  const slash = item.name.indexOf('/');
  if (slash > 0) {
    const isBehind = isKnownSource(item.name.slice(slash + 1));
    return (
      splitAt(item, slash, 1, isKnownSource, looksLikeSource) ??
      (isBehind ? splitAt(item, slash, 1, isLongOrPaper, isKnownSource) : null) ??
      whole
    );
  }
  const and = / (?:and|&) /.exec(item.name);
  if (!and || !isDated) return whole;
  const [left = '', right = ''] = item.name.split(and[0]);
  const isJoined = and[0] === ' & ' ? isKnownSource : looksLikeSource;
  const both = (isJoined(left) && isJoined(right)) || isAgencyAndOther(left, right);
  // "Radios Bishkek and Dushanbe": one kind of station in two places.
  if (isPlace(right) && isPressNoun((left.split(' ')[0] ?? '').replace(/s$/, ''))) return whole;
  const isSerial = isListed && startsUpper(right) && right.length > 2 && and[0] === ' and ';
  if (!both && !(isSerial && left.split(' ').length <= 3 && !isPressNoun(right))) return whole;
  return splitAt(item, and.index, and[0].length, startsUpper, startsUpper) ?? whole;
}

/** "Basapress and Infotag": an agency and one more word; "Press and Journal" is one paper. */
function isAgencyAndOther(left: string, right: string): boolean {
  const isWord = (name: string) => /^\p{Lu}[\p{L}-]+$/u.test(name) && !isPressNoun(name);
  const isAgency = (name: string) =>
    isKnownSource(name) || /\p{L}(?:news|press|inform|tass|fax)$/iu.test(name);
  return isWord(left) && isWord(right) && (isAgency(left) || isAgency(right));
}

const isLongOrPaper = (name: string): boolean => isLongWord(name) || looksLikeSource(name);
const isLongWord = (name: string): boolean => /^\p{Lu}\p{L}{2,}$/u.test(name);

/** "AP/UPI/Reuters", each as printed. */
function splitEach(item: NameItem, parts: readonly string[]): SourceName[] {
  let start = item.start;
  return parts.map((name) => {
    const source = { name, start, end: start + name.length };
    start = source.end + 1;
    return source;
  });
}

function splitAt(
  item: NameItem,
  at: number,
  width: number,
  isLeft: (name: string) => boolean,
  isRight: (name: string) => boolean,
): SourceName[] | null {
  const left = item.name.slice(0, at);
  const right = item.name.slice(at + width);
  if (!isLeft(left) || !isRight(right)) return null;
  // The name may have been cleaned of line ends: count its ends from both sides.
  return [
    { name: left, start: item.start, end: Math.min(item.start + left.length, item.end) },
    { name: right, start: Math.max(item.end - right.length, item.start), end: item.end },
  ];
}

/** Stands alone as a source: an agency, letters, an address, or several words with a press noun. */
function looksLikeSource(name: string): boolean {
  if (isKnownSource(name) || isAddress(name) || /^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(name)) return true;
  const words = name.split(' ');
  const isCapital = words.every((word) => startsUpper(word) || isConnector(word));
  return (
    isCapital &&
    words.length > 1 &&
    (isPressNoun(words.at(-1) ?? '') || isPressNoun(words[0] ?? ''))
  );
}
