import type { Connection } from '../connection.ts';
import { giveName, namesOfSource, type SourceKey } from '../queries/source-name-queries.ts';
import {
  describeSource,
  markMerged,
  readSource,
  type StoredSource,
} from '../queries/source-queries.ts';
import { giveRelations } from '../queries/source-relation-queries.ts';

/**
 * Gives all names of a record to another, and with them its citations; it stays as a pointer to the
 * other, for decisions that name it. What the other does not know of itself it takes over.
 */
export function mergeSource(connection: Connection, merged: StoredSource, into: SourceKey): void {
  for (const { name } of namesOfSource(connection, merged.source)) giveName(connection, name, into);
  giveRelations(connection, merged.source, into);
  const target = readSource(connection, into);
  describeSource(connection, into, {
    ...target,
    kind: target.kind === 'other' ? merged.kind : target.kind,
    country: target.country ?? merged.country,
    language: target.language ?? merged.language,
    notes: [target.notes, merged.notes].filter(Boolean).join('\n\n'),
    status: 'confirmed',
    touched: true,
  });
  markMerged(connection, merged.source, into);
}
