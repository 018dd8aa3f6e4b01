import type { Shingles } from './shingles.ts';

/** What at least so large a share of a series says, and at least two of it, is its furniture. */
const COMMON_SHARE = 0.2;

/**
 * What stands in many numbers of a series: greetings, headings that recur, how to subscribe. It
 * says nothing about whether two of them are the same. `others` are texts of the series besides
 * those that are compared.
 */
export function commonShingles(others: readonly Shingles[]): Shingles {
  const least = Math.max(2, Math.ceil(others.length * COMMON_SHARE));
  const texts = new Map<number, number>();
  for (const shingles of others) {
    for (const shingle of shingles) texts.set(shingle, (texts.get(shingle) ?? 0) + 1);
  }
  const common = new Set<number>();
  for (const [shingle, count] of texts) if (count >= least) common.add(shingle);
  return common;
}
