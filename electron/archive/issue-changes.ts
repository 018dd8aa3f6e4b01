import { chosenIssue } from '../../shared/manuscript/decision.ts';
import type { IssueChange } from '../../shared/references/keep-targets.ts';
import { readRelativeIssue } from '../../shared/references/relative-issue.ts';
import type { Connection } from './connection.ts';
import { type IssueKey, readStoredIssue, type StoredIssue } from './queries/issue-queries.ts';
import { isResolvedTo, keepTarget, referencesSettledOn } from './queries/kept-target-queries.ts';
import {
  findReference,
  type ReferenceRowKey,
  referencesToIssue,
  referencesWaitingFor,
} from './queries/reference-queries.ts';
import { resolveAnew } from './reference-resolving.ts';
import { keysOfIssue } from './waiting-keys.ts';

/**
 * Changes an issue (its numbers, its briefings, whether it is there at all) and resolves anew
 * whatever may mean it before or after the change.
 */
export function changingIssue<Outcome>(
  connection: Connection,
  issue: IssueKey,
  change: () => Outcome,
): Outcome {
  const before = keysOfIssue(connection, readStoredIssue(connection, issue));
  const pointing = referencesToIssue(connection, issue);
  const outcome = change();
  const after = keysOfIssue(connection, readStoredIssue(connection, issue));
  resolveAnew(connection, [
    ...pointing,
    ...referencesWaitingFor(connection, [...new Set([...before, ...after])]),
  ]);
  return outcome;
}

/**
 * The same for a change of what an issue is called: its number, date, titles or publication. What
 * is resolved to it and would no longer be stays with it, and says so.
 */
export function redesignatingIssue<Outcome>(
  connection: Connection,
  issue: IssueKey,
  change: () => Outcome,
): Outcome {
  const settled = referencesSettledOn(connection, issue).filter((reference) =>
    isByDesignation(connection, reference),
  );
  const before = readStoredIssue(connection, issue);
  const outcome = changingIssue(connection, issue, change);
  const lost = settled.filter((reference) => !isResolvedTo(connection, reference, issue));
  const kept = { issue, change: changeOf(before, readStoredIssue(connection, issue)) };
  for (const reference of lost) keepTarget(connection, reference, kept);
  resolveAnew(connection, lost);
  return outcome;
}

/** "The previous issue" and what a person chose do not hang on a number or date. */
function isByDesignation(connection: Connection, reference: ReferenceRowKey): boolean {
  const stored = findReference(connection, reference);
  if (!stored) return false;
  const chosen = stored.decision && chosenIssue(stored.decision, stored.position);
  if (chosen !== undefined) return false;
  return readRelativeIssue(stored.reading.publication) === null;
}

function changeOf(before: StoredIssue, after: StoredIssue): IssueChange {
  if (before.publication !== after.publication) return 'moved';
  if (before.date !== after.date || before.datePrecision !== after.datePrecision) return 'redated';
  const isNumbered = before.volume === after.volume && before.number === after.number;
  return isNumbered ? 'renamed' : 'renumbered';
}

/** Resolves whatever may mean an issue that has just come. */
export function resolveTowards(connection: Connection, issue: IssueKey): void {
  const keys = keysOfIssue(connection, readStoredIssue(connection, issue));
  resolveAnew(connection, referencesWaitingFor(connection, keys));
}
