import {
  type PublishingRules,
  statusBeforePublished,
} from '../../shared/publishing/publishing-rules.ts';
import type { Connection } from './connection.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import {
  begunCorrectionOf,
  insertUnlocking,
  putStanding,
  type Standing,
  standingOf,
  type Unlocking,
} from './queries/publishing-queries.ts';
import { nameUnnamedRevision } from './queries/revision-queries.ts';

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

/** Its text can only be read from now on, and what was published is never thinned out. */
export function lockAsPublished(
  connection: Connection,
  { briefing, revision }: StoredBriefing,
  standing: Standing,
  { published }: PublishingRules,
): void {
  putStanding(connection, briefing, { ...standing, status: published, isLocked: true });
  nameUnnamedRevision(connection, briefing, revision, 'Published');
}

/** The briefing goes back to the last status before the published one. */
export function unlock(
  connection: Connection,
  { briefing }: StoredBriefing,
  standing: Standing,
  rules: PublishingRules,
  unlocking: Unlocking,
): void {
  const status = statusBeforePublished(rules)?.id ?? standing.status;
  insertUnlocking(connection, briefing, unlocking);
  putStanding(connection, briefing, { ...standing, status, isLocked: false });
}
