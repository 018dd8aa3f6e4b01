import type { JudgeName } from './judge-name.ts';
import type { NameIndex } from './name-index.ts';
import {
  CONNECTORS,
  GENERIC_WORDS,
  NO_NAMES,
  OPENERS,
  ORGANISATION_NOUNS,
  SURNAME_ENDING,
  TITLES,
} from './name-words.ts';
import type { TextReading } from './reading-text.ts';
import type { SettledName } from './settle-name.ts';
import { hasSurnameFirst } from './surname.ts';
import { areJoined, type Word } from './words.ts';

/** By how many pieces of evidence speak for a person. */
const CONFIDENCES = [0, 0.5, 0.65, 0.75, 0.75, 0.75];
const ORGANISATION = 0.55;
/** Its letters stand behind it: "Harbour Pilots Union (HPU)". */
const WITH_LETTERS = 0.7;
const MOST_WORDS = 8;

/** Names that no record has: of organisations by their noun, of persons by evidence around them. */
export function unknownOrganisations({ text, words, taken, hits }: TextReading): SettledName[] {
  // "Georgian" and "Tartu" may be part of a longer name: "Georgian Academy", "University of Tartu".
  const single = new Set(hits.flatMap(({ first, last }) => (first === last ? [first] : [])));
  const found: SettledName[] = [];
  for (const run of runsOfCapitals(
    text,
    words,
    (place) => !taken.has(place) || single.has(place),
  )) {
    const name = organisationIn(run, words);
    if (!name) continue;
    const printed = text.slice(words[name.first]?.start, words[name.last]?.end);
    const hasLetters = lettersBehind(text, words, name.last) === initialsOf(words, name);
    const confidence = hasLetters ? WITH_LETTERS : ORGANISATION;
    found.push({ ...name, kind: 'organisation', record: null, name: oneLine(printed), confidence });
  }
  return found;
}

/** Places of words, the last included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Words in capitals that stand together; small words that join them belong to them. */
function* runsOfCapitals(
  text: string,
  words: readonly Word[],
  isOpen: (place: number) => boolean,
): Generator<Run> {
  for (let first = 0; first < words.length; first += 1) {
    if (!isCapital(words[first]) || !isOpen(first)) continue;
    let last = first;
    for (let at = first + 1; at < words.length && at - first < MOST_WORDS; at += 1) {
      const [before, word] = [words[at - 1], words[at]];
      if (!before || !word || !areJoined(text, before, word) || !isOpen(at)) break;
      if (isCapital(word) || isGivenName(text, words, at)) last = at;
      else if (!CONNECTORS.has(word.key)) break;
    }
    yield { first, last };
    first = last;
  }
}

/** The small second half of a given name in the order of East Asia: "Paek Nam-chol". */
function isGivenName(text: string, words: readonly Word[], place: number): boolean {
  const [surname, before, word] = [words[place - 2], words[place - 1], words[place]];
  if (!surname || !before || !word || word.cased !== 'plain') return false;
  const isHyphenated = /^[-‐‑]$/u.test(text.slice(before.end, word.start));
  return isHyphenated && isCapital(before) && hasSurnameFirst(text.slice(surname.start, word.end));
}

const isCapital = (word: Word | undefined): boolean => word !== undefined && word.cased !== 'plain';

/** The part of a run that names one organisation: it needs more than nouns that many have. */
function organisationIn({ first, last }: Run, words: readonly Word[]): Run | null {
  let from = first;
  while (from < last && OPENERS.has(words[from]?.key ?? '')) from += 1;
  let noun = from;
  while (noun <= last && !ORGANISATION_NOUNS.has(words[noun]?.key ?? '')) noun += 1;
  if (noun > last) return null;
  const after = words[noun + 1];
  const goesOn = noun < last && after !== undefined && CONNECTORS.has(after.key);
  const to = goesOn ? last : noun;
  const named = words.slice(from, to + 1);
  if (named.some(({ key }) => TITLES.has(key)) || named.length < 2) return null;
  if (named.length > 2 && named.every(({ cased }) => cased === 'upper')) return null;
  const isOwn = ({ key }: Word) =>
    ![ORGANISATION_NOUNS, GENERIC_WORDS, CONNECTORS].some((list) => list.has(key));
  return named.some(isOwn) ? { first: from, last: to } : null;
}

