import type { RevisionOrigin } from '../../shared/contract/briefing-procedures.ts';
import type { IndexedBriefing } from './archive.ts';
import { listBriefing, listRewritten } from './briefing-listing.ts';
import { storeMentions } from './briefing-mentions.ts';
import { storeNextRevision } from './briefing-storing.ts';
import type { Connection } from './connection.ts';
import { redesignatingIssue } from './issue-changes.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { sourcesCitedBy } from './queries/citation-queries.ts';
import { readStoredIssue, type StoredIssue } from './queries/issue-queries.ts';
import { compareOccurrences, storeChange } from './queries/occurrence-change-queries.ts';
import type { StoredOccurrence } from './queries/occurrence-queries.ts';
import { isListed, putText } from './queries/text-queries.ts';

export interface Rewritten {
  readonly revision: number;
  /** What is tagged in it and was not before, or read or decided otherwise. */
  readonly fresh: readonly StoredOccurrence[];
}

/** Stores another text of a briefing that is listed, with all that follows from it. */
export function rewriteBriefing(
  connection: Connection,
  stored: StoredBriefing,
  content: IndexedBriefing,
  origin: RevisionOrigin,
): Rewritten {
  const issue = readStoredIssue(connection, stored.issue);
  const write = () => writeBriefing(connection, stored, issue, content, origin);
  const headlineChanges = content.headline !== stored.headline;
  return headlineChanges ? redesignatingIssue(connection, stored.issue, write) : write();
}

/** The same within a change of its issue, which sees to what its headline is called by. */
export function writeBriefing(
  connection: Connection,
  stored: StoredBriefing,
  issue: StoredIssue,
  content: IndexedBriefing,
  origin: RevisionOrigin,
): Rewritten {
  const { briefing } = stored;
  const wasListed = isListed(connection, briefing);
  const revision = storeNextRevision(connection, stored, content, origin);
  const change = compareOccurrences(connection, briefing, content.occurrences);
  const left = sourcesCitedBy(connection, change.gone);
  const { fresh, resaid } = storeChange(connection, briefing, change);
  storeMentions(connection, briefing, content);
  if (wasListed) {
    listRewritten(connection, briefing, issue, { ...content, fresh, resaid, left });
  } else {
    putText(connection, briefing, content);
    listBriefing(connection, briefing, issue);
  }
  return { revision, fresh };
}
