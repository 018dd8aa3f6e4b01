import type { Connection } from './connection.ts';
import { briefingsEditedSince, thinHistory } from './queries/revision-queries.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';
import { HISTORY_SETTLES_AFTER_MS } from './revision-thinning.ts';

/**
 * Thins the histories of all briefings for which the rule may have something to do since the last
 * time: those edited shortly before it, or after it. Returns how many revisions went.
 */
export function thinHistories(connection: Connection, now: number): number {
  return connection.transaction(() => {
    const last = Number(readSetting(connection, 'histories-thinned-at') ?? 0);
    const since = new Date(Math.max(0, last - HISTORY_SETTLES_AFTER_MS)).toISOString();
    let thinned = 0;
    for (const briefing of briefingsEditedSince(connection, since)) {
      thinned += thinHistory(connection, briefing, now);
    }
    putSetting(connection, 'histories-thinned-at', String(now));
    return thinned;
  });
}
