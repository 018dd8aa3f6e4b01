import type { Mention } from '../manuscript/manuscript.ts';
import type { KnownName, NameIndex, NameMeaning } from './name-index.ts';
import { nameAt } from './name-trie.ts';
import { type Word, wordsOf } from './words.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mention that stands in the text already. */
export interface ConfirmedMention extends Stretch {
  readonly kind: Mention['kind'];
  readonly record: string | null;
  readonly name: string;
}

/** A text with what is closed to suggestions in it. */
export interface MentionText {
  readonly text: string;
  /** Those of the text, where they are known already. */
  readonly words?: readonly Word[];
  /** Citations and references, in which nothing is suggested; in order. */
  readonly closed: readonly Stretch[];
  /** In order; they are closed too, and make surnames known. */
  readonly confirmed: readonly ConfirmedMention[];
}

/** A stretch of words with all that it may mean. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  readonly meanings: readonly NameMeaning[];
}

/** The open words of a text, the names among them, and how often each place is spoken of. */
export interface TextReading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly NameHit[];
  /** The places of words that belong to a hit. */
  readonly taken: ReadonlySet<number>;
  /** By record: how often it is named without doubt. */
  readonly named: ReadonlyMap<string, number>;
  /** By record: how often something that lies in it is named. */
  readonly within: ReadonlyMap<string, number>;
  /** By record: how often a word points to it ("Georgian"). */
  readonly pointed: ReadonlyMap<string, number>;
}

export function readText(
  { text, words: all = wordsOf(text), closed, confirmed }: MentionText,
  index: NameIndex,
): TextReading {
  const words = openWords(
    all,
    [...closed, ...confirmed].sort((one, other) => one.start - other.start),
  );
  const hits: NameHit[] = [];
  const named = new Map<string, number>();
  const pointed = new Map<string, number>();
  const within = new Map<string, number>();
  const taken = new Set<number>();
  const count = (counts: Map<string, number>, id: string) =>
    counts.set(id, (counts.get(id) ?? 0) + 1);
  const countNamed = (id: string) => {
    count(named, id);
    const around = index.known.get(id)?.within;
    if (around !== undefined) count(within, around);
  };
  for (let at = 0; at < words.length; at += 1) {
    const found = nameAt(index.names, text, words, at);
    if (!found) continue;
    hits.push(found);
    for (let place = at; place <= found.last; place += 1) taken.add(place);
    at = found.last;
    const [only, ...more] = namesIn(found.meanings);
    if (only && more.length === 0 && !only.needsContext) countNamed(only.id);
    for (const meaning of found.meanings) {
      if (meaning.is === 'adjective') count(pointed, meaning.known.id);
    }
  }
  for (const { record } of confirmed) if (record !== null) countNamed(record);
  return { text, words, hits, taken, named, within, pointed };
}

export function namesIn(meanings: readonly NameMeaning[]): KnownName[] {
  const names = meanings.flatMap((meaning) => (meaning.is === 'name' ? [meaning.known] : []));
  return [...new Map(names.map((known) => [known.id, known])).values()];
}

/** A word behind a closed stretch keeps its distance from the word before it. */
function openWords(all: readonly Word[], closed: readonly Stretch[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const word of all) {
    let isCut = false;
    while (closed[next] && (closed[next]?.end ?? 0) <= word.start) {
      isCut = true;
      next += 1;
    }
    if (isCut) words.push(CUT);
    if ((closed[next]?.start ?? Number.POSITIVE_INFINITY) >= word.end) words.push(word);
  }
  return words;
}

/** Stands where the text is cut: no name goes over it. */
const CUT: Word = { start: 0, end: 0, text: '', key: '', cased: 'plain' };
