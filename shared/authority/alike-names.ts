import { distance } from 'fastest-levenshtein';
import { nameInitials, nameSkeleton, soundsOf, tellingWords } from './name-skeleton.ts';
import { sourceKey } from './source-key.ts';

/** Why two names are likely to be names of one source, and how likely, from 0 to 1. */
export interface NameLikeness {
  readonly confidence: number;
  /** In words for a person: "the same name romanised another way". */
  readonly reason: string;
}

/**
 * How likely two printed names mean one source, by their spelling alone; null where they do not
 * look alike. The first rule that fits decides, the surest stand first.
 */
export function likenessOf(one: string, other: string): NameLikeness | null {
  if (sourceKey(one) === sourceKey(other)) return { confidence: 1, reason: 'the same name' };
  if (figuresOf(one) !== figuresOf(other)) return null;
  return sameSounds(one, other) ?? slipOfOneLetter(one, other) ?? initials(one, other);
}

/** "Channel 1" is not "Channel 2". */
const figuresOf = (name: string): string => name.match(/\d+/g)?.join(' ') ?? '';

function sameSounds(one: string, other: string): NameLikeness | null {
  if (nameSkeleton(one) !== nameSkeleton(other)) return null;
  if (isLatin(one) !== isLatin(other)) {
    return { confidence: 0.9, reason: 'the same name in another script' };
  }
  const [words, others] = [tellingWords(one), tellingWords(other)];
  if (words.join('') !== others.join('')) {
    return { confidence: 0.9, reason: 'the same name romanised another way' };
  }
  return words.length === others.length
    ? { confidence: 0.85, reason: 'the same but for a word that says what it is' }
    : { confidence: 0.9, reason: 'the same but for spaces or hyphens' };
}

/** Below this many sounds a word that is one letter off is too often another word. */
const LEAST_SOUNDS = 6;

/** "Kommersant" and "Komersent": one word of them differs, by one letter that is not its first. */
function slipOfOneLetter(one: string, other: string): NameLikeness | null {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  if (words.length !== others.length) return null;
  const pairs = words.map(
    (word, place) => [soundsOf(word), soundsOf(others[place] ?? '')] as const,
  );
  const [differing, ...more] = pairs.filter(([word, second]) => word !== second);
  if (!differing || more.length > 0) return null;
  const [word, second] = differing;
  const isLong = Math.min(word.length, second.length) >= LEAST_SOUNDS;
  if (!isLong || word[0] !== second[0] || isInflected(word, second)) return null;
  return distance(word, second) === 1 ? { confidence: 0.7, reason: 'one letter apart' } : null;
}

/** "Georgian" is not "Georgia": one is the other and a letter more, at its end. */
const isInflected = (word: string, second: string): boolean =>
  word.startsWith(second) || second.startsWith(word);

function initials(one: string, other: string): NameLikeness | null {
  return initialsOf(one, other) ?? initialsOf(other, one);
}

function initialsOf(short: string, long: string): NameLikeness | null {
  const letters = acronymOf(short);
  if (letters === null || letters !== nameInitials(long)) return null;
  return { confidence: letters.length > 2 ? 0.6 : 0.5, reason: 'the initials of the other' };
}

/** "NG", "U.P.I.": the letters in lower case; null for a name that is no row of initials. */
export function acronymOf(name: string): string | null {
  const letters = name.replace(/[.\s]/g, '');
  return /^\p{Lu}{2,6}$/u.test(letters) ? sourceKey(letters) : null;
}

const isLatin = (name: string): boolean => !/[^\p{Script=Latin}\P{L}]/u.test(name);
