import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { unlistBriefing } from '../briefing-listing.ts';
import type { Connection } from '../connection.ts';
import { rememberIssue } from '../decision-memory.ts';
import { allBriefingsOfIssue } from '../queries/briefing-queries.ts';
import {
  findBatch,
  issuesOfBatch,
  markUndone,
  readImportReport,
} from '../queries/import-queries.ts';
import { unindexIssueLabel } from '../queries/issue-label-queries.ts';
import { deleteIssue, type StoredIssue } from '../queries/issue-queries.ts';
import { referencesToIssue, referencesWaitingFor } from '../queries/reference-queries.ts';
import {
  editedBriefings,
  isCorrectionDecided,
  isIssueChosen,
  isIssueEdited,
} from '../queries/undo-queries.ts';
import { resolveAnew } from '../reference-resolving.ts';
import { keysOfIssue } from '../waiting-keys.ts';
import { restoreMerged } from './merge-operations.ts';
import { whilePublicationsAppear } from './publication-names.ts';

/**
 * Takes a batch back: its issues go altogether, since their originals stay and can be imported
 * again; decisions about their citations are kept for that time. Whatever else a person has done with
 * them since stands in the way and is named.
 */
export function undoImport(
  connection: Connection,
  { batchId }: RequestFor<'imports.undo'>,
): OutcomeFor<'imports.undo'> {
  const batch = findBatch(connection, batchId);
  if (!batch) return err(failure('not-found', 'This import is not in the archive.'));
  if (batch.undoneAt !== null) {
    return err(failure('conflict', 'This import has been taken back already.'));
  }
  const issues = issuesOfBatch(connection, batch.batch);
  const hindrances = issues.flatMap((issue) => hindrancesOf(connection, issue));
  if (hindrances.length > 0) return err(workHangsOnIt(hindrances));

  const affected = issues.flatMap((issue) => [
    ...referencesToIssue(connection, issue.issue),
    ...referencesWaitingFor(connection, keysOfIssue(connection, issue)),
  ]);
  whilePublicationsAppear(connection, () => {
    for (const { issue } of issues) restoreMerged(connection, issue);
    for (const issue of issues) deleteWithBriefings(connection, issue);
    resolveAnew(connection, affected);
  });
  const undoneAt = new Date().toISOString();
  markUndone(connection, batch.batch, undoneAt);
  return ok(readImportReport(connection, { ...batch, undoneAt }));
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
  const named = hindrances.slice(0, NAMED_HINDRANCES).join('; ');
  const others = hindrances.length - NAMED_HINDRANCES;
  const more = others > 0 ? `; and ${others} more` : '';
  return failure('conflict', `Work done since hangs on this import: ${named}${more}.`, {
    hint: 'Put the issues that you do not want into the trash one by one.',
  });
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
