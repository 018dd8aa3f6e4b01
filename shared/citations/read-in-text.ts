import { readTagged } from './read-tagged.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { recogniseAttributions } from './recognise-attributions.ts';
import { type Recognise, recogniseCitations } from './recognise-citations.ts';

/**
 * Reads tagged stretches of one paragraph where they stand, since what a stretch says may hang on
 * the words around it ("told Reuters on August 28"). The paragraph is read once, when first asked.
 * Offsets of a reading count from the start of its stretch.
 */
export function readInText(
  words: string,
  context: ReadingContext,
  recognise: Recognise = recogniseCitations,
): (start: number, end: number) => Reading | null {
  let bracketed: Reading[] | undefined;
  let attributed: Reading[] | undefined;
  return (start, end) => {
    const isHere = (reading: Reading) => reading.start === start && reading.end === end;
    bracketed ??= recognise(words, context);
    const inBrackets = bracketed.find(isHere);
    if (inBrackets) return moveReading(inBrackets, -start);
    attributed ??= recogniseAttributions(words, context, bracketed);
    const inText = attributed.find(isHere);
    return inText ? moveReading(inText, -start) : readTagged(words.slice(start, end), context);
  };
}

/** The same reading in a text whose beginning lies elsewhere. */
export function moveReading(reading: Reading, by: number): Reading {
  return {
    ...reading,
    start: reading.start + by,
    end: reading.end + by,
    groups: reading.groups.map((group) => ({
      ...group,
      sources: group.sources.map((source) => ({
        ...source,
        start: source.start + by,
        end: source.end + by,
      })),
    })),
    references: reading.references.map((reference) => ({
      ...reference,
      start: reference.start + by,
      end: reference.end + by,
    })),
  };
}