/** The letters in brackets right behind a word: "(IMF)"; null where there are none. */
export function lettersBehind(text: string, words: readonly Word[], place: number): string | null {
  const word = words[place];
  const next = words[place + 1];
  if (!word || next?.cased !== 'upper') return null;
  const isBracketed =
    /^ ?\($/.test(text.slice(word.end, next.start)) && text.charAt(next.end) === ')';
  return isBracketed ? next.key : null;
}

const initialsOf = (words: readonly Word[], { first, last }: Run): string =>
  words
    .slice(first, last + 1)
    .filter(({ key }) => !CONNECTORS.has(key))
    .map(({ key }) => key.charAt(0))
    .join('');

/** Persons whom no record has. `isSpoken` tells the places of words that are names already. */
export function unknownPersons(
  { text, words }: TextReading,
  isSpoken: (place: number) => boolean,
  { givenNames }: Pick<NameIndex, 'givenNames'>,
  judge: JudgeName,
): SettledName[] {
  const found: SettledName[] = [];
  for (const run of runsOfCapitals(text, words, (place) => !isSpoken(place))) {
    const person = personIn(run, text, words);
    if (!person) continue;
    const within = words.slice(person.first, person.last + 1);
    const name = oneLine(text.slice(within[0]?.start, within.at(-1)?.end));
    const evidence = [
      hasTitle(text, words, person.first),
      givenNames.has(within[0]?.key ?? ''),
      SURNAME_ENDING.test(within.at(-1)?.key ?? ''),
      hasSurnameFirst(name) && /[-‐‑]\p{Ll}/u.test(name),
      judge(name),
    ].filter(Boolean).length;
    const confidence = CONFIDENCES[evidence] ?? 0;
    if (confidence > 0) {
      found.push({ ...person, kind: 'person', record: null, name, confidence });
    }
  }
  return found;
}

/** A run without the titles and openers before the name; two to four words in capitals are left. */
function personIn({ first, last }: Run, text: string, words: readonly Word[]): Run | null {
  let from = first;
  while (from < last && (isTitle(words[from]) || OPENERS.has(words[from]?.key ?? ''))) from += 1;
  let to = from;
  while (to < last && !CONNECTORS.has(words[to + 1]?.key ?? '')) to += 1;
  const name = words.slice(from, to + 1);
  const isName = name.every(
    ({ key, cased }, place) =>
      (cased === 'capital' || isGivenName(text, words, from + place)) &&
      !/\p{N}/u.test(key) &&
      ![NO_NAMES, GENERIC_WORDS, ORGANISATION_NOUNS, TITLES].some((list) => list.has(key)),
  );
  // "Minsk-Gomel" joins two names; "Jean-Claude Picard" is one.
  const isSpaced = / /.test(text.slice(name[0]?.end, name.at(-1)?.start));
  const isOne = isSpaced && name.length >= 2 && name.length <= 4;
  return isName && isOne ? { first: from, last: to } : null;
}

function hasTitle(text: string, words: readonly Word[], place: number): boolean {
  const [before, word] = [words[place - 1], words[place]];
  return (
    before !== undefined && word !== undefined && isTitle(before) && areJoined(text, before, word)
  );
}

const isTitle = (word: Word | undefined): boolean =>
  word !== undefined && (TITLES.has(word.key) || (GENERIC_WORDS.has(word.key) && isCapital(word)));

const oneLine = (printed: string): string => printed.replace(/\s+/g, ' ').trim();
