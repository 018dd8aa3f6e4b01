/** A pattern as it is built; every sign is one code point. */
export type PatternTree =
  | { readonly kind: 'sign'; readonly fits: SignTest }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  /** The first that leads on is taken. */
  | { readonly kind: 'choice'; readonly ways: readonly PatternTree[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternTree;
      readonly least: number;
      /** `Infinity` where nothing bounds it. */
      readonly most: number;
      readonly isGreedy: boolean;
    }
  /** Numbered from 1. */
  | { readonly kind: 'group'; readonly number: number; readonly part: PatternTree }
  | { readonly kind: 'border'; readonly border: Border };

export type Border = 'line-start' | 'line-end' | 'word' | 'not-word';

/** Whether a code point is one that is meant. */
export type SignTest = (point: number) => boolean;
