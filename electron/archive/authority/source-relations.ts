import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import type { SourceKey } from '../queries/source-name-queries.ts';
import { findSource, touchSource } from '../queries/source-queries.ts';
import {
  deleteMember,
  deleteSuccession,
  membersOf,
  predecessorsOf,
  putMember,
  putSuccession,
  successorsOf,
} from '../queries/source-relation-queries.ts';

type Done = Result<null, Failure<'not-found' | 'conflict'>>;

interface Succession {
  readonly sourceId: Identifier;
  readonly since: string;
}

/** Says for whom a collective speaks, and for nobody else. */
export function setMembers(
  connection: Connection,
  collective: SourceKey,
  ids: readonly Identifier[],
): Done {
  const wanted = others(connection, collective, ids);
  if (!wanted.ok) return wanted;
  for (const { source } of membersOf(connection, collective)) {
    if (!wanted.value.has(source)) deleteMember(connection, collective, source);
  }
  for (const member of wanted.value.keys()) putMember(connection, collective, member);
  return ok(null);
}

/** Says which sources this one went on from, and no others. */
export function setPredecessors(
  connection: Connection,
  successor: SourceKey,
  successions: readonly Succession[],
): Done {
  const wanted = others(
    connection,
    successor,
    successions.map(({ sourceId }) => sourceId),
  );
  if (!wanted.ok) return wanted;
  for (const { source } of predecessorsOf(connection, successor)) {
    if (!wanted.value.has(source)) {
      deleteSuccession(connection, { predecessor: source, successor });
    }
  }
  for (const [predecessor, place] of wanted.value) {
    const since = successions[place]?.since ?? '';
    putSuccession(connection, { predecessor, successor, since });
  }
  return ok(null);
}

/** Says as which sources this one went on, and no others. */
export function setSuccessors(
  connection: Connection,
  predecessor: SourceKey,
  successions: readonly Succession[],
): Done {
  const wanted = others(
    connection,
    predecessor,
    successions.map(({ sourceId }) => sourceId),
  );
  if (!wanted.ok) return wanted;
  for (const { source } of successorsOf(connection, predecessor)) {
    if (!wanted.value.has(source)) {
      deleteSuccession(connection, { predecessor, successor: source });
    }
  }
  for (const [successor, place] of wanted.value) {
    const since = successions[place]?.since ?? '';
    putSuccession(connection, { predecessor, successor, since });
  }
  return ok(null);
}

/** The keys of these records, each with its place among them; they are a person's from now on. */
function others(
  connection: Connection,
  own: SourceKey,
  ids: readonly Identifier[],
): Result<ReadonlyMap<SourceKey, number>, Failure<'not-found' | 'conflict'>> {
  const found = new Map<SourceKey, number>();
  for (const [place, id] of ids.entries()) {
    const stored = findSource(connection, id);
    if (!stored) return err(failure('not-found', 'A source that was named is not in the archive.'));
    if (stored.source === own) {
      return err(failure('conflict', `“${stored.name}” cannot be related to itself.`));
    }
    touchSource(connection, stored.source);
    found.set(stored.source, place);
  }
  return ok(found);
}
