import type { Customs, QuotePair } from '../customs.ts';

/** What a change is called where changes are counted. */
export const corrections = ['quotation mark', 'apostrophe', 'dash', 'ellipsis', 'space'] as const;
export type Correction = (typeof corrections)[number];

/** What a rule sees: the end of the text up to the sign that was typed last. */
export interface Typed {
  /** No more than `LONGEST_LOOK` signs; the last one is the one that was typed. */
  readonly tail: string;
  /** Whether the tail is all there is. */
  readonly isWhole: boolean;
  /** What follows; null while it is not written yet. */
  readonly after: string | null;
  readonly customs: Customs;
  /** The quotations that are open before the typed sign, the innermost last. */
  openQuotes(): readonly QuotePair[];
}

/** Replaces the signs from `start` to `end`, offsets into the tail. */
export interface TailChange {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly correction: Correction;
}

export type Rule = (typed: Typed) => TailChange | null;

/** How far back a rule looks, in UTF-16 units. */
export const LONGEST_LOOK = 48;

/** How far back the beginning of an open quotation is looked for. */
export const LONGEST_QUOTATION = 4000;

/** The last signs of the tail become others: `count` of them, before `from` the end. */
export const changeAtEnd = (
  { tail }: Typed,
  correction: Correction,
  insert: string,
  count: number,
  fromEnd = 0,
): TailChange => ({
  start: tail.length - fromEnd - count,
  end: tail.length - fromEnd,
  insert,
  correction,
});

/** What stands before the typed sign, or "" at the beginning of the text. */
export const signBefore = ({ tail }: Typed): string => tail.at(-2) ?? '';

/** Whether a word that begins after this sign begins after it for good. */
export const opensWord = (before: string): boolean =>
  before === '' || /[\s([{«‹„‚“‘/]/u.test(before);
