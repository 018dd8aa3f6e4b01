import { randomUUID } from 'node:crypto';
import type { Edition, EditionsOfIssue } from '../../../shared/assembly/edition.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { PublishedIssue } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { isFrozen } from '../edition-lock.ts';
import { snapshotOf } from '../edition-snapshot.ts';
import { lockAsPublished, unlock } from '../publishing-lock.ts';
import { briefingsOfIssue, type StoredBriefing } from '../queries/briefing-queries.ts';
import {
  completeEdition,
  deleteEdition,
  insertEdition,
  insertEditionFile,
  numberOut,
  openEdition,
  publishedEditions,
} from '../queries/edition-queries.ts';
import { type StoredIssue, updateIssue } from '../queries/issue-queries.ts';
import { storeOriginal } from '../queries/original-queries.ts';
import { rulesOf, standingOf, statedCorrectionsOf } from '../queries/publishing-queries.ts';
import { standingUnder } from '../standing-under.ts';
import { whoWrites } from '../who-writes.ts';
import { presentIssue } from './issue-operations.ts';
import { mustHaves } from './missing-operations.ts';

export function listEditions(
  connection: Connection,
  { issueId }: RequestFor<'editions.list'>,
): OutcomeFor<'editions.list'> {
  const found = presentIssue(connection, issueId);
  return found.ok ? ok(editionsOf(connection, found.value)) : found;
}

/** Which edition would be made now, and of what; a failure where the issue may not be published. */
export function prepareEdition(
  connection: Connection,
  issueId: Identifier,
): Result<{ readonly number: number; readonly sha256: string }, Failure<'not-found' | 'conflict'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  const refused = refusalFor(connection, issue);
  if (refused) return err(refused);
  const number = numberOut(connection, issue.issue) + 1;
  const { sha256 } = snapshotOf(connection, issue, number);
  return ok({ number, sha256 });
}

/**
 * Freezes an issue under the hash of its snapshot, keeps the snapshot and the files among the
 * originals, and locks the briefings.
 */
export function publishIssue(
  connection: Connection,
  { issueId, sha256, files }: PublishedIssue,
): Result<Edition, Failure<'not-found' | 'conflict'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  const refused = refusalFor(connection, issue);
  if (refused) return err(refused);
  const number = numberOut(connection, issue.issue) + 1;
  const snapshot = snapshotOf(connection, issue, number);
  if (snapshot.sha256 !== sha256) return err(changedMeanwhile());

  const by = whoWrites(connection).name;
  const at = new Date().toISOString();
  const open = openEdition(connection, issue.issue);
  const edition =
    open?.edition ??
    insertEdition(connection, {
      id: randomUUID(),
      issue: issue.issue,
      number,
      reason: null,
      by,
      at,
    });
  storeOriginal(connection, new TextEncoder().encode(snapshot.content));
  const { furniture, briefings } = snapshot;
  completeEdition(connection, { edition, by, at, sha256, briefings, furniture });
  for (const [position, { name, bytes }] of files.entries()) {
    const hash = storeOriginal(connection, bytes);
    insertEditionFile(connection, { edition, position, name, sha256: hash });
  }
  lockBriefings(connection, issue);
  updateIssue(connection, issue, { ...issue, status: 'published' }, at);
  const newest = publishedEditions(connection, issue.issue).at(-1);
  invariant(newest, 'an edition that was just published is there');
  return ok(newest);
}

export function reopenIssue(
  connection: Connection,
  { issueId, reason }: RequestFor<'editions.reopen'>,
): OutcomeFor<'editions.reopen'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  if (!isFrozen(connection, issue.issue)) return err(notFrozen());
  const by = whoWrites(connection).name;
  const at = new Date().toISOString();
  const number = numberOut(connection, issue.issue) + 1;
  insertEdition(connection, { id: randomUUID(), issue: issue.issue, number, reason, by, at });
  const rules = rulesOf(connection, issue.publication);
  for (const stored of briefingsOfIssue(connection, issue.issue)) {
    const standing = standingOf(connection, stored.briefing);
    if (standing?.isLocked) unlock(connection, stored, standing, rules, { reason, by, at });
  }
  return ok(editionsOf(connection, issue));
}

export function giveUpEdition(
  connection: Connection,
  { issueId }: RequestFor<'editions.giveUp'>,
): OutcomeFor<'editions.giveUp'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  const open = openEdition(connection, issue.issue);
  if (!open) return err(failure('conflict', 'No new edition of this issue is being made.'));
  const out = publishedEditions(connection, issue.issue).at(-1);
  if (!out || snapshotOf(connection, issue, out.number).sha256 !== out.sha256) {
    return err(
      failure('conflict', 'The new edition differs from the one that is out.', {
        hint: 'Publish it, or put back what was changed.',
      }),
    );
  }
  deleteEdition(connection, open.edition);
  lockBriefings(connection, issue);
  return ok(editionsOf(connection, issue));
}

function refusalFor(connection: Connection, issue: StoredIssue): Failure<'conflict'> | null {
  if (isFrozen(connection, issue.issue)) {
    return failure('conflict', 'This issue is published already.', {
      hint: 'Open a new edition first.',
    });
  }
  const lacking = mustHaves(connection, issue);
  if (lacking.length === 0) return null;
  return failure('conflict', 'The issue lacks what it must have before it is published.', {
    hint: 'The board lists what is missing.',
  });
}

function lockBriefings(connection: Connection, issue: StoredIssue): void {
  const rules = rulesOf(connection, issue.publication);
  for (const stored of briefingsOfIssue(connection, issue.issue)) {
    const standing = standingUnder(connection, rules, stored);
    if (!standing.isLocked) lockAsPublished(connection, stored, standing, rules);
  }
}

function editionsOf(connection: Connection, { issue }: StoredIssue): EditionsOfIssue {
  const published = publishedEditions(connection, issue);
  const open = openEdition(connection, issue);
  const since = published.at(-1)?.publishedAt;
  return {
    published,
    open: open && {
      number: open.number,
      reason: open.reason,
      openedBy: open.openedBy,
      openedAt: open.openedAt,
    },
    correctionsSince: briefingsOfIssue(connection, issue).flatMap((stored) =>
      since === undefined ? [] : correctionsAfter(connection, stored, since),
    ),
  };
}

const correctionsAfter = (
  connection: Connection,
  { id, briefing }: StoredBriefing,
  since: string,
): EditionsOfIssue['correctionsSince'] =>
  statedCorrectionsOf(connection, briefing)
    .filter(({ at }) => at > since)
    .map((correction) => ({ ...correction, briefingId: id }));

const changedMeanwhile = () =>
  failure('conflict', 'Something was changed while the files were made.', {
    hint: 'Publish it again.',
  });

const notFrozen = () => failure('conflict', 'This issue is not published as an edition.');
