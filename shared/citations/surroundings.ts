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
/** Of a headline. */
const LEAST_WORDS = 3;
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
    ending: endingAt(text, start, end),
    isAfterPlace: AFTER_PLACE.test(textBefore),
    textBefore,
  };
}

/** What of a text ends with the bracket from `start` to `end`; datelines and names are too short. */
export function endingAt(text: string, start: number, end: number): Surroundings['ending'] {
  let at = end;
  while (at < text.length && text.charAt(at) !== '\n' && isSpace(text.charCodeAt(at))) at += 1;
  const isLine = at >= text.length || text.charAt(at) === '\n';
  const isNext = at > end && (startsUpper(text.charAt(at)) || isQuotationMark(text.charAt(at)));
  if (!isLine && !isNext) return null;
  if (!isHeadlineBefore(text.slice(Math.max(0, start - LONGEST_BEFORE), start))) return null;
  return isLine ? 'line' : 'headline';
}

const SENTENCE_END = /[.!?]\s|[\n:;)\]]/;

/** "Locks Open at Noon", but not "LONDON", "Jane Doe" or "By JANE DOE". */
function isHeadlineBefore(before: string): boolean {
  const headline = before.split(SENTENCE_END).at(-1)?.trim() ?? '';
  const words = headline.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.length >= LEAST_WORDS && !/^by$/i.test(words[0] ?? '');
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
