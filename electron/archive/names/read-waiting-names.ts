import { nameSkeleton } from '../../../shared/authority/name-skeleton.ts';
import { listMentions, storeMentions } from '../briefing-mentions.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { readRevision } from '../queries/revision-queries.ts';
import {
  briefingsWaiting,
  namesRead,
  replaceSuggestedNames,
  type SuggestedName,
} from '../queries/suggestion-queries.ts';
import { suggestNames } from './suggest-names.ts';

/** So many names are kept of one briefing, each once. */
const MOST_KEPT = 60;
const AT_A_TIME = 8;

/**
 * Reads the names of some briefings that wait for it, until `until` (as `performance.now`): what
 * they suggest is kept, for the pages of records and the list of proposals. Answers whether more
 * wait. It runs between the calls of windows, so that saving a briefing costs no more by it.
 */
export function readWaitingNames(connection: Connection, until: number): boolean {
  const waiting = briefingsWaiting(connection, AT_A_TIME);
  connection.transaction(() => {
    for (const [place, briefing] of waiting.entries()) {
      if (place > 0 && performance.now() > until) break;
      readNames(connection, briefing);
    }
  });
  return waiting.length > 0;
}

function readNames(connection: Connection, briefing: BriefingKey): void {
  namesRead(connection, briefing);
  const stored = connection
    .query<{ id: string; revision: number }>(
      `SELECT id, revision FROM briefings JOIN texts USING (briefing)
      WHERE briefing = :briefing AND listed = 1`,
    )
    .get({ briefing });
  if (!stored) return;
  storeOlderMentions(connection, briefing, stored.revision);
  const { names, topics } = suggestNames(connection, { briefing, id: stored.id });
  const found: SuggestedName[] = [
    ...topics.map(({ record, name }) => ({
      kind: 'topic' as const,
      recordId: record,
      name,
      skeleton: '',
    })),
    ...names.map(({ kind, record, name }) => ({
      ...{ kind, recordId: record, name },
      skeleton: record === null ? nameSkeleton(name) : '',
    })),
  ];
  const each = new Map(
    found.map((name) => [`${name.kind} ${name.recordId ?? name.skeleton}`, name]),
  );
  replaceSuggestedNames(connection, briefing, [...each.values()].slice(0, MOST_KEPT));
}

/** A briefing that was stored before mentions were written down says them in its text alone. */
function storeOlderMentions(connection: Connection, briefing: BriefingKey, revision: number): void {
  const isOlder = connection
    .query<{ 1: number }>(
      `SELECT 1 FROM revisions JOIN bodies USING (body)
      WHERE briefing = :briefing AND revision = :revision AND instr(content, '"mention"') > 0
        AND NOT EXISTS (SELECT 1 FROM mentions WHERE briefing = :briefing)`,
    )
    .get({ briefing, revision });
  const body = isOlder ? readRevision(connection, briefing, revision) : undefined;
  if (!body) return;
  storeMentions(connection, briefing, { ...body.details, manuscript: body.manuscript });
  listMentions(connection, briefing);
  namesRead(connection, briefing);
}
