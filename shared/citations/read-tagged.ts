import { OwnPublication } from './own-publication.ts';
import { readParenthesis } from './read-parenthesis.ts';
import type { Reading, ReadingContext } from './reading.ts';

/** A person tagged it, so nothing around it speaks against its being a citation. */
const TRUSTING = {
  wordBefore: '',
  wordAfter: '',
  isAfterSentence: true,
  isAfterQuotation: true,
  isBeforeStop: true,
  ending: null,
  isAfterPlace: false,
  textBefore: '',
} as const;

/**
 * Reads text that is known to be a citation, with brackets or without: what a person tagged, or
 * what the text around it hid from recognition. Null where neither source nor issue is in it.
 */
export function readTagged(printed: string, context: ReadingContext): Reading | null {
  const isBracketed = /^[([].*[)\]]$/s.test(printed);
  const [start, end] = isBracketed ? [1, printed.length - 1] : [0, printed.length];
  const meaning = readParenthesis(printed, start, end, {
    ...context,
    own: new OwnPublication(context.publicationNames),
    surroundings: TRUSTING,
    sourcesAlone: 0,
    isSquare: true,
    leastConfidence: 0,
  });
  return meaning && { start: 0, end: printed.length, printed, ...meaning };
}
