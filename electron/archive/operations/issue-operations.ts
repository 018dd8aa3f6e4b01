import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { listBriefing, unlistBriefing } from '../briefing-listing.ts';
import { rereadBriefing } from '../briefing-rereading.ts';
import type { Connection } from '../connection.ts';
import { correctionsOfIssue } from '../corrections.ts';
import { frozen, isFrozen } from '../edition-lock.ts';
import { changingIssue, redesignatingIssue, resolveTowards } from '../issue-changes.ts';
import { addressesOfIssue, replaceAddresses } from '../queries/address-queries.ts';
import { backlinksOfIssue } from '../queries/backlink-queries.ts';
import {
  allBriefingsOfIssue,
  briefingsOfIssue,
  listBriefingSummaries,
  nextBriefingKey,
  rekeyBriefing,
} from '../queries/briefing-queries.ts';
import { indexIssueLabel, unindexIssueLabel } from '../queries/issue-label-queries.ts';
import {
  countIssues,
  findIssue,
  type IssueKey,
  insertIssue,
  listIssues,
  readIssueSummary,
  readStoredIssue,
  type StoredIssue,
  setIssueTrashed,
  updateIssue,
} from '../queries/issue-queries.ts';
import { deleteMerge, findMerge, type StoredMerge } from '../queries/merge-queries.ts';
import {
  findPublicationKey,
  namesOfPublication,
  readStoredPublication,
} from '../queries/publication-queries.ts';
import { whilePublicationsAppear } from './publication-names.ts';

type ListRequest = Parameters<Handlers['issues.list']>[0];

const now = () => new Date().toISOString();

export function listIssuesOf(
  connection: Connection,
  { publicationId, offset, limit }: ListRequest,
): OutcomeFor<'issues.list'> {
  const publication =
    publicationId === undefined ? undefined : findPublicationKey(connection, publicationId);
  if (publicationId !== undefined && publication === undefined) return ok({ issues: [], total: 0 });
  const issues = listIssues(connection, publication, { offset, limit });
  return ok({ issues, total: countIssues(connection, publication) });
}

export function readIssue(
  connection: Connection,
  { issueId }: RequestFor<'issues.read'>,
): OutcomeFor<'issues.read'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  return ok({
    issue: { ...readIssueSummary(connection, issue.issue), ...placeOf(connection, issue.issue) },
    briefings: listBriefingSummaries(connection, issue.issue),
    backlinks: placesPointingTo(connection, issue.issue),
    correctedIn: correctionsOfIssue(connection, issue.issue),
  });
}

/** An issue that is not in the trash. */
export function presentIssue(
  connection: Connection,
  issueId: Identifier,
): Result<StoredIssue, Failure<'not-found'>> {
  const issue = findIssue(connection, issueId);
  if (issue && issue.trashedAt === null) return ok(issue);
  return err(failure('not-found', 'This issue is not in the archive.'));
}

/** Where an issue stands, its own place before others. */
export function placeOf(connection: Connection, issue: IssueKey): { readonly address?: string } {
  const [address] = addressesOfIssue(connection, issue);
  return address === undefined ? {} : { address };
}

/** Each place once, though it may point to the issue twice. */
function placesPointingTo(connection: Connection, issue: IssueKey) {
  const places = backlinksOfIssue(connection, issue).map(({ place }) => place);
  return [...new Map(places.map((place) => [place.occurrenceId, place])).values()];
}

export function createIssue(
  connection: Connection,
  { publicationId, details }: RequestFor<'issues.create'>,
  id: Identifier = randomUUID(),
): OutcomeFor<'issues.create'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) {
    return err(failure('not-found', 'The publication of this issue is not in the archive.'));
  }
  const row = { id, publication, now: now() };
  const issue = insertIssue(connection, row, details);
  labelIssue(connection, issue);
  resolveTowards(connection, issue);
  return ok(readIssueSummary(connection, issue));
}

