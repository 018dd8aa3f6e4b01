import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { deleteName, namesOfSource } from '../queries/source-name-queries.ts';
import {
  deleteSourceRow,
  isChosen,
  isMergeTarget,
  type StoredSource,
} from '../queries/source-queries.ts';
import { deleteRelations } from '../queries/source-relation-queries.ts';

/** Deletes a record that nothing cites, with its names and relations. */
export function deleteSource(
  connection: Connection,
  { source, name }: StoredSource,
): Result<null, Failure<'conflict'>> {
  if (isMergeTarget(connection, source)) {
    return err(
      failure('conflict', `Other records were merged into “${name}”.`, {
        hint: 'Undo those merges first, in the list of changes.',
      }),
    );
  }
  if (isChosen(connection, source)) {
    return err(
      failure('conflict', `“${name}” was chosen for citations that are in the trash.`, {
        hint: 'Merge it into the record that is meant instead.',
      }),
    );
  }
  deleteRelations(connection, source);
  for (const each of namesOfSource(connection, source)) deleteName(connection, each.name);
  deleteSourceRow(connection, source);
  return ok(null);
}
