import type { Briefing, ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { isLocked } from './publishing-lock.ts';
import { readBriefingSummary, type StoredBriefing } from './queries/briefing-queries.ts';
import { citedSources, citedSourcesIn } from './queries/citation-queries.ts';
import { occurrencesOfBriefing, type StoredOccurrence } from './queries/occurrence-queries.ts';
import { resolutionsIn, resolutionsOf } from './queries/reference-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/** A briefing at its newest revision, with all that the archive knows of its occurrences. */
export function readBriefing(
  connection: Connection,
  { briefing, revision }: Pick<StoredBriefing, 'briefing' | 'revision'>,
): Briefing {
  const body = readRevision(connection, briefing, revision);
  invariant(body, 'a briefing has its newest revision');
  return {
    ...readBriefingSummary(connection, briefing),
    revision,
    ...(isLocked(connection, { briefing }) && { isLocked: true as const }),
    ...(body.details.topics && { topics: body.details.topics }),
    manuscript: body.manuscript,
    occurrences: resolvedOccurrences(connection, briefing),
  };
}

/** What is tagged in a briefing with the records and issues that it goes to. */
export function resolvedOccurrences(
  connection: Connection,
  briefing: BriefingKey,
): ResolvedOccurrence[] {
  const sources = citedSourcesIn(connection, briefing);
  const resolutions = resolutionsIn(connection, briefing);
  return occurrencesOfBriefing(connection, briefing).map(({ occurrence, ...known }) => ({
    ...known,
    sources: sources.get(occurrence) ?? [],
    resolutions: resolutions.get(occurrence) ?? [],
  }));
}

/** The same of a few. */
export const resolved = (
  connection: Connection,
  occurrences: readonly StoredOccurrence[],
): ResolvedOccurrence[] =>
  occurrences.map(({ occurrence, ...known }) => ({
    ...known,
    sources: citedSources(connection, occurrence),
    resolutions: resolutionsOf(connection, occurrence),
  }));
