import type { Shingles } from './shingles.ts';

/** Whether a shingle says nothing about which of a series a text is. */
export type IsCommon = (shingle: number) => boolean;

/** What at least so large a share of a series says, and at least two of it, is its furniture. */
const COMMON_SHARE = 0.2;
const LEAST_COMMON = 2;

/**
 * What stands in many numbers of a series: greetings, headings that recur, how to subscribe. It
 * says nothing about whether two of them are the same.
 */
export class CommonShingles {
  readonly #counts = new Map<number, number>();
  #texts = 0;

  /** Adds a number of the series. */
  add(shingles: Shingles): void {
    this.#texts += 1;
    for (const shingle of shingles) {
      this.#counts.set(shingle, (this.#counts.get(shingle) ?? 0) + 1);
    }
  }

  /** What is common besides these, which were added: texts are no furniture for being compared. */
  beside(own: readonly Shingles[] = []): IsCommon {
    const others = this.#texts - own.length;
    const least = Math.max(LEAST_COMMON, Math.ceil(others * COMMON_SHARE));
    return (shingle) => {
      let count = this.#counts.get(shingle) ?? 0;
      for (const shingles of own) if (count >= least && shingles.has(shingle)) count -= 1;
      return count >= least;
    };
  }
}
