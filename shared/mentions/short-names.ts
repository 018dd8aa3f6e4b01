import type { KnownName, NameIndex } from './name-index.ts';
import { addName, emptyTrie, nameAt } from './name-trie.ts';
import { TITLES } from './name-words.ts';
import type { ConfirmedMention, TextReading } from './reading-text.ts';
import type { SettledName } from './settle-name.ts';
import { surnamesOf } from './surname.ts';
import { lettersBehind } from './unknown-names.ts';
import { areJoined, type Word } from './words.ts';

/** The full name stands before it, or anywhere else. */
const AFTER_FULL_NAME = 0.85;
const BEFORE_FULL_NAME = 0.65;
const WITH_TITLE = 0.7;
const BY_COUNTRY = 0.6;

/** A full name that the text prints, and what stands for it elsewhere in the same text. */
interface Introduced {
  readonly at: number;
  readonly kind: KnownName['kind'];
  readonly record: string | null;
  readonly name: string;
  readonly confidence: number;
}

/**
 * Surnames and abbreviations for what the text names in full: "Vladimir Putin … Putin", "Harbour
 * Pilots Union (HPU) … HPU". Of several persons of one surname the last one named is meant.
 */
export function shortNames(
  reading: TextReading,
  full: readonly SettledName[],
  confirmed: readonly ConfirmedMention[],
  isSpoken: (place: number) => boolean,
  index: NameIndex,
): SettledName[] {
  const { text, words } = reading;
  const trie = introducedNames(reading, full, confirmed);
  const found: SettledName[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (isSpoken(first)) continue;
    const match = nameAt(trie, text, words, first);
    const start = words[first]?.start ?? 0;
    if (match && standsAlone(reading, first, match.last, isSpoken)) {
      const meant = lastBefore(match.meanings, start);
      const full = meant.at <= start ? AFTER_FULL_NAME : BEFORE_FULL_NAME;
      const confidence = Math.min(full, meant.confidence);
      found.push({ ...meant, first, last: match.last, confidence });
      first = match.last;
    } else {
      const person = wellKnownPerson(reading, first, isSpoken, index);
      if (person) found.push(person);
    }
  }
  return found;
}

function introducedNames(
  { text, words }: TextReading,
  full: readonly SettledName[],
  confirmed: readonly ConfirmedMention[],
) {
  const trie = emptyTrie<Introduced>();
  const introduce = (introduced: Introduced, printed: string, surname?: string) => {
    if (introduced.kind !== 'person') return;
    const shorts = new Set([...surnamesOf(introduced.name, surname), ...surnamesOf(printed)]);
    for (const short of shorts) addName(trie, short, introduced);
  };
  for (const { start, end, ...mention } of confirmed) {
    introduce({ ...mention, at: start, confidence: 1 }, text.slice(start, end));
  }
  for (const { first, last, ...named } of full) {
    const at = words[first]?.start ?? 0;
    introduce({ ...named, at }, text.slice(at, words[last]?.end));
    const letters = lettersBehind(text, words, last);
    if (letters !== null && named.kind === 'organisation') {
      addName(trie, letters.toUpperCase(), { ...named, at });
    }
  }
  return trie;
}

/** The person of this name who was named last; where none was yet, the first who will be. */
function lastBefore(meant: readonly Introduced[], start: number): Introduced {
  const sorted = meant.toSorted((one, other) => one.at - other.at);
  const [first] = sorted;
  return sorted.findLast(({ at }) => at <= start) ?? (first as Introduced);
}

/** Not "Viktor Ivanov" where another Ivanov was named, and no month where Theresa May was. */
function standsAlone(
  { text, words }: TextReading,
  first: number,
  last: number,
  isSpoken: (place: number) => boolean,
): boolean {
  const [before, word, end, after] = [first - 1, first, last, last + 1].map((at) => words[at]);
  if (!word || !end || (MONTHS.has(word.key) && !(before && TITLES.has(before.key)))) return false;
  const isJoined = before !== undefined && isSpaced(text, before, word) && !isSpoken(first - 1);
  if (
    isJoined &&
    before.cased === 'capital' &&
    !TITLES.has(before.key) &&
    !beginsSentence(text, before.start)
  ) {
    return false;
  }
  const goesOn = after !== undefined && isSpaced(text, end, after) && !isSpoken(last + 1);
  return !(goesOn && after.cased === 'capital' && !TITLES.has(after.key));
}

const MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august']);

const isSpaced = (text: string, one: Word, next: Word): boolean =>
  areJoined(text, one, next) && text.slice(one.end, next.start).trim() === '';

const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?…:\n“"”’(—–])\s*$/u.test(text.slice(Math.max(0, start - 3), start));

/** A surname that only one known person has, with a title or where the text speaks of the country. */
function wellKnownPerson(
  reading: TextReading,
  place: number,
  isSpoken: (place: number) => boolean,
  { surnames }: NameIndex,
): SettledName | null {
  const { text, words, named, pointed } = reading;
  const word = words[place];
  if (word?.cased !== 'capital' || word.key.length < 4) return null;
  const persons = new Map((surnames.get(word.key) ?? []).map((known) => [known.id, known]));
  const [person, ...others] = persons.values();
  if (!person || others.length > 0 || !standsAlone(reading, place, place, isSpoken)) return null;
  const before = words[place - 1];
  const hasTitle = before !== undefined && TITLES.has(before.key) && isSpaced(text, before, word);
  const country = person.within ?? '';
  const isThere = named.has(country) || pointed.has(country);
  if (!hasTitle && (!isThere || ENGLISH_SPEAKING.has(country))) return null;
  return {
    first: place,
    last: place,
    kind: 'person',
    record: person.id,
    name: person.name,
    confidence: hasTitle && isThere ? WITH_TITLE : BY_COUNTRY,
  };
}

/** Surnames from these countries are too often everyday words, or shared: Brown, Cook, Rice. */
const ENGLISH_SPEAKING: ReadonlySet<string> = new Set(
  ['united-states', 'united-kingdom', 'canada', 'australia'].map((slug) => `place.${slug}`),
);
