import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { joinSketches } from '../../../shared/likeness/sketch.ts';
import type { Connection } from '../connection.ts';
import type { PlannedCandidates, PlannedDesignation, PlannedTraces } from '../doubles.ts';
import { plannedDesignations } from '../queries/import-plan-queries.ts';
import { findBatch } from '../queries/import-queries.ts';
import {
  clearPlannedMarks,
  insertBriefingMarks,
  insertDesignations,
  insertIssueMarks,
  plannedAs,
  plannedBriefingsWithMarks,
  plannedWithMarks,
} from '../queries/planned-mark-queries.ts';

const MOST_OF_ONE_NUMBER = 12;

/** Forgets by what the issues of a plan were found again: a search begins, or has come to its end. */
export function forgetPlannedTraces(connection: Connection, batchId: Identifier): void {
  const batch = findBatch(connection, batchId)?.batch;
  if (batch !== undefined) clearPlannedMarks(connection, batch);
}

/**
 * What may be a double of a planned issue among those of its plan that came before it in the search;
 * then it counts as come itself.
 */
export function plannedCandidates(
  connection: Connection,
  batchId: Identifier,
  { position, designations, marks }: PlannedTraces,
): PlannedCandidates {
  const batch = findBatch(connection, batchId)?.batch;
  if (batch === undefined) return { positions: [], briefings: [] };
  const whole = joinSketches(marks);
  const positions = new Set([
    ...designations.flatMap((it) => plannedAs(connection, batch, it, MOST_OF_ONE_NUMBER)),
    ...plannedWithMarks(connection, batch, whole),
  ]);
  const briefings = marks.flatMap((own, place) =>
    plannedBriefingsWithMarks(connection, batch, own).map((other) => ({ place, other })),
  );
  const key = { batch, position };
  insertDesignations(connection, key, designations);
  insertIssueMarks(connection, key, whole);
  for (const [place, own] of marks.entries()) {
    insertBriefingMarks(connection, { ...key, place }, own);
  }
  return { positions: [...positions], briefings };
}

/** Which numbers some planned issues have, from a place on. */
export function listPlannedDesignations(
  connection: Connection,
  batchId: Identifier,
  page: { readonly from: number; readonly limit: number },
): PlannedDesignation[] {
  const batch = findBatch(connection, batchId)?.batch;
  return batch === undefined ? [] : plannedDesignations(connection, batch, page);
}
