import { randomUUID } from 'node:crypto';
import type { EntityKind } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import type { Connection } from '../connection.ts';
import {
  type EntityKey,
  entitiesNamed,
  findEntity,
  findOwnEntity,
  insertEntity,
  type StoredEntity,
} from '../queries/entity-queries.ts';
import { type GazetteerEntity, wellKnown, wellKnownByName } from './gazetteer.ts';

const MAX_NAME = 200;

/** The record of this id, or what took it up; one of the gazetteer comes into the archive by this. */
export function adoptEntity(connection: Connection, id: Identifier): StoredEntity | undefined {
  const found = findEntity(connection, id);
  if (found) return found;
  const known = wellKnown(id);
  if (!known) return undefined;
  insertEntity(connection, id, factsOf(known));
  return findEntity(connection, id);
}

/**
 * The record that a mention goes to, as texts name it: that of its id, else the only one of its
 * name and kind, else a new proposal.
 */
export function entityOfMention(
  connection: Connection,
  { kind, recordId, printed }: { kind: EntityKind; recordId: Identifier | null; printed: string },
): EntityKey {
  if (recordId !== null && adoptEntity(connection, recordId)) {
    const own = findOwnEntity(connection, recordId);
    if (own) return own.entity;
  }
  const name = printed.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME);
  return (findByName(connection, kind, name) ?? proposeEntity(connection, kind, recordId, name))
    .entity;
}

/** The record of this kind and name in the archive, else the gazetteer's if only one has it. */
export function findByName(
  connection: Connection,
  kind: EntityKind,
  name: string,
): StoredEntity | undefined {
  const [own] = entitiesNamed(connection, kind, nameKeyOf(name));
  if (own) return own;
  const [known, ...others] = wellKnownByName(kind, name);
  return known && others.length === 0 ? adoptEntity(connection, known.id) : undefined;
}

/** A mention keeps the id that its text gives, so that it finds the same record again. */
function proposeEntity(
  connection: Connection,
  kind: EntityKind,
  recordId: Identifier | null,
  name: string,
): Pick<StoredEntity, 'entity'> {
  const facts = { kind, name: name || '?', note: '', withinId: null, aliases: [] };
  const entity = insertEntity(connection, recordId ?? randomUUID(), {
    ...facts,
    status: 'proposed',
    touched: false,
  });
  return { entity };
}

const factsOf = ({ kind, name, note, within, aliases }: GazetteerEntity) => ({
  kind,
  name,
  note: note ?? '',
  status: 'confirmed' as const,
  touched: false,
  withinId: within ?? null,
  aliases: aliases ?? [],
});
