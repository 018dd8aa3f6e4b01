import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { Handlers, OutcomeFor } from '../../../shared/contract/contract.ts';
import type { IssueOffer, SourceOffer } from '../../../shared/contract/offer-procedures.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { findIssuesByLabel } from '../queries/issue-label-queries.ts';
import { findIssue, readStoredIssue, type StoredIssue } from '../queries/issue-queries.ts';
import { listNewestIssues, listRecentPrints } from '../queries/offer-queries.ts';
import { readPublication } from '../queries/publication-queries.ts';
import { findHeadlines } from '../queries/search-queries.ts';
import { listSources, readSource, type StoredSource } from '../queries/source-queries.ts';
import { searchExpression } from '../search-expression.ts';

type Asked = Parameters<Handlers['offers.sources']>[0];

export function offerSources(
  connection: Connection,
  { issueId, query, limit }: Asked,
): OutcomeFor<'offers.sources'> {
  const issue = findIssue(connection, issueId);
  if (!issue) return err(noSuchIssue);
  const prints = new Map<number, string>();
  for (const { source, printed } of listRecentPrints(connection, issue.publication)) {
    if (!prints.has(source)) prints.set(source, printed);
  }
  const recent = [...prints.keys()]
    .map((source) => readSource(connection, source))
    .filter((source) => answersTo(source, query));
  const cited = listSources(connection, { query, offset: 0, limit: limit + recent.length }).sources;
  const sources = new Map([...recent, ...cited].map((source) => [source.source, source]));
  return ok(
    [...sources.values()]
      .slice(0, limit)
      .map((source) => toOffer(source, prints.get(source.source) ?? source.name)),
  );
}

export function offerIssues(
  connection: Connection,
  { issueId, query, limit }: Asked,
): OutcomeFor<'offers.issues'> {
  const issue = findIssue(connection, issueId);
  if (!issue) return err(noSuchIssue);
  const expression = searchExpression(query);
  if (expression === null) {
    const newest = listNewestIssues(connection, issue.publication, issue.issue, limit);
    return ok(newest.map((key) => issueOffer(connection, readStoredIssue(connection, key), null)));
  }
  const own = ({ publication }: StoredIssue) => (publication === issue.publication ? 0 : 1);
  const isOther = (found: StoredIssue) => found.issue !== issue.issue;
  const issues = findIssuesByLabel(connection, expression, limit)
    .map((key) => readStoredIssue(connection, key))
    .filter(isOther)
    .toSorted((one, other) => own(one) - own(other))
    .map((found) => issueOffer(connection, found, null));
  const briefings = findHeadlines(connection, expression, limit)
    .map((found) => ({ ...found, of: readStoredIssue(connection, found.issue) }))
    .filter(({ of }) => isOther(of))
    .toSorted((one, other) => own(one.of) - own(other.of))
    .map(({ id, headline, of }) => issueOffer(connection, of, { id, headline }));
  return ok(shareRoom(issues, briefings, limit));
}

const noSuchIssue = failure('not-found', 'This issue is not in the archive.');

/** Names are matched from the beginning of any of their words. */
function answersTo({ name, aliases }: StoredSource, query: string): boolean {
  const wanted = ` ${sourceKey(query)}`;
  return [name, ...aliases].some((each) => ` ${sourceKey(each)}`.includes(wanted));
}

function toOffer({ id, name, kind, citations }: StoredSource, printed: string): SourceOffer {
  return { sourceId: id, printed, name, kind, citations };
}

function issueOffer(
  connection: Connection,
  { id, publication, volume, number, date, datePrecision, title }: StoredIssue,
  briefing: IssueOffer['briefing'],
): IssueOffer {
  const { title: fullTitle, shortTitle } = readPublication(connection, publication);
  const publicationName = shortTitle || fullTitle;
  return { issueId: id, publicationName, volume, number, date, datePrecision, title, briefing };
}

/** Both get room for half of what is shown, and more where the other leaves it. */
function shareRoom<Offer>(first: readonly Offer[], second: readonly Offer[], limit: number) {
  const room = Math.max(limit - second.length, Math.ceil(limit / 2));
  const kept = first.slice(0, room);
  return [...kept, ...second.slice(0, limit - kept.length)];
}
