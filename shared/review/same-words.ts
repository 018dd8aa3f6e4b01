import { normaliseName } from '../references/normalise-name.ts';

/** The form in which sentences and printed words are recognised after a new import. */
export const wordsKey = (words: string): string => normaliseName(words) || words.trim();

/** Whether two texts are the same but for case, punctuation and white space. */
export const sameWords = (one: string, other: string): boolean =>
  one === other || wordsKey(one) === wordsKey(other);
