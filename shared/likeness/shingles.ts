import { likenessWords } from './likeness-words.ts';

/** Every run of so many words is one shingle. */
export const SHINGLE_WORDS = 4;

/** What a text is compared by: the hashes, of 52 bits, of its runs of words. */
export type Shingles = ReadonlySet<number>;

/** A text of fewer words than a shingle has is one by itself; one without words has none. */
export function shinglesOf(text: string): Shingles {
  const words = likenessWords(text).map(hashOfWord);
  const shingles = new Set<number>();
  if (words.length === 0) return shingles;
  for (let end = Math.min(SHINGLE_WORDS, words.length); end <= words.length; end += 1) {
    shingles.add(hashOfRun(words, Math.max(0, end - SHINGLE_WORDS), end));
  }
  return shingles;
}

/** FNV-1a. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function hashOfRun(words: readonly number[], start: number, end: number): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = start; at < end; at += 1) {
    high = mix(high ^ (words[at] ?? 0));
    low = mix(low + Math.imul(words[at] ?? 0, 0x27d4eb2f));
  }
  return (high >>> 0) * 2 ** 20 + (low >>> 12);
}

/** The last step of MurmurHash3, by which every bit depends on every other. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
