import type { PublishingRules } from '../../shared/publishing/publishing-rules.ts';
import type { Connection } from './connection.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { type Standing, standingOf } from './queries/publishing-queries.ts';

/** Where a briefing stands under these rules: at their first status where nothing was said of it. */
export const standingUnder = (
  connection: Connection,
  { statuses }: PublishingRules,
  { briefing }: StoredBriefing,
): Standing =>
  standingOf(connection, briefing) ?? {
    status: statuses[0]?.id ?? '',
    assignee: null,
    note: '',
    isLocked: false,
  };
