import { GRAMMAR_VERSION } from '../../../shared/citations/grammar-version.ts';
import { readTagged } from '../../../shared/citations/read-tagged.ts';
import { recogniseCitations } from '../../../shared/citations/recognise-citations.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { ReviewItemKey } from '../../../shared/contract/review-procedures.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import type { RereadProgress } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { countUnread, rereadSome } from '../grammar-rereading.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { citedSources } from '../queries/citation-queries.ts';
import { readStoredIssue, type StoredIssue } from '../queries/issue-queries.ts';
import { resolutionsOf } from '../queries/reference-queries.ts';
import {
  countReviewItems,
  listReviewItems,
  listReviewKinds,
  type QueuePlace,
  type StoredReviewItem,
  textOfBriefing,
} from '../queries/review-item-queries.ts';
import { countDecided, nextRedo, nextUndo } from '../queries/review-journal-queries.ts';
import { findSourceByName } from '../queries/source-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

export function listReviewQueue(
  connection: Connection,
  { filter, after, limit }: Parameters<Handlers['review.list']>[0],
): OutcomeFor<'review.list'> {
  const stored = listReviewItems(connection, filter, readPlace(after), limit);
  const texts = new Map<bigint, string>();
  const items = stored.map((item) => {
    const text = texts.get(item.briefing) ?? textOfBriefing(connection, item.briefing);
    texts.set(item.briefing, text);
    return toReviewItem(connection, item, text);
  });
  const last = stored.length === limit ? stored.at(-1) : undefined;
  return ok({ items, next: last ? writePlace(last) : null });
}

const MOST_KINDS = 200;

export function readProgress(
  connection: Connection,
  { filter, withKinds }: Parameters<Handlers['review.progress']>[0],
): OutcomeFor<'review.progress'> {
  const { kind: _any, reason: _anyReason, ...place } = filter;
  const waiting = countReviewItems(connection, {});
  return ok({
    waiting,
    shown: Object.keys(filter).length === 0 ? waiting : countReviewItems(connection, filter),
    decided: countDecided(connection),
    kinds: withKinds ? listReviewKinds(connection, place, MOST_KINDS) : [],
    undo: nextUndo(connection)?.words ?? null,
    redo: nextRedo(connection)?.words ?? null,
  });
}

export function readAsCitation(
  connection: Connection,
  { briefingId, printed }: RequestFor<'review.read'>,
): OutcomeFor<'review.read'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const issue = readStoredIssue(connection, found.value.issue);
  return ok({ reading: readTagged(printed, readingContextOfIssue(connection, issue)) });
}

export const reviewItemKeys = (
  connection: Connection,
  filter: ReviewFilter,
  limit: number,
): ReviewItemKey[] =>
  listReviewItems(connection, filter, null, limit).map(({ briefingId, id }) => ({
    briefingId,
    id,
  }));

export function rereadOlder(connection: Connection, limit: number): RereadProgress {
  const grammar = { version: GRAMMAR_VERSION, recognise: recogniseCitations };
  const read = rereadSome(connection, grammar, limit);
  return { read, left: countUnread(connection, grammar) };
}

/** So much of a paragraph is shown on either side of what is doubted. */
const CONTEXT = 1500;

function toReviewItem(connection: Connection, item: StoredReviewItem, text: string): ReviewItem {
  const { briefing: _key, issue: issueKey, occurrence, nameKey: _name, ...shown } = item;
  const issue = readStoredIssue(connection, issueKey);
  const { start, end } = item;
  const begin = text.lastIndexOf('\n\n', start - 1);
  const stop = text.indexOf('\n\n', end);
  return {
    ...shown,
    issueId: issue.id,
    issueLabel: issueLabel(issue),
    issueDate: issue.date,
    before: text.slice(Math.max(begin < 0 ? 0 : begin + 2, start - CONTEXT), start),
    after: text.slice(end, Math.min(stop < 0 ? text.length : stop, end + CONTEXT)),
    sources: sourcesOf(connection, item, issue),
    resolutions: occurrence === null ? [] : resolutionsOf(connection, occurrence),
  };
}

/** The records of what is tagged; for a suggestion, those that its names would go to. */
function sourcesOf(
  connection: Connection,
  item: StoredReviewItem,
  issue: StoredIssue,
): ReviewItem['sources'] {
  const { occurrence, reading } = item;
  if (occurrence !== null) return citedSources(connection, occurrence);
  const names = reading?.groups.flatMap(({ sources }) => sources.map(({ name }) => name)) ?? [];
  return names.flatMap((name) => {
    const source = findSourceByName(connection, name, issue.date);
    return source ? [{ name, sourceId: source.id, record: source.name }] : [];
  });
}

const writePlace = ({ briefing, start, id }: QueuePlace): string => `${briefing} ${start} ${id}`;

function readPlace(place: string | null): QueuePlace | null {
  const [, briefing, start, id] = /^(\d+) (\d+) ([\w.-]+)$/.exec(place ?? '') ?? [];
  if (briefing === undefined || start === undefined || id === undefined) return null;
  return { briefing: BigInt(briefing), start: Number(start), id };
}
