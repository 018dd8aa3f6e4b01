import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import { recordChange, type StoredChange } from '../authority/change-journal.ts';
import type { Connection } from '../connection.ts';
import { adoptEntity, findByName } from '../names/adopt-entity.ts';
import { marksOfEntity, partMark } from '../queries/entity-mark-queries.ts';
import {
  describeEntity,
  type EntityKey,
  insertEntity,
  markEntityMerged,
  putEntityNames,
  readEntity,
  type StoredEntity,
} from '../queries/entity-queries.ts';
import { toChange } from './authority-operations.ts';
import { entityNotFound, toEntityRecord } from './entity-operations.ts';

/** A record that has this name already is answered, and is the person's own from then on. */
export function createEntity(
  connection: Connection,
  { kind, name, aliases, withinId }: Parameters<Handlers['entities.create']>[0],
): OutcomeFor<'entities.create'> {
  if (withinId !== null && !adoptEntity(connection, withinId)) return entityNotFound();
  const found = findByName(connection, kind, name);
  return answering(
    connection,
    recordChange(connection, words('create', `Founded “${name}”`), () => {
      if (found) {
        describeEntity(connection, found.entity, ownedBy(found));
        return ok(found.entity);
      }
      const facts = { kind, name, note: '', withinId, aliases };
      const entity = { ...facts, status: 'confirmed' as const, touched: true };
      return ok(insertEntity(connection, randomUUID(), entity));
    }),
  );
}

/** The record becomes the person's own, and nothing else where only it is named; a former name stays an alias, unless it was taken away. */
export function updateEntity(
  connection: Connection,
  request: RequestFor<'entities.update'>,
): OutcomeFor<'entities.update'> {
  const before = adoptEntity(connection, request.entityId);
  if (!before) return entityNotFound();
  const { name = before.name, kind = before.kind, note = before.note } = request;
  const { aliases = before.aliases, withinId = before.withinId } = request;
  if (withinId !== null && !adoptEntity(connection, withinId)) return entityNotFound();
  if (withinId !== null && isAround(connection, before.id, withinId)) return inCircle(before);
  return answering(
    connection,
    recordChange(connection, words('update', updateInWords(before, request)), () => {
      const facts = { ...ownedBy(before), name, kind, note, withinId };
      describeEntity(connection, before.entity, facts);
      const isRenamed = nameKeyOf(name) !== nameKeyOf(before.name);
      const names = [name, ...(isRenamed ? [before.name] : []), ...aliases];
      putEntityNames(connection, before.entity, names);
      return ok(before.entity);
    }),
  );
}

function updateInWords(
  before: StoredEntity,
  { name, kind, aliases, note, withinId }: RequestFor<'entities.update'>,
): string {
  const isNothingElse = [name, kind, aliases, note, withinId].every((said) => said === undefined);
  if (isNothingElse) return `Confirmed “${before.name}”`;
  if (name !== undefined && name !== before.name) return `Renamed “${before.name}” to “${name}”`;
  if (kind !== undefined && kind !== before.kind) return `Changed the kind of “${before.name}”`;
  if (aliases && aliases.join('\n') !== before.aliases.join('\n')) {
    return `Changed the other names of “${before.name}”`;
  }
  return `Corrected “${before.name}”`;
}

