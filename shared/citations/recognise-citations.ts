import { type BracketPair, findBrackets } from './brackets.ts';
import { OwnPublication } from './own-publication.ts';
import { type ParenthesisContext, readParenthesis } from './read-parenthesis.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { surroundingsOf } from './surroundings.ts';

/** Below this a parenthesis is taken for prose. */
const LEAST_CONFIDENCE = 0.5;
/** Longer parentheses are passages; only what stands in their inner brackets is read. */
const LONGEST = 1500;
/** Brackets deeper than this are not prose that anyone would cite in. */
const DEEPEST = 3;

/**
 * Every citation and cross-reference in brackets, in the order of the text. Readings never
 * overlap: where a whole parenthesis is one, what stands inside it is part of it. Offsets are UTF-16
 * units into `text`. Time is linear in the length of the text.
 */
export function recogniseCitations(text: string, context: ReadingContext): Reading[] {
  const reader: ParenthesisContext = {
    ...context,
    own: new OwnPublication(context.publicationNames),
    leastConfidence: LEAST_CONFIDENCE,
  };
  const { pairs, unclosed } = findBrackets(text);
  const readings: Reading[] = [];
  let readUpTo = 0;
  for (const pair of pairs) {
    if (pair.start < readUpTo) continue;
    const reading = readPair(text, pair, reader);
    if (!reading) continue;
    readings.push(reading);
    readUpTo = pair.end;
  }
  const last = unclosed.at(-1);
  const cutOff = last !== undefined && last >= readUpTo ? readCutOff(text, last, reader) : null;
  return cutOff ? [...readings, cutOff] : readings;
}

function readPair(text: string, pair: BracketPair, context: ParenthesisContext): Reading | null {
  const { start, end, depth } = pair;
  if (end - start > LONGEST || depth >= DEEPEST) return null;
  const surroundings = surroundingsOf(text, start);
  const meaning = readParenthesis(text, start + 1, end - 1, surroundings, context);
  return meaning && { start, end, printed: text.slice(start, end), ...meaning };
}

const LONGEST_CUT_OFF = 300;
const CUT = /(?:…|\.\.\.)\s*(?:MORE|more|\[more\])?\s*$/;

/** A citation that the end of the text cuts off: "(Vesti.ru, January... MORE". */
function readCutOff(text: string, start: number, context: ParenthesisContext): Reading | null {
  const end = text.trimEnd().length;
  if (end - start > LONGEST_CUT_OFF || end - start < 4) return null;
  const printed = text.slice(start, end);
  const content = printed.replace(CUT, '');
  const surroundings = surroundingsOf(text, start);
  const meaning = readParenthesis(text, start + 1, start + content.length, surroundings, context);
  if (!meaning || meaning.groups.every(({ dates }) => dates.length === 0)) return null;
  const doubts = [...meaning.doubts, 'the closing bracket is missing'];
  const confidence = Math.min(meaning.confidence, 0.65);
  return { start, end, printed, ...meaning, confidence, doubts };
}
