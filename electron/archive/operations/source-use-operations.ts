import type { SourceProfile } from '../../../shared/authority/source-profile.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { usesOfSource } from '../queries/citation-queries.ts';
import { findEntity } from '../queries/entity-queries.ts';
import {
  citationsBeside,
  citationsByPublication,
  citationsBySection,
  citationsByTopic,
  citationsByYear,
} from '../queries/source-profile-queries.ts';
import { findSource } from '../queries/source-queries.ts';
import { sourceNotFound } from './source-operations.ts';

export function listUses(
  connection: Connection,
  { sourceId, limit, ...request }: Parameters<Handlers['sources.uses']>[0],
): OutcomeFor<'sources.uses'> {
  const stored = findSource(connection, sourceId);
  if (!stored) return sourceNotFound();
  const beside = request.besideId === undefined ? null : findSource(connection, request.besideId);
  const topic = request.topicId === undefined ? null : findEntity(connection, request.topicId);
  if (beside === undefined || topic === undefined) return ok({ uses: [], more: false });
  const found = usesOfSource(connection, stored.source, {
    ...request,
    beside: beside?.source ?? null,
    topic: topic?.entity ?? null,
    limit: limit + 1,
  });
  return ok({ uses: found.slice(0, limit), more: found.length > limit });
}

export function readProfile(
  connection: Connection,
  { sourceId }: RequestFor<'sources.profile'>,
): OutcomeFor<'sources.profile'> {
  const stored = findSource(connection, sourceId);
  if (!stored) return sourceNotFound();
  const { source } = stored;
  const byYear = citationsByYear(connection, source);
  const dated = byYear.filter(({ year }) => year !== null);
  return ok({
    first: dated[0]?.first ?? null,
    last: dated.at(-1)?.last ?? null,
    years: everyYear(dated),
    undated: byYear.find(({ year }) => year === null)?.citations ?? 0,
    publications: citationsByPublication(connection, source),
    topics: citationsByTopic(connection, source),
    sections: citationsBySection(connection, source),
    beside: citationsBeside(connection, source),
  });
}

/** The years between the first and the last too, so that a plot tells time truly. */
function everyYear(
  dated: readonly { year: number | null; citations: number }[],
): SourceProfile['years'] {
  const citations = new Map(dated.map((each) => [each.year, each.citations]));
  const [first, last] = [dated[0]?.year, dated.at(-1)?.year];
  if (first == null || last == null) return [];
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: first + place,
    citations: citations.get(first + place) ?? 0,
  }));
}
