import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { listSourcesAnew } from '../briefing-listing.ts';
import type { Connection } from '../connection.ts';
import { issueOfBriefing } from '../queries/briefing-queries.ts';
import {
  briefingsCitingName,
  briefingsCitingSource,
  usesOfSource,
} from '../queries/citation-queries.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import {
  deleteForgottenProposals,
  describeSource,
  findSource,
  findSourceByName,
  freeNames,
  listSources,
  ownerOfKey,
  readSource,
  type StoredSource,
  toSourceRecord,
} from '../queries/source-queries.ts';
import { consultReference, referenceContext } from '../reference-resolving.ts';

const sourceNotFound = () => err(failure('not-found', 'This source is not in the archive.'));

export function listAllSources(
  connection: Connection,
  request: Parameters<Handlers['sources.list']>[0],
): OutcomeFor<'sources.list'> {
  const { sources, total } = listSources(connection, request);
  return ok({ sources: sources.map(toSourceRecord), total });
}

export function readSourceWithUses(
  connection: Connection,
  { sourceId, limit }: Parameters<Handlers['sources.read']>[0],
): OutcomeFor<'sources.read'> {
  const stored = findSource(connection, sourceId);
  if (!stored) return sourceNotFound();
  const uses = usesOfSource(connection, stored.source, limit);
  return ok({ source: toSourceRecord(stored), uses });
}

/**
 * The record becomes the person's own. Its citations follow its names: what it gains comes to it,
 * a proposed record of the same name is taken up whole, and what it loses is proposed anew.
 */
export function updateSource(
  connection: Connection,
  request: RequestFor<'sources.update'>,
): OutcomeFor<'sources.update'> {
  const before = findSource(connection, request.sourceId);
  if (!before) return sourceNotFound();
  const name = request.name ?? before.name;
  const kind = request.kind ?? before.kind;
  const aliases = aliasesAfter(before, request);

  const owners = otherOwners(connection, before, [name, ...aliases]);
  const rival = owners.find(({ owner }) => !isOpenProposal(owner));
  if (rival) return nameTaken(rival.name, rival.owner);

  const absorbed = owners.map(({ owner }) => owner.source);
  const citing = absorbed.flatMap((source) => briefingsCitingSource(connection, source));
  for (const source of absorbed) freeNames(connection, source);
  describeSource(connection, before.source, { name, kind, aliases });
  const changedNames = differingNames([before.name, ...before.aliases], [name, ...aliases]);
  for (const changed of changedNames) citing.push(...briefingsCitingName(connection, changed));
  for (const briefing of new Set(citing)) {
    listSourcesAnew(connection, briefing, issueOfBriefing(connection, briefing));
  }
  deleteForgottenProposals(connection, absorbed);
  return ok(toSourceRecord(readSource(connection, before.source)));
}

export function consult(
  connection: Connection,
  { issueId, names, references }: RequestFor<'sources.consult'>,
): OutcomeFor<'sources.consult'> {
  const issue = findIssue(connection, issueId);
  if (!issue) return err(failure('not-found', 'This issue is not in the archive.'));
  const context = referenceContext(connection, readStoredIssue(connection, issue.issue));
  return ok({
    sources: names.map((name) => {
      const source = findSourceByName(connection, name);
      return { name, source: source ? toSourceRecord(source) : null };
    }),
    resolutions: references.map((reading) => consultReference(connection, reading, context)),
  });
}

/** A renamed record keeps its old name as an alias, so that its citations stay with it. */
function aliasesAfter(before: StoredSource, request: RequestFor<'sources.update'>): string[] {
  const name = request.name ?? before.name;
  const kept = request.aliases ?? before.aliases;
  const all = sourceKey(name) === sourceKey(before.name) ? kept : [before.name, ...kept];
  const byKey = new Map(all.map((alias) => [sourceKey(alias), alias]));
  byKey.delete(sourceKey(name));
  return [...byKey.values()];
}

/** Other records that have one of these names already. */
function otherOwners(connection: Connection, own: StoredSource, names: readonly string[]) {
  return names.flatMap((name) => {
    const owner = ownerOfKey(connection, sourceKey(name));
    return owner === undefined || owner === own.source
      ? []
      : [{ name, owner: readSource(connection, owner) }];
  });
}

const isOpenProposal = ({ status, touched }: StoredSource): boolean =>
  status === 'proposed' && !touched;

const nameTaken = (name: string, other: StoredSource) =>
  err(
    failure('conflict', `The name “${name}” belongs to the source “${other.name}”.`, {
      hint: `Take it from “${other.name}” first, or choose another name.`,
    }),
  );

/** The keys of names that are in one of these lists only. */
function differingNames(one: readonly string[], other: readonly string[]): string[] {
  const [before, after] = [one.map(sourceKey), other.map(sourceKey)];
  return [...new Set([...before, ...after])].filter(
    (key) => before.includes(key) !== after.includes(key),
  );
}
