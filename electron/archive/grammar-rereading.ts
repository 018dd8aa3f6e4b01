import { type Grammar, reviseTags } from './briefing-revising.ts';
import type { Connection } from './connection.ts';
import { briefingsReadBefore, countReadBefore, setGrammarOf } from './queries/briefing-queries.ts';

/** How many briefings wait to be read with this grammar. */
export const countUnread = (connection: Connection, { version }: Pick<Grammar, 'version'>) =>
  countReadBefore(connection, version);

/**
 * Reads some of the briefings that were last read with an older grammar, newest first. One whose
 * tags change gets a revision of origin `reading`; one that reads the same gets none. Answers how
 * many were read; 0 when all are.
 */
export function rereadSome(
  connection: Connection,
  { version, recognise }: Grammar,
  limit: number,
): number {
  const older = briefingsReadBefore(connection, version, limit);
  for (const stored of older) {
    reviseTags(connection, stored, 'reading', undefined, recognise);
    setGrammarOf(connection, stored.briefing, version);
  }
  return older.length;
}
