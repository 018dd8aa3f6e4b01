import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { CitationScope } from '../../../shared/contract/citation-export-procedures.ts';
import type { CitingBriefing, CitingBriefings } from '../../../shared/issues/citing-briefings.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { briefingsOfIssue, idsOfBriefings } from '../queries/briefing-queries.ts';
import { findIssue, readIssueSummary } from '../queries/issue-queries.ts';
import { topicNamesOf } from '../queries/mention-queries.ts';
import { keysOfBriefings } from '../queries/search-queries.ts';
import { findSource, toSourceRecord } from '../queries/source-queries.ts';
import { resolvedOccurrences } from '../read-briefing.ts';
import { presentBriefing } from './briefing-operations.ts';
import { presentIssue } from './issue-operations.ts';
import { wantedBriefings } from './search-operations.ts';

type Briefings = Result<readonly Identifier[], Failure<'not-found'>>;

export function briefingsIn(connection: Connection, scope: CitationScope): Briefings {
  switch (scope.kind) {
    case 'briefing': {
      const found = presentBriefing(connection, scope.briefingId);
      return found.ok ? ok([found.value.id]) : found;
    }
    case 'issue':
      return briefingsInIssue(connection, scope.issueId);
    case 'source': {
      const source = findSource(connection, scope.sourceId);
      if (!source) return err(failure('not-found', 'This source is not in the archive.'));
      return ok(idsFound(connection, { query: '', sourceId: scope.sourceId }));
    }
    case 'search':
      return ok(idsFound(connection, scope));
    case 'archive':
      return ok(idsFound(connection, { query: '' }));
  }
}

export function citingBriefings(
  connection: Connection,
  briefingIds: readonly Identifier[],
): CitingBriefings {
  const briefings = briefingIds.flatMap((id) => {
    const found = presentBriefing(connection, id);
    return found.ok ? [citingBriefing(connection, found.value)] : [];
  });
  const occurrences = briefings.flatMap((briefing) => briefing.occurrences);
  return {
    briefings,
    sources: sourcesNamed(
      connection,
      occurrences.flatMap(({ sources }) => sources.map(({ sourceId }) => sourceId)),
    ),
    issues: issuesMeant(
      connection,
      occurrences.flatMap(({ resolutions }) =>
        resolutions.flatMap(({ candidates }) => candidates.map(({ issueId }) => issueId)),
      ),
    ),
  };
}

function briefingsInIssue(connection: Connection, issueId: Identifier): Briefings {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  return ok(briefingsOfIssue(connection, found.value.issue).map(({ id }) => id));
}

function idsFound(
  connection: Connection,
  terms: Parameters<typeof wantedBriefings>[1],
): Identifier[] {
  const wanted = wantedBriefings(connection, terms);
  return wanted ? idsOfBriefings(connection, keysOfBriefings(connection, wanted)) : [];
}

function citingBriefing(
  connection: Connection,
  stored: { briefing: BriefingKey; id: Identifier; headline: string; issue: number },
): CitingBriefing {
  return {
    id: stored.id,
    headline: stored.headline,
    issue: readIssueSummary(connection, stored.issue),
    topics: topicNamesOf(connection, stored.briefing),
    occurrences: resolvedOccurrences(connection, stored.briefing),
  };
}

function sourcesNamed(connection: Connection, ids: readonly Identifier[]): SourceRecord[] {
  return [...new Set(ids)].flatMap((id) => {
    const stored = findSource(connection, id);
    return stored ? [toSourceRecord(stored)] : [];
  });
}

function issuesMeant(connection: Connection, ids: readonly Identifier[]): IssueSummary[] {
  return [...new Set(ids)].flatMap((id) => {
    const stored = findIssue(connection, id);
    return stored ? [readIssueSummary(connection, stored.issue)] : [];
  });
}
