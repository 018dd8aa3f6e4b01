import { areJoined, type Word, type WordCase, wordsOf } from './words.ts';

/** Names under the keys of their words, each with what it stands for. */
export interface NameTrie<Meaning> {
  readonly next: Map<string, NameTrie<Meaning>>;
  readonly ends: { readonly cases: readonly WordCase[]; readonly meaning: Meaning }[];
}

/** A name that stands in a text from one word to another, the last included. */
export interface FoundName<Meaning> {
  readonly first: number;
  readonly last: number;
  readonly meanings: readonly Meaning[];
}

/** Longer names are left out of the trie, so that a text is read in linear time. */
export const MAX_NAME_WORDS = 10;

export const emptyTrie = <Meaning>(): NameTrie<Meaning> => ({ next: new Map(), ends: [] });

/** Adds a name; one without words, or too long, is nowhere found. */
export function addName<Meaning>(trie: NameTrie<Meaning>, name: string, meaning: Meaning): void {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > MAX_NAME_WORDS) return;
  let node = trie;
  for (const { key } of words) {
    let next = node.next.get(key);
    if (!next) {
      next = emptyTrie();
      node.next.set(key, next);
    }
    node = next;
  }
  node.ends.push({ cases: words.map(({ cased }) => cased), meaning });
}

/** The longest name that begins with this word, with everything that it may mean. */
export function nameAt<Meaning>(
  trie: NameTrie<Meaning>,
  text: string,
  words: readonly Word[],
  first: number,
): FoundName<Meaning> | null {
  let node = trie;
  let found: FoundName<Meaning> | null = null;
  for (let at = first; at < words.length; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    const next = word && node.next.get(word.key);
    if (!next || (at > first && before && !areJoined(text, before, word))) break;
    node = next;
    const meanings = meaningsAs(node, words, first);
    if (meanings.length > 0) found = { first, last: at, meanings };
  }
  return found;
}

const meaningsAs = <Meaning>(
  { ends }: NameTrie<Meaning>,
  words: readonly Word[],
  first: number,
): Meaning[] =>
  ends.flatMap(({ cases, meaning }) =>
    cases.every((cased, index) => isWrittenAs(words[first + index], cased)) ? [meaning] : [],
  );

/** A capital must be printed as one, and an abbreviation in capitals; the rest is free. */
const isWrittenAs = (word: Word | undefined, cased: WordCase): boolean =>
  word !== undefined &&
  (cased === 'plain' ||
    word.cased === 'upper' ||
    (cased === 'capital' && word.cased === 'capital'));
