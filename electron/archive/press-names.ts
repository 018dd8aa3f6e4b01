import { PressNames } from '../../shared/citations/known-press.ts';
import type { Connection } from './connection.ts';
import { namesOfPress } from './queries/source-name-queries.ts';

const known = new WeakMap<Connection, PressNames>();

/**
 * The names by which running text may attribute a report to a source of this archive. Made when it
 * is first needed after sources changed: every briefing that is stored asks for it.
 */
export function pressNamesOf(connection: Connection): PressNames {
  let names = known.get(connection);
  if (!names) {
    names = new PressNames(namesOfPress(connection));
    known.set(connection, names);
  }
  return names;
}

/** To be called by whatever changes confirmed sources or their names. */
export function forgetPressNames(connection: Connection): void {
  known.delete(connection);
}
