import { isLetterOrDigit, isQuotationMark, isSpace, startsUpper } from './characters.ts';

/** What stands around a parenthesis, as far as it helps to tell what it is. */
export interface Surroundings {
  /** The word directly before, or an empty string where a sign stands between. */
  readonly wordBefore: string;
  /** The word directly after it; empty where a sign or nothing stands there. */
  readonly wordAfter: string;
  /** A sentence has ended before it, or nothing stands before it. */
  readonly isAfterSentence: boolean;
  readonly isAfterQuotation: boolean;
  /** A full stop, semicolon or the end of the text follows. */
  readonly isBeforeStop: boolean;
  /** What ends with it, no full stop being there: the line or text, or a headline before another. */
  readonly ending: 'line' | 'headline' | null;
  /** "in Somalia" and the like stands before it. */
  readonly isAfterPlace: boolean;
  /** What stands directly before it, as far as it can matter. */
  readonly textBefore: string;
}

const LONGEST_WORD = 40;
const LONGEST_BEFORE = 100;
const AFTER_PLACE = /\b(?:in|at|near|outside|around)(?: the)?(?: \p{Lu}[\p{L}’'-]+)+ ?$/u;

/** Of the parenthesis from `start` to `end`, brackets included. */
export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  let at = start - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at -= 1;
  const sign = at >= 0 ? text.charAt(at) : '';
  const isAfterQuotation = isQuotationMark(sign) || sign === "'" || sign === '’';
  let last = at;
  if (isAfterQuotation)
    while (last >= 0 && (isQuotationMark(text.charAt(last)) || "'’".includes(text.charAt(last))))
      last -= 1;
  const textBefore = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const closing = last >= 0 ? text.charAt(last) : '';
  return {
    wordBefore: wordEndingAt(text, at),
    wordAfter: wordStartingAfter(text, end),
    isAfterSentence: sign === '' || '.!?…'.includes(closing),
    isAfterQuotation,
    isBeforeStop: isStopAt(text, end),
    ending: endingAt(text, end),
    isAfterPlace: AFTER_PLACE.test(textBefore),
    textBefore,
  };
}

/** What of a text ends here, behind a bracket. */
export function endingAt(text: string, end: number): Surroundings['ending'] {
  let at = end;
  while (at < text.length && text.charAt(at) !== '\n' && isSpace(text.charCodeAt(at))) at += 1;
  if (at >= text.length || text.charAt(at) === '\n') return 'line';
  const isNext =
    at > end && (startsUpper(text.slice(at, at + 2)) || isQuotationMark(text.charAt(at)));
  return isNext ? 'headline' : null;
}

function isStopAt(text: string, end: number): boolean {
  const sign = text.charAt(end);
  return sign === '' || '.;\n'.includes(sign);
}

function wordEndingAt(text: string, at: number): string {
  let from = at;
  while (from >= 0 && at - from < LONGEST_WORD && isLetterOrDigit(text, from)) from -= 1;
  return text.slice(from + 1, at + 1);
}

function wordStartingAfter(text: string, end: number): string {
  let from = end;
  while (from < text.length && isSpace(text.charCodeAt(from))) from += 1;
  let to = from;
  while (to < text.length && to - from < LONGEST_WORD && isLetterOrDigit(text, to)) to += 1;
  return text.slice(from, to);
}
