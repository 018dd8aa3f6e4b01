import { detect } from 'tinyld/light';
import { type DateStyleGuess, guessDateStyle } from '../../shared/dates/guess-date-style.ts';
import type { Connection } from './connection.ts';
import { forgetGrammarOf } from './queries/briefing-queries.ts';
import {
  isImportsOwn,
  type PublicationKey,
  readPublication,
  setDateStyle,
} from './queries/publication-queries.ts';
import { sampleTexts } from './queries/text-queries.ts';

/** How a publication writes its dates, from some of its texts; null where they tell too little. */
export const guessStyleOf = (
  connection: Connection,
  publication: PublicationKey,
): DateStyleGuess | null =>
  guessDateStyle(new Set(sampleTexts(connection, publication)), (text) => detect(text) || null);

/**
 * Gives a publication that an import founded, and no person has described, the style that its
 * issues show. Its briefings are read again where figures now mean other days.
 */
export function adoptDateStyle(connection: Connection, publication: PublicationKey): void {
  if (!isImportsOwn(connection, publication)) return;
  const guess = guessStyleOf(connection, publication);
  if (!guess) return;
  const before = readPublication(connection, publication);
  // What an issue says of its own language is better than a guess.
  const language = before.language === DEFAULT_LANGUAGE ? guess.language : before.language;
  setDateStyle(connection, publication, { dateOrder: guess.dateOrder, language });
  if (guess.dateOrder !== before.dateOrder) forgetGrammarOf(connection, publication);
}

const DEFAULT_LANGUAGE = 'en';
