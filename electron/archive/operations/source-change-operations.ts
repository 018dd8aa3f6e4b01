import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { recordChange, type StoredChange } from '../authority/change-journal.ts';
import { deleteSource } from '../authority/delete-source.ts';
import { mergeSource } from '../authority/merge-source.ts';
import { partFromSource } from '../authority/part-from-source.ts';
import { setMembers, setPredecessors, setSuccessors } from '../authority/source-relations.ts';
import { claimOwnName, setSpellings } from '../authority/source-spellings.ts';
import type { Connection } from '../connection.ts';
import type { SourceKey } from '../queries/source-name-queries.ts';
import {
  describeSource,
  findSource,
  insertSource,
  proposalOf,
  readSource,
  type StoredSource,
  toSourceRecord,
} from '../queries/source-queries.ts';
import { toChange } from './authority-operations.ts';
import { findAll, namesInWords, sourceNotFound } from './source-operations.ts';

export function createSource(
  connection: Connection,
  { name, kind }: RequestFor<'sources.create'>,
): OutcomeFor<'sources.create'> {
  return answering(
    connection,
    recordChange(connection, words('create', `Founded “${name}”`), () => {
      const proposal = proposalOf(name);
      const source = insertSource(connection, {
        ...proposal,
        kind: kind ?? proposal.kind,
        status: 'confirmed',
        touched: true,
      });
      const claimed = claimOwnName(connection, source, name);
      return claimed.ok ? ok(source) : claimed;
    }),
  );
}

/**
 * The record becomes the person's own. Its citations follow its names: what it gains comes to it,
 * a proposed record of the same name is taken up whole, and what it loses is proposed anew.
 */
export function updateSource(
  connection: Connection,
  request: Parameters<Handlers['sources.update']>[0],
): OutcomeFor<'sources.update'> {
  const before = findSource(connection, request.sourceId);
  if (!before) return sourceNotFound();
  const { source } = before;
  const { name = before.name, kind = before.kind, notes = before.notes } = request;
  const { country = before.country, language = before.language } = request;
  return answering(
    connection,
    recordChange(connection, words('update', updateInWords(before, request)), () => {
      const claimed = claimOwnName(connection, source, name);
      if (!claimed.ok) return claimed;
      const facts = { name, kind, country, language, notes };
      describeSource(connection, source, { ...facts, status: 'confirmed', touched: true });
      const spelt = setSpellings(connection, readSource(connection, source), request.spellings);
      if (!spelt.ok) return spelt;
      const { memberIds, predecessors, successors } = request;
      for (const set of [
        memberIds && setMembers(connection, source, memberIds),
        predecessors && setPredecessors(connection, source, predecessors),
        successors && setSuccessors(connection, source, successors),
      ]) {
        if (set && !set.ok) return set;
      }
      return ok(source);
    }),
  );
}

function updateInWords(
  before: StoredSource,
  { name, kind, ...others }: RequestFor<'sources.update'>,
): string {
  if (name !== undefined && name !== before.name) return `Renamed “${before.name}” to “${name}”`;
  if (kind !== undefined && kind !== before.kind) return `Changed the kind of “${before.name}”`;
  if (others.spellings) return `Changed the spellings of “${before.name}”`;
  return `Corrected “${before.name}”`;
}

export function confirmSources(
  connection: Connection,
  { sourceIds }: RequestFor<'sources.confirm'>,
): OutcomeFor<'sources.confirm'> {
  const stored = findAll(connection, sourceIds);
  if (!stored) return sourceNotFound();
  const outcome = recordChange(
    connection,
    words('confirm', `Confirmed ${namesInWords(stored)}`),
    () => {
      for (const each of stored) {
        describeSource(connection, each.source, { ...each, status: 'confirmed', touched: true });
      }
      return ok(null);
    },
  );
  return ok({ change: outcome.ok && outcome.value.change ? toChange(outcome.value.change) : null });
}

export function mergeSources(
  connection: Connection,
  { sourceId, mergedIds }: RequestFor<'sources.merge'>,
): OutcomeFor<'sources.merge'> {
  const target = findSource(connection, sourceId);
  const all = findAll(connection, mergedIds);
  if (!target || !all) return sourceNotFound();
  const merged = all.filter(({ source }) => source !== target.source);
  const summary = `Merged ${namesInWords(merged)} into “${target.name}”`;
  return answering(
    connection,
    recordChange(connection, words('merge', summary), () => {
      for (const each of merged) mergeSource(connection, each, target.source);
      return ok(target.source);
    }),
  );
}

export function splitSource(
  connection: Connection,
  { sourceId, names, citations, to }: Parameters<Handlers['sources.split']>[0],
): OutcomeFor<'sources.split'> {
  const from = findSource(connection, sourceId);
  if (!from) return sourceNotFound();
  const known = 'sourceId' in to ? findSource(connection, to.sourceId) : null;
  if (known === undefined) return sourceNotFound();
  const name = known?.name ?? ('name' in to ? to.name : '');
  const parted = [
    names.length > 0 && namesInWords(names.map((each) => ({ name: each }))),
    citations.length > 0 &&
      (citations.length === 1 ? 'a citation' : `${citations.length} citations`),
  ].filter(Boolean);
  const summary = `Parted ${parted.join(' and ')} from “${from.name}” to “${name}”`;
  return answering(
    connection,
    recordChange(connection, words('split', summary), () =>
      partFromSource(connection, from, { names, citations, to: known ?? name }),
    ),
  );
}

export function removeSource(
  connection: Connection,
  { sourceId }: RequestFor<'sources.remove'>,
): OutcomeFor<'sources.remove'> {
  const stored = findSource(connection, sourceId);
  if (!stored) return sourceNotFound();
  if (stored.citations > 0) {
    const times = stored.citations === 1 ? 'once' : `${stored.citations} times`;
    return err(
      failure('conflict', `“${stored.name}” is cited ${times}.`, {
        hint: 'Merge it into the record that is meant, or correct those citations first.',
      }),
    );
  }
  const outcome = recordChange(connection, words('remove', `Deleted “${stored.name}”`), () =>
    deleteSource(connection, stored),
  );
  if (!outcome.ok) return outcome;
  return ok({ change: outcome.value.change ? toChange(outcome.value.change) : null });
}

/** What a window is told of a change to a record, or of why there is none. */
function answering<Error>(
  connection: Connection,
  outcome: Result<{ value: SourceKey; change: StoredChange | null }, Error>,
) {
  if (!outcome.ok) return outcome;
  const { value, change } = outcome.value;
  return ok({
    source: toSourceRecord(readSource(connection, value)),
    change: change && toChange(change),
  });
}

const words = (action: string, summary: string) => ({
  subject: 'sources' as const,
  action,
  summary,
});
