import { sourceKey } from '../../../shared/authority/source-key.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { namesCitedAt } from '../queries/citation-queries.ts';
import { putChoice } from '../queries/source-choice-queries.ts';
import { giveName, namesOfSource, type SourceKey } from '../queries/source-name-queries.ts';
import { insertSource, type StoredSource, touchSource } from '../queries/source-queries.ts';
import { claimName } from './source-spellings.ts';

interface Parting {
  readonly names: readonly string[];
  readonly citations: readonly { briefingId: Identifier; occurrenceId: Identifier }[];
  /** A record, or the name of a new one. */
  readonly to: StoredSource | string;
}

/** Gives names, or single citations, of a source to another. Its own name stays with it. */
export function partFromSource(
  connection: Connection,
  from: StoredSource,
  { names, citations, to }: Parting,
): Result<SourceKey, Failure<'conflict'>> {
  touchSource(connection, from.source);
  const target = typeof to === 'string' ? foundLike(connection, from, to) : to.source;
  const keys = new Set(names.map(sourceKey));
  if (keys.has(sourceKey(from.name))) return err(ownName(from));
  for (const { name, nameKey } of namesOfSource(connection, from.source)) {
    if (keys.has(nameKey)) giveName(connection, name, target);
  }
  if (typeof to === 'string') {
    const claimed = claimName(connection, target, { name: to, note: null, since: null });
    if (!claimed.ok) return claimed;
  }
  for (const { briefingId, occurrenceId } of citations) {
    for (const nameKey of namesCitedAt(connection, { briefingId, occurrenceId }, from.source)) {
      putChoice(connection, { briefingId, occurrenceId, nameKey }, target);
    }
  }
  touchSource(connection, target);
  return ok(target);
}

/** A new record that is like the one that it is parted from, but for its name. */
function foundLike(connection: Connection, from: StoredSource, name: string): SourceKey {
  return insertSource(connection, {
    ...{ name, kind: from.kind, country: from.country, language: from.language },
    ...{ notes: '', status: 'confirmed', touched: true },
  });
}

const ownName = ({ name }: StoredSource): Failure<'conflict'> =>
  failure('conflict', `“${name}” is the name of the record itself.`, {
    hint: 'Give the record another name first, or merge it whole.',
  });
