import type { RevisionOrigin } from '../../shared/contract/briefing-procedures.ts';
import type { IndexedBriefing } from './archive.ts';
import { listRewritten } from './briefing-listing.ts';
import { storeMentions } from './briefing-mentions.ts';
import { storeNextRevision } from './briefing-storing.ts';
import type { Connection } from './connection.ts';
import { redesignatingIssue } from './issue-changes.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { readStoredIssue, type StoredIssue } from './queries/issue-queries.ts';
import { type OccurrenceKey, replaceOccurrences } from './queries/occurrence-queries.ts';
import { putText } from './queries/text-queries.ts';

export interface Rewritten {
  readonly revision: number;
  /** What is tagged in it and was not before, or read or decided otherwise. */
  readonly fresh: ReadonlySet<OccurrenceKey>;
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
  const revision = storeNextRevision(connection, stored, content, origin);
  putText(connection, stored.briefing, content);
  const fresh = replaceOccurrences(connection, stored.briefing, content.occurrences);
  storeMentions(connection, stored.briefing, content);
  listRewritten(connection, stored.briefing, issue);
  return { revision, fresh };
}
