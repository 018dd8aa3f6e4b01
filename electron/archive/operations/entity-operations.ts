import type {
  EntityDetails,
  EntityKind,
  EntityRecord,
} from '../../../shared/authority/entity-record.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import { keysBetween } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { type GazetteerEntity, gazetteer, wellKnown } from '../names/gazetteer.ts';
import { marksOfEntity } from '../queries/entity-mark-queries.ts';
import {
  countEntities,
  entitiesWithin,
  findEntity,
  findOwnEntity,
  listEntities,
  type StoredEntity,
} from '../queries/entity-queries.ts';
import { mentionedBeside, usesOfEntity, yearsOfEntity } from '../queries/mention-queries.ts';
import { countSuggestedIn, countWaiting, listProposals } from '../queries/suggestion-queries.ts';

export const entityNotFound = () => err(failure('not-found', 'This record is not in the archive.'));

const MOST_BESIDE = 12;
/** The gazetteer answers names only: so many, after those of the archive. */
const MOST_KNOWN = 20;

export function listAllEntities(
  connection: Connection,
  request: Parameters<Handlers['entities.list']>[0],
): OutcomeFor<'entities.list'> {
  const { query, kind, offset, limit } = request;
  const counts = countEntities(connection, query);
  const total = kind ? counts[kind] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const own = listEntities(connection, request).map((stored) => toEntityRecord(connection, stored));
  const isLast = offset + own.length >= total;
  const known = isLast && own.length < limit ? knownNamed(connection, query, kind) : [];
  return ok({ entities: [...own, ...known].slice(0, limit), total, counts });
}

/** Those of the gazetteer that the archive has no record of, names that begin so before others. */
function knownNamed(
  connection: Connection,
  query: string,
  kind: EntityKind | undefined,
): EntityRecord[] {
  const wanted = nameKeyOf(query);
  if (wanted === '') return [];
  const ranked: { record: GazetteerEntity; rank: number }[] = [];
  for (const record of gazetteer().records.values()) {
    if (kind !== undefined && record.kind !== kind) continue;
    const keys = [record.name, ...(record.aliases ?? [])].map(nameKeyOf);
    const rank = Math.min(...keys.map((key, place) => rankOf(key, wanted) + (place > 0 ? 1 : 0)));
    if (rank < Number.POSITIVE_INFINITY) ranked.push({ record, rank });
  }
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .map(({ record }) => record)
    .filter(({ id }) => !findOwnEntity(connection, id))
    .slice(0, MOST_KNOWN)
    .map((record) => toKnownRecord(connection, record));
}

function rankOf(key: string, wanted: string): number {
  if (key.startsWith(wanted)) return 0;
  return ` ${key}`.includes(` ${wanted}`) ? 2 : Number.POSITIVE_INFINITY;
}

export function readEntityDetails(
  connection: Connection,
  { entityId }: RequestFor<'entities.read'>,
): OutcomeFor<'entities.read'> {
  const stored = findEntity(connection, entityId);
  if (stored) return ok(detailsOf(connection, stored));
  const known = wellKnown(entityId);
  return known ? ok(detailsOfKnown(connection, known)) : entityNotFound();
}

function detailsOf(connection: Connection, stored: StoredEntity): EntityDetails {
  const { entity, id } = stored;
  const marks = marksOfEntity(connection, entity);
  const printed = new Map<string, number>();
  for (const { name, mentions } of marks) {
    if (name !== '' && mentions > 0) printed.set(name, (printed.get(name) ?? 0) + mentions);
  }
  const beside = (topics: boolean) =>
    mentionedBeside(connection, entity, { topics, limit: MOST_BESIDE });
  return {
    ...toEntityRecord(connection, stored),
    printed: [...printed].map(([name, mentions]) => ({ name, mentions })),
    years: yearsOfEntity(connection, entity),
    beside: beside(false),
    topics: beside(true),
    around: aroundOf(connection, id),
    suggestedIn: countSuggestedIn(connection, [id]),
  };
}

function detailsOfKnown(connection: Connection, known: GazetteerEntity): EntityDetails {
  return {
    ...toKnownRecord(connection, known),
    printed: [],
    years: [],
    beside: [],
    topics: [],
    around: aroundOf(connection, known.id),
    suggestedIn: countSuggestedIn(connection, [known.id]),
  };
}

/** Of the gazetteer only topics are shown: the places within a country would be too many. */
function aroundOf(connection: Connection, id: Identifier): EntityDetails['around'] {
  const own = entitiesWithin(connection, id);
  const known = [...gazetteer().records.values()].filter(
    (record) =>
      record.kind === 'topic' && record.within === id && !findOwnEntity(connection, record.id),
  );
  return [...own, ...known.map(({ id, name }) => ({ id, name }))];
}

export function listEntityUses(
  connection: Connection,
  { entityId, year, offset, limit }: Parameters<Handlers['entities.uses']>[0],
): OutcomeFor<'entities.uses'> {
  const stored = findEntity(connection, entityId);
  if (!stored) return wellKnown(entityId) ? ok({ uses: [], more: false }) : entityNotFound();
  const range = year === undefined ? null : keysBetween(`${year}-01-01`, `${year}-12-31`);
  const uses = usesOfEntity(connection, stored.entity, { range, offset, limit: limit + 1 });
  return ok({ uses: uses.slice(0, limit), more: uses.length > limit });
}

export function listEntityProposals(
  connection: Connection,
  { kind, limit }: Parameters<Handlers['entities.proposals']>[0],
): OutcomeFor<'entities.proposals'> {
  const proposals = listProposals(connection, { kind, limit });
  return ok({ proposals, waiting: countWaiting(connection) });
}

/** A record as the rest of the application knows it. */
export function toEntityRecord(connection: Connection, stored: StoredEntity): EntityRecord {
  const { id, kind, name, note, status, aliases, withinId, mentions } = stored;
  const within = withinId === null ? null : nameOf(connection, withinId);
  return { id, kind, name, note, status, aliases, within, mentions };
}

const toKnownRecord = (connection: Connection, known: GazetteerEntity): EntityRecord => ({
  id: known.id,
  kind: known.kind,
  name: known.name,
  note: known.note ?? '',
  status: 'known',
  aliases: known.aliases ?? [],
  within: known.within === undefined ? null : nameOf(connection, known.within),
  mentions: 0,
});

function nameOf(connection: Connection, id: Identifier): EntityRecord['within'] {
  const found = findEntity(connection, id) ?? wellKnown(id);
  return found ? { id: found.id, name: found.name } : null;
}
