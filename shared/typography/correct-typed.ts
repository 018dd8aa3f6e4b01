import { addressesInText } from './addresses-in-text.ts';
import { type Customs, customsOf } from './customs.ts';
import { openQuotes } from './open-quotes.ts';
import { type Correction, LONGEST_LOOK, LONGEST_QUOTATION, type TailChange } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** Replaces the signs from `start` to `end`, offsets into the text. */
export interface TypographicChange {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly correction: Correction;
}

/**
 * What should become of the sign that was just typed, or of those that it completes; null where
 * all may stay. `before` is the text of the block up to the caret, that sign included.
 */
export function correctTyped(before: string, language: string): TypographicChange | null {
  const tail = before.slice(-LONGEST_LOOK);
  const offset = before.length - tail.length;
  const change = correctTail(tail, offset === 0, null, customsOf(language), () =>
    before.slice(-LONGEST_QUOTATION, -1),
  );
  if (!change || isInAddress(before, offset + change.start)) return null;
  return { ...change, start: offset + change.start, end: offset + change.end };
}

/** No rule waits for a small letter, but for the one after "1990's". */
const WITHIN_WORD = /(?!s)\p{Ll}$/u;

/** The change that the first rule asks for. */
export function correctTail(
  tail: string,
  isWhole: boolean,
  after: string | null,
  customs: Customs,
  textBefore: () => string,
): TailChange | null {
  if (WITHIN_WORD.test(tail.slice(-1))) return null;
  const typed = {
    tail,
    isWhole,
    after,
    customs,
    openQuotes: () => openQuotes(textBefore(), customs),
  };
  for (const rule of rules) {
    const change = rule(typed);
    if (change) return change;
  }
  return null;
}

function isInAddress(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' ', at - 1)) + 1;
  return addressesInText(text.slice(from)).some(
    ({ start, end }) => from + start <= at && at < from + end,
  );
}
