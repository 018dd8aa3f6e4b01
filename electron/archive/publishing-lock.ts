import type { Connection } from './connection.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { begunCorrectionOf, standingOf } from './queries/publishing-queries.ts';

/**
 * Whether the text of a briefing may only be read: it is published, and no correction is being made.
 * Its tags still follow the readings and what a person decides of them, which print nothing else.
 */
export const isLocked = (
  connection: Connection,
  { briefing }: Pick<StoredBriefing, 'briefing'>,
): boolean =>
  standingOf(connection, briefing)?.isLocked === true &&
  begunCorrectionOf(connection, briefing) === null;
