import type { Mention } from '../manuscript/manuscript.ts';
import type { GazetteerRecord } from './gazetteer.ts';
import { addName, emptyTrie, type NameTrie } from './name-trie.ts';
import { surnamesOf } from './surname.ts';
import { nameKeyOf, wordsOf } from './words.ts';

/** A record as the recogniser knows it. */
export interface KnownName extends Omit<GazetteerRecord, 'note'> {
  readonly kind: Mention['kind'];
}

/** What a stretch of text may mean. */
export type NameMeaning =
  | { readonly is: 'name'; readonly known: KnownName; readonly isAbbreviation: boolean }
  /** A word that points to a place without naming it. */
  | { readonly is: 'adjective'; readonly known: KnownName }
  /** A word by which texts speak of a topic. */
  | { readonly is: 'keyword'; readonly known: KnownName }
  /** A source, which is cited and not mentioned: "Washington Post". */
  | { readonly is: 'source' };

/** All names that are looked for. Made once, and used for many texts. */
export interface NameIndex {
  readonly names: NameTrie<NameMeaning>;
  readonly keywords: NameTrie<NameMeaning>;
  readonly known: ReadonlyMap<string, KnownName>;
  /** By the key of a surname: the persons who have it. */
  readonly surnames: ReadonlyMap<string, readonly KnownName[]>;
  /** Keys of first names of known persons: they tell persons among unknown names. */
  readonly givenNames: ReadonlySet<string>;
}

export function nameIndex(records: Iterable<KnownName>, sources: Iterable<string> = []): NameIndex {
  const names = emptyTrie<NameMeaning>();
  const keywords = emptyTrie<NameMeaning>();
  const known = new Map<string, KnownName>();
  const surnames = new Map<string, KnownName[]>();
  const givenNames = new Set<string>();
  for (const record of records) {
    known.set(record.id, record);
    if (record.kind === 'topic') {
      addTopic(keywords, record);
      continue;
    }
    for (const name of [record.name, ...(record.aliases ?? [])]) {
      const isAbbreviation = isAbbreviated(name);
      addName(names, name, { is: 'name', known: record, isAbbreviation });
    }
    for (const word of record.adjectives ?? [])
      addName(names, word, { is: 'adjective', known: record });
    if (record.kind === 'person') addPerson(record, surnames, givenNames);
  }
  for (const source of sources) addName(names, source, { is: 'source' });
  return { names, keywords, known, surnames, givenNames };
}

function addTopic(keywords: NameTrie<NameMeaning>, known: KnownName): void {
  const words = [known.name, ...(known.aliases ?? []), ...(known.keywords ?? [])];
  for (const word of new Set(words)) {
    addName(keywords, word, { is: 'keyword', known });
    // A topic's name begins with a capital where texts do not.
    addName(keywords, word.charAt(0).toLowerCase() + word.slice(1), { is: 'keyword', known });
  }
}

function addPerson(
  known: KnownName,
  surnames: Map<string, KnownName[]>,
  givenNames: Set<string>,
): void {
  for (const surname of surnamesOf(known.name, known.surname)) {
    const key = nameKeyOf(surname);
    surnames.set(key, [...(surnames.get(key) ?? []), known]);
  }
  for (const name of [known.name, ...(known.aliases ?? [])]) {
    const [given, ...rest] = wordsOf(name);
    const isGiven = known.surname === undefined && rest.length > 0;
    if (isGiven && given?.cased === 'capital' && given.key.length > 2) givenNames.add(given.key);
  }
}

const isAbbreviated = (name: string): boolean => {
  const [word, ...rest] = wordsOf(name);
  return rest.length === 0 && word?.cased === 'upper';
};
