import type { ReferenceReading } from '../../shared/citations/reading.ts';
import { chosenIssue } from '../../shared/manuscript/decision.ts';
import { notingTitles } from '../../shared/references/asked-titles.ts';
import { keepTargets } from '../../shared/references/keep-targets.ts';
import { publicationKeys, referenceKeys } from '../../shared/references/reference-keys.ts';
import type { ReferenceContext } from '../../shared/references/reference-lookup.ts';
import type { CompleteResolution, Resolution } from '../../shared/references/resolution.ts';
import { resolveReference } from '../../shared/references/resolve-reference.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { recountBriefing } from './queries/briefing-queries.ts';
import { findIssue, readStoredIssue, type StoredIssue } from './queries/issue-queries.ts';
import { keptTargetsOf } from './queries/kept-target-queries.ts';
import { standingFor } from './queries/merge-queries.ts';
import { isRejected, type StoredOccurrence } from './queries/occurrence-queries.ts';
import { namedPublications } from './queries/publication-queries.ts';
import { referenceLookup } from './queries/reference-lookup-queries.ts';
import {
  findReference,
  insertReference,
  putResolution,
  type ReferenceRowKey,
} from './queries/reference-queries.ts';
import { listDoubtsAnew } from './review-deriving.ts';
import { keyOfChosenIssue, keyOfKeptIssue, keysOfPrintedName } from './waiting-keys.ts';

/** Stores and resolves every reference of occurrences that have none stored yet. */
export function resolveReferencesOf(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  occurrences: readonly StoredOccurrence[],
): void {
  const pointing = occurrences.filter(
    (occurrence) => !isRejected(occurrence) && occurrence.reading?.references.length,
  );
  if (pointing.length === 0) return;
  const context = referenceContext(connection, issue);
  for (const { occurrence, reading, decision } of pointing) {
    for (const [position, read] of (reading?.references ?? []).entries()) {
      const place = { briefing, occurrence, position };
      const reference = insertReference(connection, place, read.role ?? null);
      const chosen = decision && chosenIssue(decision, position);
      resolveOne(connection, reference, read, chosen, context);
    }
  }
}

/**
 * Resolves stored references again; afterwards they are as if the archive had always been so, but
 * for the issues that they keep.
 */
export function resolveAnew(connection: Connection, references: Iterable<ReferenceRowKey>): void {
  const publications = namedPublications(connection);
  const briefings = new Set<BriefingKey>();
  for (const reference of new Set(references)) {
    const stored = findReference(connection, reference);
    if (!stored) continue;
    const chosen = stored.decision && chosenIssue(stored.decision, stored.position);
    resolveOne(connection, reference, stored.reading, chosen, {
      issueDate: stored.issueDate,
      issueLanguage: stored.issueLanguage,
      publicationId: stored.publicationId,
      publications,
    });
    briefings.add(stored.briefing);
  }
  for (const briefing of briefings) {
    recountBriefing(connection, briefing);
    listDoubtsAnew(connection, briefing);
  }
}

/** What a reference just typed in this issue would resolve to. Stores nothing. */
export function consultReference(
  connection: Connection,
  reading: ReferenceReading,
  context: ReferenceContext,
): Resolution {
  const { state, candidates } = resolveReference(reading, context, referenceLookup(connection));
  return { state, candidates };
}

export const referenceContext = (
  connection: Connection,
  { date, language, publicationId }: Pick<StoredIssue, 'date' | 'language' | 'publicationId'>,
): ReferenceContext => ({
  issueDate: date,
  issueLanguage: language,
  publicationId,
  publications: namedPublications(connection),
});

function resolveOne(
  connection: Connection,
  reference: ReferenceRowKey,
  reading: ReferenceReading,
  chosen: string | undefined,
  context: ReferenceContext,
): void {
  if (chosen !== undefined) {
    const resolution = resolveChosen(connection, chosen);
    putResolution(connection, reference, resolution, [keyOfChosenIssue(chosen)]);
    return;
  }
  const kept = keptTargetsOf(connection, reference);
  const present = kept.filter(({ trashedAt }) => trashedAt === null);
  const { lookup, asked } = notingTitles(referenceLookup(connection));
  const resolved = resolveReference(reading, context, lookup);
  putResolution(connection, reference, keepTargets(resolved, present, pointsToRange(reading)), [
    ...referenceKeys(reading, context, asked),
    ...publicationKeys(reading, context),
    ...keysOfPrintedName(reading.publication),
    ...kept.map(({ issueId }) => keyOfKeptIssue(issueId)),
  ]);
}

const pointsToRange = ({ resolved }: ReferenceReading): boolean =>
  resolved?.some(({ start, end }) => start !== end) ?? false;

/**
 * A person's choice stands, and waits while the issue is in the trash. Where it was merged into
 * another, that one is meant.
 */
function resolveChosen(connection: Connection, issueId: string): CompleteResolution {
  const chosen = findIssue(connection, issueId);
  const issue = chosen && readStoredIssue(connection, standingFor(connection, chosen.issue));
  if (!issue || issue.trashedAt !== null) return { state: 'dangling', candidates: [], missing: [] };
  const candidate = {
    issueId: issue.id,
    label: '',
    date: issue.date,
    confidence: 1,
    reason: 'Chosen by hand',
  };
  return { state: 'resolved', candidates: [candidate], missing: [] };
}
