import type { IsCommon } from './common-shingles.ts';
import type { Shingles } from './shingles.ts';

/** How near two texts are, each share from 0 to 1. */
export interface Likeness {
  /** Of what the first says, how much the second says too. */
  readonly ofOne: number;
  /** Of what the second says, how much the first says too. */
  readonly ofOther: number;
  /** Of what either says, how much both say: 1 for the same words in the same order. */
  readonly together: number;
  /** In how many shingles, besides what is common, the shorter one could be told apart at all. */
  readonly telling: number;
}

/** Compares two texts exactly, leaving out what is common in their series. */
export function likenessOf(one: Shingles, other: Shingles, isCommon?: IsCommon): Likeness {
  let [shared, ofOne, ofOther] = [0, 0, 0];
  for (const shingle of one) {
    if (isCommon?.(shingle)) continue;
    ofOne += 1;
    if (other.has(shingle)) shared += 1;
  }
  for (const shingle of other) if (!isCommon?.(shingle)) ofOther += 1;
  return {
    ofOne: share(shared, ofOne),
    ofOther: share(shared, ofOther),
    together: share(shared, ofOne + ofOther - shared),
    telling: Math.min(ofOne, ofOther),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
