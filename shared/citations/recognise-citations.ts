import { withCorrections } from '../references/read-corrections.ts';
import { type BracketPair, findBrackets } from './brackets.ts';
import { OwnPublication } from './own-publication.ts';
import { isKnownSource } from './press-words.ts';
import { type Meaning, readParenthesis } from './read-parenthesis.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { endingAt, surroundingsOf } from './surroundings.ts';

/** Below this a parenthesis is taken for prose. */
const LEAST_CONFIDENCE = 0.5;
/** Longer parentheses are passages; only what stands in their inner brackets is read. */
const LONGEST = 1500;
/** Brackets deeper than this are not prose that anyone would cite in. */
const DEEPEST = 3;

/** A version of the grammar: what it finds in the text of one paragraph. */
export type Recognise = (text: string, context: ReadingContext) => Reading[];

/**
 * Every citation and cross-reference in brackets, and the issue that a correction says it corrects,
 * in the order of the text. Readings never
 * overlap: where a whole parenthesis is one, what stands inside it is part of it. Offsets are UTF-16
 * units into `text`. Time is linear in the length of the text.
 */
export function recogniseCitations(text: string, context: ReadingContext): Reading[] {
  const own = new OwnPublication(context.publicationNames);
  const { pairs, lastUnclosed } = findBrackets(text);
  const sourcesAlone = pairs.filter((pair) => isSourceAlone(text, pair)).length;
  const read = (start: number, end: number, isCutOff = false): Meaning | null =>
    readParenthesis(text, start + 1, end, {
      ...context,
      own,
      sourcesAlone,
      surroundings: {
        ...surroundingsOf(text, start, end + 1),
        ...(isCutOff && { isAfterSentence: true }),
      },
      isSquare: text.charAt(start) === '[',
      leastConfidence: LEAST_CONFIDENCE,
    });

  const readings: Reading[] = [];
  let readUpTo = 0;
  for (const pair of pairs) {
    if (pair.start < readUpTo || !isReadable(pair)) continue;
    const { start, end } = pair;
    const meaning = read(start, end - 1);
    if (!meaning) continue;
    readings.push({ start, end, printed: text.slice(start, end), ...meaning });
    readUpTo = end;
  }
  const isCutOff = lastUnclosed !== null && lastUnclosed >= readUpTo;
  const cutOff = isCutOff ? readCutOff(text, lastUnclosed, read) : null;
  return withCorrections(cutOff ? [...readings, cutOff] : readings, text, context);
}

const isReadable = ({ start, end, depth }: BracketPair): boolean =>
  end - start <= LONGEST && depth < DEEPEST;

const LONGEST_ALONE = 30;

/** "Locks Open at Noon (Newsbytes)": a known source ends a line or headline. */
const isSourceAlone = (text: string, { start, end }: BracketPair): boolean =>
  end - start <= LONGEST_ALONE &&
  isKnownSource(text.slice(start + 1, end - 1)) &&
  endingAt(text, start, end) !== null;

const LONGEST_CUT_OFF = 300;
const CUT = /(?:…|\.\.\.)\s*(?:more|\[more\])?$/i;

/** A citation that the end of the text cuts off: "(Vesti.ru, January... MORE". */
function readCutOff(
  text: string,
  start: number,
  read: (start: number, end: number, isCutOff: boolean) => Meaning | null,
): Reading | null {
  const end = text.trimEnd().length;
  if (end - start > LONGEST_CUT_OFF) return null;
  const printed = text.slice(start, end);
  if (/\n\r?\n/.test(printed)) return null;
  const meaning = read(start, start + printed.replace(CUT, '').length, true);
  if (!meaning) return null;
  const isDated = meaning.groups.some(({ dates }) => dates.length > 0);
  const names = meaning.groups.flatMap(({ sources }) => sources.map(({ name }) => name));
  if (!isDated && !(names.length > 1 && names.every(isKnownSource))) return null;
  const doubts = [...meaning.doubts, 'the closing bracket is missing'];
  const confidence = Math.min(meaning.confidence, 0.65);
  return { start, end, printed, ...meaning, confidence, doubts };
}
