import { likenessOf, type NameLikeness } from '../../../shared/authority/alike-names.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { recordChange } from '../authority/change-journal.ts';
import type { Connection } from '../connection.ts';
import {
  areApart,
  namesPerhapsAlike,
  proposedSources,
  putApart,
} from '../queries/source-likeness-queries.ts';
import { namesOfSource, type SourceKey } from '../queries/source-name-queries.ts';
import {
  findSource,
  readSource,
  type StoredSource,
  toSourceRecord,
} from '../queries/source-queries.ts';
import { toChange } from './authority-operations.ts';
import { findAll, namesInWords, sourceNotFound } from './source-operations.ts';

type Cluster = Extract<OutcomeFor<'sources.alike'>, { ok: true }>['value']['clusters'][number];

/** How many proposed records one request looks at, and how many records one cluster holds. */
const LOOKED_AT = 500;
const CLUSTERED = 12;

/** A record that looks like another, by which of the other's names. */
interface Alike extends NameLikeness {
  readonly record: StoredSource;
  readonly like: string;
}

/** Proposed records that look like others, each cluster once, those most cited first. */
export function listAlikeSources(
  connection: Connection,
  { sourceId, offset, limit }: Parameters<Handlers['sources.alike']>[0],
): OutcomeFor<'sources.alike'> {
  if (sourceId !== undefined) {
    const own = findSource(connection, sourceId);
    return ok({ clusters: own ? clusterAround(own, alikeTo(connection, own)) : [], next: null });
  }
  const proposed = proposedSources(connection, { offset, limit: LOOKED_AT });
  const clusters: Cluster[] = [];
  for (const [place, source] of proposed.entries()) {
    const record = readSource(connection, source);
    const alike = gather(connection, record);
    if (alike.every((each) => comesBefore(record, each.record))) {
      clusters.push(...clusterAround(record, alike));
    }
    if (clusters.length === limit) return ok({ clusters, next: offset + place + 1 });
  }
  return ok({ clusters, next: proposed.length < LOOKED_AT ? null : offset + LOOKED_AT });
}

/** A cluster is shown at the most cited of its proposed records only. */
const comesBefore = (one: StoredSource, other: StoredSource): boolean =>
  other.status !== 'proposed' ||
  one.citations > other.citations ||
  (one.citations === other.citations && one.source < other.source);

/** What looks like a record, and what looks like that in turn as long as it is proposed only. */
function gather(connection: Connection, first: StoredSource): Alike[] {
  const found = new Map<SourceKey, Alike>();
  const waiting = [first];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const alike of alikeTo(connection, next)) {
      const { record } = alike;
      const known = [first, ...[...found.values()].map((each) => each.record)];
      if (known.length === CLUSTERED || known.some(({ source }) => source === record.source)) {
        continue;
      }
      if (known.some(({ name }) => areApart(connection, name, record.name))) continue;
      found.set(record.source, alike);
      if (record.status === 'proposed') waiting.push(record);
    }
  }
  return [...found.values()];
}

/** Records with a name that looks like one of this record's, the likeliest first. */
function alikeTo(connection: Connection, own: StoredSource): Alike[] {
  const found = new Map<SourceKey, Alike>();
  for (const { printed: like } of namesOfSource(connection, own.source)) {
    for (const { source, printed } of namesPerhapsAlike(connection, like)) {
      const likeness = source === own.source ? null : likenessOf(like, printed);
      const before = found.get(source);
      if (!likeness || (before && before.confidence >= likeness.confidence)) continue;
      found.set(source, { ...likeness, like, record: readSource(connection, source) });
    }
  }
  return [...found.values()]
    .filter(({ record }) => !areApart(connection, own.name, record.name))
    .sort(
      (one, other) =>
        other.confidence - one.confidence ||
        other.record.citations - one.record.citations ||
        one.record.source - other.record.source,
    );
}

/** All become the confirmed record among them, if there is one; else the most cited. */
function clusterAround(record: StoredSource, alike: readonly Alike[]): Cluster[] {
  if (alike.length === 0) return [];
  const [confirmed] = [record, ...alike.map((each) => each.record)]
    .filter(({ status }) => status === 'confirmed')
    .sort((one, other) => other.citations - one.citations);
  return [
    {
      targetId: (confirmed ?? record).id,
      source: toSourceRecord(record),
      alike: alike.map(({ record: other, like, reason, confidence }) => ({
        source: toSourceRecord(other),
        ...{ like, reason, confidence },
      })),
    },
  ];
}

/** Remembers that these are different sources, whatever their names look like. */
export function keepSourcesApart(
  connection: Connection,
  { sourceIds }: RequestFor<'sources.keepApart'>,
): OutcomeFor<'sources.keepApart'> {
  const stored = findAll(connection, sourceIds);
  if (!stored) return sourceNotFound();
  const summary = `Kept ${namesInWords(stored)} apart`;
  const words = { subject: 'sources' as const, action: 'keep-apart', summary };
  const outcome = recordChange(connection, words, () => {
    for (const [place, { name }] of stored.entries()) {
      for (const other of stored.slice(place + 1)) putApart(connection, name, other.name);
    }
    return ok(null);
  });
  return ok({ change: outcome.ok && outcome.value.change ? toChange(outcome.value.change) : null });
}
