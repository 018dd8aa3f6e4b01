import { isLetterOrDigit, isQuotationMark, isSpace } from './characters.ts';

/** What stands around a parenthesis, as far as it helps to tell what it is. */
export interface Surroundings {
  /** The word directly before, or an empty string where a sign stands between. */
  readonly wordBefore: string;
  /** A sentence has ended before it, or nothing stands before it. */
  readonly isAfterSentence: boolean;
  readonly isAfterQuotation: boolean;
}

const LONGEST_WORD = 40;

export function surroundingsOf(text: string, start: number): Surroundings {
  let at = start - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at -= 1;
  const sign = at >= 0 ? text.charAt(at) : '';
  const isAfterQuotation = isQuotationMark(sign) || sign === "'" || sign === '’';
  let end = at;
  if (isAfterQuotation)
    while (end >= 0 && (isQuotationMark(text.charAt(end)) || "'’".includes(text.charAt(end))))
      end -= 1;
  const closing = end >= 0 ? text.charAt(end) : '';
  return {
    wordBefore: wordEndingAt(text, at),
    isAfterSentence: sign === '' || '.!?…'.includes(closing),
    isAfterQuotation,
  };
}

function wordEndingAt(text: string, at: number): string {
  let from = at;
  while (from >= 0 && at - from < LONGEST_WORD && isLetterOrDigit(text, from)) from -= 1;
  return text.slice(from + 1, at + 1);
}