/**
 * Another date gives the years of printed dates anew, and another publication is another "we", so
 * that its texts are read again.
 */
export function changeIssue(
  connection: Connection,
  { issueId, publicationId, details }: RequestFor<'issues.update'>,
): OutcomeFor<'issues.update'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const before = found.value;
  if (isFrozen(connection, before.issue)) return err(frozen());
  const publication = findPublicationKey(connection, publicationId ?? before.publicationId);
  if (publication === undefined) {
    return err(failure('not-found', 'The publication of this issue is not in the archive.'));
  }
  const after: IssueDetails = { ...before, ...details };
  const isRedated = after.date !== before.date || after.datePrecision !== before.datePrecision;
  const isMoved = publication !== before.publication;
  whilePublicationsAppear(connection, () =>
    redesignatingIssue(connection, before.issue, () => {
      updateIssue(connection, { issue: before.issue, publication }, after, now());
      labelIssue(connection, before.issue);
      if (isRedated) moveBriefingsToDay(connection, before.issue, after.date);
      if (isRedated || isMoved) rereadBriefings(connection, before.issue);
    }),
  );
  return ok(readIssueSummary(connection, before.issue));
}

export function removeIssue(
  connection: Connection,
  { issueId }: RequestFor<'issues.remove'>,
): OutcomeFor<'issues.remove'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  changingIssue(connection, issue.issue, () => {
    setIssueTrashed(connection, issue.issue, now());
    unindexIssueLabel(connection, issue.issue);
    for (const { briefing } of briefingsOfIssue(connection, issue.issue)) {
      unlistBriefing(connection, briefing);
    }
  });
  return ok({});
}

export function restoreIssue(
  connection: Connection,
  { issueId }: RequestFor<'issues.restore'>,
): OutcomeFor<'issues.restore'> {
  const issue = findIssue(connection, issueId);
  if (!issue || issue.trashedAt === null) {
    return err(failure('not-found', 'This issue is not in the trash.'));
  }
  const restore = () =>
    changingIssue(connection, issue.issue, () => {
      setIssueTrashed(connection, issue.issue, null);
      labelIssue(connection, issue.issue);
      listBriefings(connection, issue);
    });
  const merge = findMerge(connection, issue.issue);
  if (merge) changingIssue(connection, merge.kept, () => part(connection, merge, restore));
  else restore();
  return ok(readIssueSummary(connection, issue.issue));
}

/** What a merged issue lent to the one that was kept is its own again. */
function part(connection: Connection, merge: StoredMerge, restore: () => void): void {
  const lent = new Set(addressesOfIssue(connection, merge.merged));
  for (const own of merge.addresses) lent.delete(own);
  const left = addressesOfIssue(connection, merge.kept).filter((address) => !lent.has(address));
  deleteMerge(connection, merge.merged);
  replaceAddresses(connection, merge.kept, left);
  restore();
}

/** Makes an issue findable by all that a person may call it. */
export function labelIssue(connection: Connection, key: IssueKey): void {
  const issue = readStoredIssue(connection, key);
  const names = namesOfPublication(readStoredPublication(connection, issue.publication));
  indexIssueLabel(connection, issue, names);
}

function listBriefings(connection: Connection, issue: StoredIssue): void {
  for (const { briefing } of briefingsOfIssue(connection, issue.issue)) {
    listBriefing(connection, briefing, issue);
  }
}

function moveBriefingsToDay(connection: Connection, issue: IssueKey, date: string | null): void {
  for (const { briefing } of allBriefingsOfIssue(connection, issue)) {
    rekeyBriefing(connection, briefing, nextBriefingKey(connection, date));
  }
}

function rereadBriefings(connection: Connection, key: IssueKey): void {
  const issue = readStoredIssue(connection, key);
  for (const briefing of briefingsOfIssue(connection, key)) {
    rereadBriefing(connection, briefing, issue);
  }
}
