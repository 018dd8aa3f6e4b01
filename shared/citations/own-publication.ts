import { normaliseName } from '../references/normalise-name.ts';
import { isPlace } from './place-names.ts';
import { isNumberedNoun, isPressNoun } from './press-words.ts';

/** How surely a printed name is that of the publication itself. */
export type OwnMatch = 'whole' | 'short' | 'none';

/** Small words that initials pass over or take in: "TLS" and "LOTR" both occur. */
const PASSED_OVER = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la']);

interface OwnName {
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

/** Tells the publication's own names, in the ways in which texts shorten them, from all others. */
export class OwnPublication {
  readonly #names: readonly OwnName[];
  /** A text names the same few papers again and again. */
  readonly #known = new Map<string, OwnMatch>();

  constructor(publicationNames: readonly string[]) {
    this.#names = publicationNames.flatMap((name) => {
      const words = normaliseName(name).split(' ').filter(Boolean);
      return words.length > 0 ? [{ words, initials: initialsOf(words) }] : [];
    });
  }

  /**
   * `whole`: the name, its initials ("EDM"), its words cut short ("Comm Week") or without the kind
   * of publication at its end ("RISKS" for RISKS Digest). `short`: only its last words ("Update"
   * of Physics Update), which another paper may have too.
   */
  match(printed: string): OwnMatch {
    const known = this.#known.get(printed) ?? this.#compare(printed);
    this.#known.set(printed, known);
    return known;
  }

  #compare(printed: string): OwnMatch {
    const words = normaliseName(printed).split(' ').filter(Boolean);
    if (words.length === 0) return 'none';
    let best: OwnMatch = 'none';
    for (const name of this.#names) {
      if (isWhole(words, name) || isShouted(printed, words, name)) return 'whole';
      if (isShort(words, name)) best = 'short';
    }
    return best;
  }
}

function initialsOf(words: readonly string[]): string[] {
  const all = words.map((word) => word.charAt(0)).join('');
  const heavy = words.filter((word) => !PASSED_OVER.has(word));
  return [all, heavy.map((word) => word.charAt(0)).join('')].filter(
    (letters) => letters.length > 1,
  );
}

function isWhole(words: readonly string[], name: OwnName): boolean {
  const [first = '', last, ...more] = words;
  // "HD Letter" for Harbour Daily Letter.
  const isShortened = last !== undefined && last === name.words.at(-1) && more.length === 0;
  if (isShortened && initialsOf(name.words.slice(0, -1)).includes(first)) return true;
  if (words.length === 1 && name.initials.includes(words[0] ?? '')) return true;
  return isCutShort(words, name.words);
}

/** "RISKS" for RISKS Digest: in capitals, so that "Linux" is no Linux Gazette. */
function isShouted(printed: string, words: readonly string[], name: OwnName): boolean {
  if (/\p{Ll}/u.test(printed) || words.length !== 1 || words[0] !== name.words[0]) return false;
  const rest = name.words.slice(1);
  return !isPlace(words[0] ?? '') && rest.every((word) => isPressNoun(word));
}

/** Each word is a beginning of the other's, and at least three letters of it. */
function isCutShort(words: readonly string[], whole: readonly string[]): boolean {
  if (words.length !== whole.length) return false;
  return words.every((word, index) => {
    const other = whole[index] ?? '';
    return word === other || (word.length >= 3 && other.startsWith(word));
  });
}

function isShort(words: readonly string[], name: OwnName): boolean {
  const tail = name.words.slice(-words.length);
  const isTail = words.every((word, index) => isSameNoun(word, tail[index] ?? ''));
  return (
    isTail && (words.length > 1 || isPressNoun(words[0] ?? '') || isNumberedNoun(words[0] ?? ''))
  );
}

/** "Newsletters" of "Newsletter". */
const isSameNoun = (word: string, other: string): boolean => word === other || word === `${other}s`;
