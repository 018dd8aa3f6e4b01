import { randomUUID } from 'node:crypto';
import { sourceKey } from '../../shared/authority/source-key.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { recountBriefing } from './queries/briefing-queries.ts';
import {
  deleteCitedSources,
  insertCitedSource,
  sourcesOfBriefing,
} from './queries/citation-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import {
  isRejected,
  occurrencesOfBriefing,
  type StoredOccurrence,
} from './queries/occurrence-queries.ts';
import { deleteReferences } from './queries/reference-queries.ts';
import { publicationFacet, sourceFacet } from './queries/search-queries.ts';
import {
  deleteForgottenProposals,
  findSource,
  ownerOfKey,
  proposeSource,
  type SourceKey,
  touchSource,
} from './queries/source-queries.ts';
import { listText, unlistText } from './queries/text-queries.ts';
import { resolveReferencesOf } from './reference-resolving.ts';

/**
 * Derives from the stored occurrences of a briefing all by which it is found: its sources, its
 * references and its place in the search index. Whatever was derived before is replaced.
 */
export function listBriefing(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void {
  const occurrences = occurrencesOfBriefing(connection, briefing);
  replaceSources(connection, briefing, occurrences);
  deleteReferences(connection, briefing);
  resolveReferencesOf(connection, briefing, issue, occurrences);
  recountBriefing(connection, briefing);
  listText(connection, briefing, facetsOf(connection, briefing, issue));
}

/** Takes away all by which a briefing is found; its text, history and occurrences stay. */
export function unlistBriefing(connection: Connection, briefing: BriefingKey): void {
  unlistText(connection, briefing);
  deleteReferences(connection, briefing);
  replaceSources(connection, briefing, []);
  recountBriefing(connection, briefing);
}

/** Finds the records of printed names anew, after records took or gave up names. */
export function listSourcesAnew(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void {
  replaceSources(connection, briefing, occurrencesOfBriefing(connection, briefing));
  listText(connection, briefing, facetsOf(connection, briefing, issue));
}

/** Proposed records that lose their last citation here are forgotten. */
function replaceSources(
  connection: Connection,
  briefing: BriefingKey,
  occurrences: readonly StoredOccurrence[],
): void {
  const before = sourcesOfBriefing(connection, briefing);
  deleteCitedSources(connection, briefing);
  for (const occurrence of occurrences) {
    for (const [position, printed] of printedNames(occurrence).entries()) {
      insertCitedSource(connection, {
        occurrence: occurrence.occurrence,
        position,
        briefing,
        printed,
        nameKey: sourceKey(printed),
        source: sourceFor(connection, printed, occurrence),
      });
    }
  }
  deleteForgottenProposals(connection, before);
}

const MAX_NAME = 200;

function printedNames(occurrence: StoredOccurrence): string[] {
  if (isRejected(occurrence)) return [];
  const groups = occurrence.reading?.groups ?? [];
  return groups
    .flatMap((group) => group.sources.map(({ name }) => name.trim().slice(0, MAX_NAME)))
    .filter((name) => name !== '');
}

/** What a person decided comes first, then the names of the records; the rest is proposed. */
function sourceFor(
  connection: Connection,
  printed: string,
  { decision }: StoredOccurrence,
): SourceKey {
  const decided = decision?.sources?.[printed];
  const chosen = decided && findSource(connection, decided);
  if (chosen) {
    touchSource(connection, chosen.source);
    return chosen.source;
  }
  return (
    ownerOfKey(connection, sourceKey(printed)) ?? proposeSource(connection, randomUUID(), printed)
  );
}

const facetsOf = (connection: Connection, briefing: BriefingKey, issue: StoredIssue): string[] => [
  publicationFacet(issue.publication),
  ...sourcesOfBriefing(connection, briefing).map(sourceFacet),
];