/** Names and mentions go to one record; the others stay as pointers to it, for texts that name them. */
export function mergeEntities(
  connection: Connection,
  { entityId, mergedIds }: RequestFor<'entities.merge'>,
): OutcomeFor<'entities.merge'> {
  const target = adoptEntity(connection, entityId);
  const all = mergedIds.map((id) => adoptEntity(connection, id));
  if (!target || all.some((each) => !each)) return entityNotFound();
  const merged = [...new Map(all.flatMap((each) => (each ? [[each.entity, each]] : []))).values()];
  const others = merged.filter(({ entity }) => entity !== target.entity);
  const stranger = others.find(({ kind }) => kind !== target.kind);
  if (stranger) return otherKind(stranger, target);
  const names = others.map(({ name }) => `“${name}”`).join(', ');
  return answering(
    connection,
    recordChange(connection, words('merge', `Merged ${names} into “${target.name}”`), () => {
      const gained = others.flatMap(({ name, aliases }) => [name, ...aliases]);
      const notes = [target, ...others].map(({ note }) => note);
      const note = notes.find((each) => each !== '') ?? '';
      describeEntity(connection, target.entity, { ...ownedBy(target), note });
      putEntityNames(connection, target.entity, [target.name, ...target.aliases, ...gained]);
      for (const { entity } of others) {
        putEntityNames(connection, entity, []);
        markEntityMerged(connection, entity, target.entity);
      }
      return ok(target.entity);
    }),
  );
}

/** What is mentioned by these names goes to a new record of the same kind. */
export function splitEntity(
  connection: Connection,
  { entityId, names }: RequestFor<'entities.split'>,
): OutcomeFor<'entities.split'> {
  const from = adoptEntity(connection, entityId);
  if (!from) return entityNotFound();
  const keys = new Set(names.map(nameKeyOf));
  const [name = '', ...aliases] = names;
  if (keys.has(nameKeyOf(from.name))) return ownName(from);
  const parted = marksOfEntity(connection, from.entity).filter(({ nameKey }) => keys.has(nameKey));
  return answering(
    connection,
    recordChange(connection, words('split', `Parted “${name}” from “${from.name}”`), () => {
      const { kind, withinId } = from;
      const facts = { kind, name, note: '', withinId, aliases };
      const entity = insertEntity(connection, randomUUID(), {
        ...facts,
        status: 'confirmed',
        touched: true,
      });
      describeEntity(connection, from.entity, ownedBy(from));
      const kept = from.aliases.filter((alias) => !keys.has(nameKeyOf(alias)));
      putEntityNames(connection, from.entity, [from.name, ...kept]);
      for (const { record, nameKey } of parted) partMark(connection, { record, nameKey, entity });
      for (const nameKey of keys) partMark(connection, { record: from.entity, nameKey, entity });
      return ok(entity);
    }),
  );
}

const ownedBy = ({ kind, name, note, withinId }: StoredEntity) => ({
  ...{ kind, name, note, withinId },
  ...{ status: 'confirmed' as const, touched: true },
});

/** Whether a record lies, however deep, in another. */
function isAround(connection: Connection, id: Identifier, withinId: Identifier): boolean {
  const passed = new Set<Identifier>();
  let at: Identifier | null = withinId;
  while (at !== null && !passed.has(at)) {
    if (at === id) return true;
    passed.add(at);
    at = adoptEntity(connection, at)?.withinId ?? null;
  }
  return false;
}

function answering<Error>(
  connection: Connection,
  outcome: Result<{ value: EntityKey; change: StoredChange | null }, Error>,
) {
  if (!outcome.ok) return outcome;
  const { value, change } = outcome.value;
  const entity = toEntityRecord(connection, readEntity(connection, value));
  return ok({ entity, change: change && toChange(change) });
}

const words = (action: string, summary: string) => ({
  subject: 'entities' as const,
  action,
  summary,
});

const inCircle = ({ name }: StoredEntity) =>
  err(
    failure('conflict', `“${name}” would lie in itself.`, {
      hint: 'Choose what it lies in, not what lies in it.',
    }),
  );

const otherKind = (one: StoredEntity, other: StoredEntity) =>
  err(
    failure('conflict', `“${one.name}” and “${other.name}” are of different kinds.`, {
      hint: 'Correct the kind of one of them first.',
    }),
  );

const ownName = ({ name }: StoredEntity) =>
  err(
    failure('conflict', `“${name}” is the record's own name.`, {
      hint: 'Part the other names from it, or rename it first.',
    }),
  );
