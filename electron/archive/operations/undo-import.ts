import type { Contract, OutcomeFor } from '../../../shared/contract/contract.ts';
import type { ParsedRequestOf } from '../../../shared/contract/procedure.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { unlistBriefing } from '../briefing-listing.ts';
import type { Connection } from '../connection.ts';
import { rememberIssue } from '../decision-memory.ts';
import { allBriefingsOfIssue } from '../queries/briefing-queries.ts';
import { deletePlannedIssues } from '../queries/import-plan-queries.ts';
import {
  addToReports,
  findBatch,
  issuesOfBatch,
  markUndone,
  type StoredBatch,
} from '../queries/import-queries.ts';
import { deleteReadings } from '../queries/import-reading-queries.ts';
import { unindexIssueLabel } from '../queries/issue-label-queries.ts';
import { deleteIssue, type StoredIssue } from '../queries/issue-queries.ts';
import { forgetForms } from '../queries/passage-queries.ts';
import { referencesToIssue, referencesWaitingFor } from '../queries/reference-queries.ts';
import {
  editedBriefings,
  isCorrectionDecided,
  isIssueChosen,
  isIssueEdited,
} from '../queries/undo-queries.ts';
import { resolveAnew } from '../reference-resolving.ts';
import { keysOfIssue } from '../waiting-keys.ts';
import { batchGone } from './import-staging-operations.ts';
import { restoreMerged } from './merge-operations.ts';
import { whilePublicationsAppear } from './publication-names.ts';

/**
 * Takes a batch back: its issues go altogether, since their originals stay and can be imported
 * again; decisions about their citations are kept for that time. Whatever else a person has done with
 * them since stands in the way and is named; or the issues concerned are kept, and the report says so.
 */
export function undoImport(
  connection: Connection,
  { batchId, keepEdited }: ParsedRequestOf<Contract['imports.undo']>,
): OutcomeFor<'imports.undo'> {
  const batch = findBatch(connection, batchId);
  if (!batch) return err(batchGone());
  if (batch.state !== 'done' && batch.state !== 'paused') return err(nothingToUndo(batch));
  const issues = issuesOfBatch(connection, batch.batch);
  const hindered = issues
    .map((issue) => ({ issue, hindrances: hindrancesOf(connection, issue) }))
    .filter(({ hindrances }) => hindrances.length > 0);
  if (hindered.length > 0 && !keepEdited) {
    return err(workHangsOnIt(hindered.flatMap(({ hindrances }) => hindrances)));
  }
  for (const { issue, hindrances } of hindered) {
    addToReports(
      connection,
      issue.issue,
      `Kept when the import was taken back: ${named(hindrances)}.`,
    );
  }
  const kept = new Set(hindered.map(({ issue }) => issue));
  removeIssues(
    connection,
    issues.filter((issue) => !kept.has(issue)),
  );
  if (kept.size === 0) forgetForms(connection, batch.batch);
  deleteReadings(connection, batch.batch);
  deletePlannedIssues(connection, batch.batch);
  const undoneAt = new Date().toISOString();
  markUndone(connection, batch.batch, undoneAt);
  return ok({ undoneAt });
}

/** Deletes issues for good; what pointed to them is resolved anew. */
function removeIssues(connection: Connection, issues: readonly StoredIssue[]): void {
  const affected = issues.flatMap((issue) => [
    ...referencesToIssue(connection, issue.issue),
    ...referencesWaitingFor(connection, keysOfIssue(connection, issue)),
  ]);
  whilePublicationsAppear(connection, () => {
    for (const { issue } of issues) restoreMerged(connection, issue);
    for (const issue of issues) deleteWithBriefings(connection, issue);
    resolveAnew(connection, affected);
  });
}

function nothingToUndo({ state }: StoredBatch) {
  if (state === 'undone') {
    return failure('conflict', 'This import has been taken back already.');
  }
  return state === 'storing'
    ? failure('conflict', 'This import is being stored.', { hint: 'Pause it first.' })
    : failure('conflict', 'Nothing of this import was stored.', { hint: 'Give it up instead.' });
}

/** What a person has done with an imported issue since, in words. */
function hindrancesOf(connection: Connection, issue: StoredIssue): string[] {
  const label = issueLabel(issue);
  return [
    ...editedBriefings(connection, issue.issue).map((headline) => `“${headline}” was edited`),
    ...(isIssueEdited(connection, issue.issue) ? [`the details of ${label} were changed`] : []),
    ...(isCorrectionDecided(connection, issue.issue)
      ? [`a correction in ${label} was decided by hand`]
      : []),
    ...(isIssueChosen(connection, issue) ? [`${label} was chosen by hand for a reference`] : []),
  ];
}

const NAMED_HINDRANCES = 3;

function workHangsOnIt(hindrances: readonly string[]) {
  return failure('conflict', `Work done since hangs on this import: ${named(hindrances)}.`, {
    hint: 'Take the rest back and keep the issues concerned, or put single issues into the trash.',
  });
}

function named(hindrances: readonly string[]): string {
  const others = hindrances.length - NAMED_HINDRANCES;
  const more = others > 0 ? `; and ${others} more` : '';
  return `${hindrances.slice(0, NAMED_HINDRANCES).join('; ')}${more}`;
}

function deleteWithBriefings(connection: Connection, stored: StoredIssue): void {
  const { issue } = stored;
  rememberIssue(connection, stored);
  for (const { briefing } of allBriefingsOfIssue(connection, issue)) {
    unlistBriefing(connection, briefing);
  }
  unindexIssueLabel(connection, issue);
  deleteIssue(connection, issue);
}
