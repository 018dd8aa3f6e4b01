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

const nothing: Shingles = new Set();

/** Compares two texts exactly, leaving out what is `common` in their series. */
export function likenessOf(one: Shingles, other: Shingles, common: Shingles = nothing): Likeness {
  const own = ownOf(one, common);
  const others = ownOf(other, common);
  let shared = 0;
  for (const shingle of own) if (others.has(shingle)) shared += 1;
  const either = own.size + others.size - shared;
  return {
    ofOne: share(shared, own.size),
    ofOther: share(shared, others.size),
    together: share(shared, either),
    telling: Math.min(own.size, others.size),
  };
}

function ownOf(shingles: Shingles, common: Shingles): Shingles {
  if (common.size === 0) return shingles;
  const own = new Set<number>();
  for (const shingle of shingles) if (!common.has(shingle)) own.add(shingle);
  return own;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
