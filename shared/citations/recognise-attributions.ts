import { OwnPublication } from './own-publication.ts';
import { type AttributionContext, readAttributions } from './read-attributions.ts';
import type { Reading } from './reading.ts';
import { recogniseCitations } from './recognise-citations.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Sources that running text names with the day of their report: "Interfax reported on May 3",
 * "told Reuters on August 28". They are suggestions: all are doubted, and none shares text with
 * `bracketed`, the citations in brackets of the same text. The span runs from the name or the day,
 * whichever comes first, to the end of the other. Time is linear in the length of the text.
 */
export function recogniseAttributions(
  text: string,
  context: AttributionContext,
  bracketed: readonly Reading[] = recogniseCitations(text, context),
): Reading[] {
  const own = new OwnPublication(context.publicationNames);
  const readings: Reading[] = [];
  let bracket = 0;
  for (const sentence of sentencesOf(text)) {
    for (const reading of readAttributions(text, sentence, context)) {
      while ((bracketed[bracket]?.end ?? Number.POSITIVE_INFINITY) <= reading.start) bracket += 1;
      const isFree = (bracketed[bracket]?.start ?? Number.POSITIVE_INFINITY) >= reading.end;
      const isOwn = reading.groups[0]?.sources.some(({ name }) => own.match(name) !== 'none');
      if (isFree && !isOwn) readings.push(reading);
    }
  }
  return readings;
}
