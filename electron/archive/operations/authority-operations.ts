import type { AuthorityChange } from '../../../shared/authority/authority-change.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { findChange, listChanges, type StoredChange } from '../authority/change-journal.ts';
import { undoChange } from '../authority/undo-change.ts';
import type { Connection } from '../connection.ts';

/** A change as the rest of the application knows it. */
export function toChange({
  id,
  madeAt,
  subject,
  summary,
  undoneBy,
}: StoredChange): AuthorityChange {
  return { id, madeAt, subject, summary, undoneBy };
}

export function listAuthorityChanges(
  connection: Connection,
  request: Parameters<Handlers['authority.changes']>[0],
): OutcomeFor<'authority.changes'> {
  const { changes, total } = listChanges(connection, request);
  return ok({ changes: changes.map(toChange), total });
}

export function undoAuthorityChange(
  connection: Connection,
  { changeId }: RequestFor<'authority.undo'>,
): OutcomeFor<'authority.undo'> {
  const change = findChange(connection, changeId);
  if (!change) return err(failure('not-found', 'This change is not in the journal.'));
  const undone = undoChange(connection, change);
  return undone.ok ? ok(toChange(undone.value)) : undone;
}
