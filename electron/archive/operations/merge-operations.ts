import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { changingIssue } from '../issue-changes.ts';
import { addressesOfIssue, replaceAddresses } from '../queries/address-queries.ts';
import { type IssueKey, readStoredIssue } from '../queries/issue-queries.ts';
import { insertMerge, mergedInto } from '../queries/merge-queries.ts';
import { removeIssue, restoreIssue } from './issue-operations.ts';

/**
 * Puts an issue into the trash for another that says the same: its addresses, the files it was read
 * from and the references that meant it are the kept one's from then on. Taking it out of the trash
 * undoes all of that.
 */
export function mergeIssues(
  connection: Connection,
  { kept, merged }: { readonly kept: IssueKey; readonly merged: IssueKey },
): Result<void, Failure<'conflict'>> {
  const both = [kept, merged].map((issue) => readStoredIssue(connection, issue));
  if (kept === merged || both.some(({ trashedAt }) => trashedAt !== null)) {
    return err(
      failure('conflict', 'One of the two is in the trash.', {
        hint: 'Take it out of the trash, or leave the pair as it is.',
      }),
    );
  }
  changingIssue(connection, kept, () => {
    const addresses = addressesOfIssue(connection, kept);
    const brought = addressesOfIssue(connection, merged);
    insertMerge(connection, { merged, kept, addresses }, new Date().toISOString());
    replaceAddresses(connection, kept, [...new Set([...addresses, ...brought])]);
    removeIssue(connection, { issueId: readStoredIssue(connection, merged).id });
  });
  return ok(undefined);
}

/** Takes out of the trash whatever was merged into an issue that is about to go. */
export function restoreMerged(connection: Connection, kept: IssueKey): void {
  for (const { id } of mergedInto(connection, kept)) restoreIssue(connection, { issueId: id });
}
