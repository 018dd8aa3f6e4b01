import type { Connection } from './connection.ts';
import type { IssueKey } from './queries/issue-queries.ts';
import { readStoredIssue } from './queries/issue-queries.ts';
import { referencesToIssue, referencesWaitingFor } from './queries/reference-queries.ts';
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

/** Resolves whatever may mean an issue that has just come. */
export function resolveTowards(connection: Connection, issue: IssueKey): void {
  const keys = keysOfIssue(connection, readStoredIssue(connection, issue));
  resolveAnew(connection, referencesWaitingFor(connection, keys));
}
