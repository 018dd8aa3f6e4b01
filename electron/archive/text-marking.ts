import { comparedText } from '../../shared/likeness/compared-text.ts';
import { shinglesOf } from '../../shared/likeness/shingles.ts';
import { sketchOf } from '../../shared/likeness/sketch.ts';
import type { Connection } from './connection.ts';
import { countUnmarked, putMarks, unmarkedTexts } from './queries/text-mark-queries.ts';

/** Gives some of the texts that are new or have changed the marks by which they are found. */
export function markTexts(
  connection: Connection,
  limit: number,
): { readonly marked: number; readonly waiting: number } {
  const texts = unmarkedTexts(connection, limit);
  for (const { briefing, headline, text } of texts) {
    putMarks(connection, briefing, sketchOf(shinglesOf(comparedText(headline, text))));
  }
  return { marked: texts.length, waiting: countUnmarked(connection) };
}
