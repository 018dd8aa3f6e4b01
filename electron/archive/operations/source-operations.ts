import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import { namesOfPress, namesOfSource } from '../queries/source-name-queries.ts';
import {
  countriesOfSources,
  findSource,
  findSourceByName,
  listSources,
  type StoredSource,
  toSourceRecord,
} from '../queries/source-queries.ts';
import {
  collectivesOf,
  membersOf,
  predecessorsOf,
  successorsOf,
} from '../queries/source-relation-queries.ts';
import { consultReference, referenceContext } from '../reference-resolving.ts';

export const sourceNotFound = () => err(failure('not-found', 'This source is not in the archive.'));

export function listAllSources(
  connection: Connection,
  request: Parameters<Handlers['sources.list']>[0],
): OutcomeFor<'sources.list'> {
  const { sources, total } = listSources(connection, request);
  return ok({ sources: sources.map(toSourceRecord), total });
}

export function readSourceDetails(
  connection: Connection,
  { sourceId }: RequestFor<'sources.read'>,
): OutcomeFor<'sources.read'> {
  const stored = findSource(connection, sourceId);
  return stored ? ok(detailsOf(connection, stored)) : sourceNotFound();
}

function detailsOf(connection: Connection, stored: StoredSource): SourceDetails {
  const { source, notes, name } = stored;
  const names = namesOfSource(connection, source);
  const own = names.findIndex(({ printed }) => printed === name);
  const inOrder = own > 0 ? [names[own], ...names.toSpliced(own, 1)] : names;
  return {
    ...toSourceRecord(stored),
    notes,
    spellings: inOrder.flatMap((each) =>
      each
        ? [
            {
              name: each.printed,
              note: each.note,
              since: each.since || null,
              citations: each.citations,
            },
          ]
        : [],
    ),
    members: membersOf(connection, source).map(toMention),
    collectives: collectivesOf(connection, source).map(toMention),
    predecessors: predecessorsOf(connection, source).map(toSuccession),
    successors: successorsOf(connection, source).map(toSuccession),
  };
}

const toMention = ({ id, name }: SourceDetails['members'][number]) => ({ id, name });
const toSuccession = ({ id, name, since }: SourceDetails['successors'][number]) => ({
  id,
  name,
  since,
});

export const listCountries = (connection: Connection): OutcomeFor<'sources.countries'> =>
  ok(countriesOfSources(connection));

export const listPressNames = (connection: Connection): OutcomeFor<'sources.pressNames'> =>
  ok(namesOfPress(connection));

export function consult(
  connection: Connection,
  { issueId, names, references }: RequestFor<'sources.consult'>,
): OutcomeFor<'sources.consult'> {
  const found = findIssue(connection, issueId);
  if (!found) return err(failure('not-found', 'This issue is not in the archive.'));
  const issue = readStoredIssue(connection, found.issue);
  const context = referenceContext(connection, issue);
  return ok({
    sources: names.map((name) => {
      const source = findSourceByName(connection, name, issue.date);
      return { name, source: source ? toSourceRecord(source) : null };
    }),
    resolutions: references.map((reading) => consultReference(connection, reading, context)),
  });
}

/** Null where one of them is not in the archive. */
export function findAll(connection: Connection, ids: readonly Identifier[]): StoredSource[] | null {
  const found = [...new Set(ids)].flatMap((id) => findSource(connection, id) ?? []);
  return found.length === new Set(ids).size ? found : null;
}

const NAMED = 3;

/** “One”, “Two”, “Three” and 4 more. */
export function namesInWords(records: readonly { readonly name: string }[]): string {
  const named = records.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const more = records.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
