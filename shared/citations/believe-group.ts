import { isCaseless, startsUpper } from './characters.ts';
import type { GroupDraft } from './draft.ts';
import type { NumberItem } from './item.ts';
import { isPlace, isState } from './place-names.ts';
import {
  isCountedNoun,
  isDocumentNoun,
  isEventNoun,
  isFeast,
  isKnownPaper,
  isKnownSource,
  isOfficeNoun,
  isVenueNoun,
  looksLikePress,
} from './press-words.ts';
import { isConnector, isSentenceWord } from './prose-words.ts';
import type { CitationGroup } from './reading.ts';

/** How far a group is believed, and why not further. */
export interface Belief {
  readonly confidence: number;
  readonly doubts: readonly string[];
}

export const YEAR_ONLY = 'a year only';

/** Nothing that is printed is beyond doubt. */
const BEST = 0.95;

/** First words of what is dated in brackets without being a source. */
const NOT_SOURCES = new Set(
  'accepted adopted approved available born chapter copyright copyrighted deadline dated died due effective expires figure founded from fy next part passed posted public received release revised room section signed starting submitted table updated valid version volume rept'.split(
    ' ',
  ),
);

/** Weighs a group by what stands in it. The lowest of all limits counts. */
export function believeGroup(
  draft: GroupDraft,
  group: CitationGroup,
  places: readonly string[],
): Belief {
  const limits = [...doubtsOfNames(group, places), ...doubtsOfParts(draft, group)];
  return {
    confidence: Math.min(BEST, ...limits.map(([limit]) => limit)),
    doubts: limits.map(([, doubt]) => doubt),
  };
}

type Limit = readonly [limit: number, doubt: string];

function doubtsOfNames({ sources, dates }: CitationGroup, places: readonly string[]): Limit[] {
  const names = sources.map(({ name }) => name);
  const limits: Limit[] = [];
  if (names.length > 0 && names.every(isPlace)) limits.push([0.2, 'a place, not a source']);
  const isForDays = dates.some(({ start, end }) => start !== end);
  const isTown = names.length === 1 && !names.some(looksLikePress);
  if (isTown && places.some(isState)) limits.push([0.4, 'a town and its state']);
  else if (isTown && isForDays && places.length > 0) {
    limits.push([0.45, 'a town and its country, for some days']);
  }
  for (const name of names) limits.push(...doubtsOfName(name));
  return limits;
}

function doubtsOfName(name: string): Limit[] {
  const words = name.split(/[\s-]+/);
  const first = words[0]?.toLowerCase() ?? '';
  if (NOT_SOURCES.has(first) || words.every((word) => isSmallWord(word))) {
    return [[0.2, 'not the name of a source']];
  }
  if (/\bvs?\.? /.test(name)) return [[0.2, 'a case in court or a match']];
  if (BILL.test(name)) return [[0.3, 'a bill or resolution']];
  if (RECKONING.test(name)) return [[0.2, 'not the name of a source']];
  if (COURT.test(name)) return [[0.3, 'a court']];
  if (WEEKDAY.test(name)) return [[0.2, 'a day of the week']];
  if (isOffice(words)) return [[0.3, 'an office that someone held']];
  if (isCountedThing(words)) return [[0.3, 'a thing that is counted']];
  if (looksLikePress(name)) return [];
  if (isFeast(name) || isOfEvent(words)) {
    return [[0.35, 'an event, not a source']];
  }
  if (isVenueNoun(words.at(-1) ?? '')) return [[0.4, 'a place of performance']];
  return /^\p{Lu}{1,4}-\p{Lu}\p{Ll}\p{Lu}/u.test(name) ? [[0.4, 'looks like a code']] : [];
}

/** "Istanbul Summit", "Sochi talks". */
const isOfEvent = (words: readonly string[]): boolean =>
  words.some((word) => startsUpper(word) && isEventNoun(word)) || isEventNoun(words.at(-1) ?? '');

