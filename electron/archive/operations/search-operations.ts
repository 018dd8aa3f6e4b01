import type { Handlers, OutcomeFor } from '../../../shared/contract/contract.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { usualRules } from '../../../shared/publishing/publishing-rules.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import { keysBetween } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { marksOfEntity } from '../queries/entity-mark-queries.ts';
import { findEntity, listEntities } from '../queries/entity-queries.ts';
import { findIssuesByLabel } from '../queries/issue-label-queries.ts';
import { readIssueSummary, readStoredIssue } from '../queries/issue-queries.ts';
import {
  findPublicationKey,
  listPublications,
  namesOfPublication,
} from '../queries/publication-queries.ts';
import { rulesOf } from '../queries/publishing-queries.ts';
import {
  findBriefings,
  findHeadlines,
  markFacet,
  nameFacet,
  publicationFacet,
  type WantedBriefings,
} from '../queries/search-queries.ts';
import { citedNamesOf } from '../queries/source-name-queries.ts';
import { findSource, listSources } from '../queries/source-queries.ts';
import { searchExpression } from '../search-expression.ts';

type FindRequest = Parameters<Handlers['search.find']>[0];
type Destination = Extract<OutcomeFor<'search.goTo'>, { ok: true }>['value'][number];

export function find(connection: Connection, request: FindRequest): OutcomeFor<'search.find'> {
  const wanted = wantedBriefings(connection, request);
  if (wanted === null) return ok({ hits: [], more: false });
  const { offset, limit } = request;
  const found = findBriefings(connection, { ...wanted, offset, limit: limit + 1 });
  return ok({ hits: found.slice(0, limit), more: found.length > limit });
}

/** What the terms of a search ask of the index; null where nothing can answer them. */
export function wantedBriefings(
  connection: Connection,
  terms: Omit<FindRequest, 'offset' | 'limit'>,
): WantedBriefings | null {
  const expression = searchExpression(terms.query);
  const facets = facetsOf(connection, terms);
  const saysNothing = expression === null && terms.query.trim() !== '';
  if (facets === null || saysNothing) return null;
  const { from, to } = terms;
  const range = from || to ? keysBetween(from, to) : null;
  return { expression, facets, range, standing: standingOf(connection, terms) };
}

/** Where nothing was said of a briefing, it has the first status of its publication. */
function standingOf(
  connection: Connection,
  { status, publicationId }: Pick<FindRequest, 'status' | 'publicationId'>,
): WantedBriefings['standing'] {
  if (status === undefined) return null;
  const publication = publicationId && findPublicationKey(connection, publicationId);
  const rules = publication ? rulesOf(connection, publication) : usualRules;
  return { status, isFirst: rules.statuses[0]?.id === status };
}

/** Null where a publication is asked for that is not in the archive, or a source or record that nothing names. */
function facetsOf(
  connection: Connection,
  {
    publicationId,
    sourceId,
    entityId,
  }: Pick<FindRequest, 'publicationId' | 'sourceId' | 'entityId'>,
): string[][] | null {
  const facets: string[][] = [];
  if (publicationId !== undefined) {
    const publication = findPublicationKey(connection, publicationId);
    if (publication === undefined) return null;
    facets.push([publicationFacet(publication)]);
  }
  if (sourceId !== undefined) {
    const stored = findSource(connection, sourceId);
    if (!stored) return null;
    const cited = citedNamesOf(connection, stored.source);
    if (cited.length === 0) return null;
    facets.push(cited.map(nameFacet));
  }
  if (entityId !== undefined) {
    const stored = findEntity(connection, entityId);
    if (!stored || stored.mentions === 0) return null;
    facets.push(marksOfEntity(connection, stored.entity).map(({ mark }) => markFacet(mark)));
  }
  return facets;
}

/** Publications first, then issues, sources and briefings, each in the order of its own list. */
export function goTo(
  connection: Connection,
  { query, limit }: Parameters<Handlers['search.goTo']>[0],
): OutcomeFor<'search.goTo'> {
  const expression = searchExpression(query);
  if (expression === null) return ok([]);
  const destinations = [
    ...goToPublications(connection, query),
    ...goToIssues(connection, expression, limit),
    ...goToSources(connection, query, limit),
    ...goToEntities(connection, query, limit),
    ...goToBriefings(connection, expression, limit),
  ];
  return ok(evenly(destinations, limit));
}

function goToPublications(connection: Connection, query: string): Destination[] {
  const wanted = normaliseName(query);
  return listPublications(connection)
    .filter((publication) =>
      namesOfPublication(publication).some((name) =>
        ` ${normaliseName(name)}`.includes(` ${wanted}`),
      ),
    )
    .map(({ id, title, issueCount }) => ({
      kind: 'publication',
      id,
      label: title,
      detail: issueCount === 1 ? '1 issue' : `${issueCount} issues`,
    }));
}

function goToIssues(connection: Connection, expression: string, limit: number): Destination[] {
  return findIssuesByLabel(connection, expression, limit).map((key) => {
    const issue = readIssueSummary(connection, key);
    const { id, publicationTitle, title } = issue;
    return {
      kind: 'issue',
      id,
      label: `${publicationTitle}, ${issueLabel(issue)}`,
      detail: title ?? '',
    };
  });
}

function goToSources(connection: Connection, query: string, limit: number): Destination[] {
  return listSources(connection, { query, offset: 0, limit }).sources.map(
    ({ id, name, kind, citations }) => ({
      kind: 'source',
      id,
      label: name,
      detail: `${kind}, ${citations === 1 ? '1 citation' : `${citations} citations`}`,
    }),
  );
}

function goToEntities(connection: Connection, query: string, limit: number): Destination[] {
  return listEntities(connection, { query, offset: 0, limit }).map(
    ({ id, kind, name, mentions }) => ({
      kind: 'entity',
      id,
      label: name,
      detail: `${kind}, ${mentions === 1 ? '1 mention' : `${mentions} mentions`}`,
    }),
  );
}

function goToBriefings(connection: Connection, expression: string, limit: number): Destination[] {
  return findHeadlines(connection, expression, limit).map(({ id, headline, issue }) => ({
    kind: 'briefing',
    id,
    label: headline,
    detail: issueLabel(readStoredIssue(connection, issue)),
  }));
}

/** Leaves room for every kind: the longest lists give way first. */
function evenly(destinations: readonly Destination[], limit: number): Destination[] {
  const rank = new Map<Destination['kind'], number>();
  const ranked = destinations.map((destination) => {
    const place = rank.get(destination.kind) ?? 0;
    rank.set(destination.kind, place + 1);
    return { destination, place };
  });
  const kept = new Set(ranked.toSorted((one, other) => one.place - other.place).slice(0, limit));
  return ranked.filter((each) => kept.has(each)).map(({ destination }) => destination);
}
