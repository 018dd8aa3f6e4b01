import { distance } from 'fastest-levenshtein';
import { normaliseTitle } from './normalise-name.ts';

/** So many words at its beginning must a title have in common with one that is like it. */
const OPENING_WORDS = 3;
/** Shorter titles are like too many others. */
const LEAST_LETTERS = 12;
const LEAST_LIKENESS = 0.8;
const CUT_SHORT = 0.9;
/** Longer titles are compared by their beginnings, so that the time is bounded. */
const MOST_LETTERS = 200;

/**
 * The words by which titles that are nearly the same find each other; null where a title is too
 * short for that. What is alike by `titleLikeness` and no shorter has the same opening.
 */
export function titleOpening(title: string): string | null {
  const normalised = normaliseTitle(title);
  const words = normalised.split(' ');
  if (words.length < OPENING_WORDS || normalised.length < LEAST_LETTERS) return null;
  return words.slice(0, OPENING_WORDS).join(' ');
}

/**
 * How nearly two titles, both by `normaliseTitle`, are the same: 1 where they are, 0 where they are
 * not alike. One that breaks off is like its whole; else a few letters may differ.
 */
export function titleLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const opening = titleOpening(one);
  if (opening === null || opening !== titleOpening(other)) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(`${short} `)) return CUT_SHORT;
  const [first, second] = [one.slice(0, MOST_LETTERS), other.slice(0, MOST_LETTERS)];
  const likeness = 1 - distance(first, second) / Math.max(first.length, second.length);
  return likeness >= LEAST_LIKENESS ? likeness : 0;
}