/** "Den" and "La" begin names in other languages: only as small letters are they no names. */
const isSmallWord = (word: string): boolean =>
  isSentenceWord(word) ||
  (isConnector(word) && word.length > 1) ||
  /^(?:of|the|and|for|in|on|to|with|at|by|from)$/i.test(word);

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/;
const COURT = /^(?:[NSEWMC]\.\s?)?D\.\s?\p{Lu}|\bCir\b/u;
/** "H.R. 3161", "S. Con. Res. 5", "PL 107-56". */
const BILL = /^(?:H\.\s?R\b|[HS]\.\s?(?:Con|Res|J)\b|Res\. \d|P\.?L\.? \d)/;
/** "Q2", "GMT+3", "V0.12". */
const RECKONING = /^(?:Q[1-4]|[Vv]\.?\d[\d.]*|\p{Lu}{1,3}\+\d+)$/u;
const isOffice = (words: readonly string[]): boolean => words.every((word) => isOfficeNoun(word));
/** "Article 5", "Article II", "Annex B", "Week 2": a kind of thing and which of them. */
const isCountedThing = ([first = '', ...rest]: readonly string[]): boolean =>
  (isDocumentNoun(first) || isCountedNoun(first)) &&
  rest.every((word) => /^(?:\d+|[IVXLC]+|[A-H])$/.test(word));

/** "No. 34", or a sign and number behind a comma: "Ogonyok, #34"; "Flight #34" is none. */
const isOfPaper = ({ number: { style }, isTight }: NumberItem, isPress: boolean): boolean =>
  (style === 'slashed' && isPress) ||
  style === 'labelled' ||
  (style === 'hash' ? isPress || !isTight : false);

const HOUSES =
  /\b(?:Simon|Schuster|Faber|Harper|Row|Sons|Wiley|Allen|Unwin|Hall|House|Books|Press|Publish)/;

/** "Pier University Press" prints books. */
const HOUSE = /\b(?:Press|Books|House|Verlag|Publishers|Publishing)$/;

/** "Doe et al., 1993", "Doe and Roe 1993": authors and the year of their work; no publishers. */
export const isOfScholars = ({ names }: GroupDraft): boolean => {
  const [only, ...others] = names;
  if (!only || only.quoted || others.length > 0 || HOUSES.test(only.name)) return false;
  return (
    /\bet al\.?$/.test(only.name) ||
    /^\p{Lu}[\p{L}’'-]+ (?:and|&) \p{Lu}[\p{L}’'-]+$/u.test(only.name)
  );
};

function doubtsOfParts(draft: GroupDraft, group: CitationGroup): Limit[] {
  const limits: Limit[] = [];
  const hasMonth = draft.spans.some(({ from }) => from.month !== undefined);
  const isPress = hasMonth || group.sources.some(({ name }) => looksLikePress(name));
  const isPaper = group.sources.some(({ name }) => isKnownPaper(name));
  const isCounted = (number: NumberItem) =>
    isOfPaper(number, isPress) || (number.number.style === 'dotted' && isPaper);
  if (!draft.numbers.every(isCounted)) {
    limits.push([0.2, 'a number that no paper has']);
  }
  // Without capitals only a comma shows that a name stands before the date.
  const isCaselessProse =
    draft.isDateTight && draft.names.some(({ name, quoted }) => !quoted && isCaseless(name));
  if (isCaselessProse && !isPaper) limits.push([0.4, 'words that may be no name']);
  const isYearOnly =
    draft.spans.length > 0 && draft.spans.every(({ from }) => !from.month) && !draft.hasSeason;
  const isSourced = group.sources.some(({ name }) => looksLikePress(name));
  const isPublisher = group.sources.some(({ name }) => HOUSE.test(name) && !isKnownSource(name));
  if (isYearOnly && !group.locator && (!isSourced || isPublisher)) {
    limits.push([draft.isDateTight && !isOfScholars(draft) ? 0.3 : 0.6, YEAR_ONLY]);
  }
  return limits;
}
