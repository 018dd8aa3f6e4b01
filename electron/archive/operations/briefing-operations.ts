import { joinIndex } from '../../../shared/citations/index-manuscript.ts';
import type { ReadingContext } from '../../../shared/citations/reading.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { applyBlockChanges } from '../../../shared/manuscript/block-changes.ts';
import { emptyManuscript } from '../../../shared/manuscript/manuscript.ts';
import { listBriefing, unlistBriefing } from '../briefing-listing.ts';
import { keepSectionOrder, putInOrder } from '../briefing-placing.ts';
import { rewriteBriefing } from '../briefing-rewriting.ts';
import { faceOf, storeBriefing } from '../briefing-storing.ts';
import type { Connection } from '../connection.ts';
import { frozen, isFrozen } from '../edition-lock.ts';
import { changingIssue } from '../issue-changes.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { isLocked } from '../publishing-lock.ts';
import {
  briefingsOfIssue,
  findBriefing,
  listBriefingSummaries,
  readBriefingSummary,
  type StoredBriefing,
  setBriefingTrashed,
} from '../queries/briefing-queries.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import { fingerprintOf, readRevision } from '../queries/revision-queries.ts';
import { readBriefing, resolved } from '../read-briefing.ts';
import {
  type BlocksRead,
  keepInHand,
  readBlocks,
  textInHand,
  withBlocksOf,
} from '../texts-in-hand.ts';

export function readNewestBriefing(
  connection: Connection,
  { briefingId }: RequestFor<'briefings.read'>,
): OutcomeFor<'briefings.read'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing, revision, issue } = found.value;
  const fingerprint = fingerprintOf(connection, briefing, revision);
  const body = textInHand(connection, fingerprint)
    ? undefined
    : readRevision(connection, briefing, revision);
  // It was opened, and will perhaps be written in.
  if (body) {
    const context = readingContextOfIssue(connection, readStoredIssue(connection, issue));
    keepInHand(connection, fingerprint, { ...body, blocks: readBlocks(context) });
  }
  return ok(readBriefing(connection, found.value));
}

export function createBriefing(
  connection: Connection,
  { issueId, headline }: RequestFor<'briefings.create'>,
): OutcomeFor<'briefings.create'> {
  const issue = findIssue(connection, issueId);
  if (!issue || issue.trashedAt !== null) {
    return err(failure('not-found', 'The issue of this briefing is not in the archive.'));
  }
  if (isFrozen(connection, issue.issue)) return err(frozen());
  const place = {
    issue,
    position: briefingsOfIssue(connection, issue.issue).length,
    origin: 'edit' as const,
    now: new Date().toISOString(),
  };
  return changingIssue(connection, issue.issue, () => {
    const briefing = storeBriefing(connection, place, {
      headline,
      section: null,
      byline: null,
      dateline: null,
      manuscript: emptyManuscript(),
      text: '',
      wordCount: 0,
      occurrences: [],
    });
    keepSectionOrder(connection, issue.issue);
    return ok(readBriefing(connection, { briefing, revision: 1 }));
  });
}

export function readingContextOf(
  connection: Connection,
  briefingId: Identifier,
): Result<ReadingContext, Failure<'not-found'>> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const issue = readStoredIssue(connection, found.value.issue);
  return ok(readingContextOfIssue(connection, issue));
}

type SaveRequest = Parameters<Handlers['briefings.save']>[0];

/** Saves a text as it is said, with all that it tags. */
export function saveBriefing(
  connection: Connection,
  request: SaveRequest,
): OutcomeFor<'briefings.save'> {
  const found = presentBriefing(connection, request.briefingId);
  if (!found.ok) return found;
  const { briefing, revision } = found.value;
  const before = textInHand(connection, fingerprintOf(connection, briefing, revision));
  if (!before) return saveText(connection, found.value, request);
  const manuscript = withBlocksOf(before.manuscript, request.manuscript);
  return saveText(connection, found.value, { ...request, manuscript }, before.blocks);
}

/** Saves the text that comes of the stored one by some changes. */
export function saveBriefingChanges(
  connection: Connection,
  { changes, fingerprint, ...request }: Parameters<Handlers['briefings.saveChanges']>[0],
): OutcomeFor<'briefings.saveChanges'> {
  const found = presentBriefing(connection, request.briefingId);
  if (!found.ok) return found;
  const { briefing, revision } = found.value;
  const isAsKnown = fingerprint === fingerprintOf(connection, briefing, revision);
  if (!isAsKnown || revision !== request.baseRevision) return err(staleRevision(found.value));
  const base = readRevision(connection, briefing, revision);
  invariant(base, 'a briefing has its newest revision');
  const manuscript = applyBlockChanges(base.manuscript, changes);
  if (!manuscript) return err(staleRevision(found.value));
  const before = textInHand(connection, fingerprint)?.blocks;
  return saveText(connection, found.value, { ...request, manuscript }, before);
}

function saveText(
  connection: Connection,
  stored: StoredBriefing,
  request: SaveRequest,
  before?: BlocksRead,
): OutcomeFor<'briefings.save'> {
  if (stored.revision !== request.baseRevision) return err(staleRevision(stored));
  if (isLocked(connection, stored)) return err(locked(stored));
  const issue = readStoredIssue(connection, stored.issue);
  const blocks = readBlocks(readingContextOfIssue(connection, issue), before);
  const { manuscript } = request;
  const index = joinIndex(manuscript, blocks.indexOf);
  const content = { ...request.details, manuscript, ...index };
  const origin = request.origin ?? 'edit';
  const { revision, fresh } = rewriteBriefing(connection, stored, content, origin);
  const fingerprint = fingerprintOf(connection, stored.briefing, revision);
  const { details } = faceOf(content);
  keepInHand(connection, fingerprint, { details, manuscript, blocks });
  const isTurned = (content.section?.trim() || null) !== stored.section;
  if (isTurned) keepSectionOrder(connection, stored.issue);
  return ok({
    id: stored.id,
    issueId: issue.id,
    revision,
    fingerprint,
    occurrences: resolved(connection, fresh),
  });
}

export function moveBriefing(
  connection: Connection,
  { briefingId, position }: RequestFor<'briefings.move'>,
): OutcomeFor<'briefings.move'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { issue, briefing } = found.value;
  if (isFrozen(connection, issue)) return err(frozen());
  const others = briefingsOfIssue(connection, issue).filter((other) => other.briefing !== briefing);
  putInOrder(connection, others.toSpliced(position, 0, found.value));
  keepSectionOrder(connection, issue);
  return ok(listBriefingSummaries(connection, issue));
}

export function removeBriefing(
  connection: Connection,
  { briefingId }: RequestFor<'briefings.remove'>,
): OutcomeFor<'briefings.remove'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { issue, briefing } = found.value;
  if (isFrozen(connection, issue)) return err(frozen());
  changingIssue(connection, issue, () => {
    setBriefingTrashed(connection, briefing, new Date().toISOString());
    unlistBriefing(connection, briefing);
    putInOrder(connection, briefingsOfIssue(connection, issue));
  });
  return ok({});
}

/** It comes back to the place where it was, or to the end where there are fewer by now. */
export function restoreBriefing(
  connection: Connection,
  { briefingId }: RequestFor<'briefings.restore'>,
): OutcomeFor<'briefings.restore'> {
  const stored = findBriefing(connection, briefingId);
  if (!stored || stored.trashedAt === null) {
    return err(failure('not-found', 'This briefing is not in the trash.'));
  }
  const issue = readStoredIssue(connection, stored.issue);
  if (issue.trashedAt !== null) {
    return err(
      failure('not-found', 'The issue of this briefing is in the trash.', {
        hint: 'Restore the issue first.',
      }),
    );
  }
  if (isFrozen(connection, stored.issue)) return err(frozen());
  changingIssue(connection, stored.issue, () => {
    const others = briefingsOfIssue(connection, stored.issue);
    setBriefingTrashed(connection, stored.briefing, null);
    putInOrder(connection, others.toSpliced(stored.position, 0, stored));
    keepSectionOrder(connection, stored.issue);
    listBriefing(connection, stored.briefing, issue);
  });
  return ok(readBriefingSummary(connection, stored.briefing));
}

/** A briefing that is not in the trash, and neither is its issue. */
export function presentBriefing(
  connection: Connection,
  briefingId: Identifier,
): Result<StoredBriefing, Failure<'not-found'>> {
  const stored = findBriefing(connection, briefingId);
  if (!stored) return err(failure('not-found', 'This briefing is not in the archive.'));
  const isTrashed = stored.trashedAt ?? readStoredIssue(connection, stored.issue).trashedAt;
  if (isTrashed === null) return ok(stored);
  return err(
    failure('not-found', `The briefing “${stored.headline}” is in the trash.`, {
      hint: 'Restore it first.',
    }),
  );
}

const staleRevision = ({ headline, revision }: StoredBriefing) =>
  failure('stale-revision', `“${headline}” was saved elsewhere meanwhile (revision ${revision}).`, {
    hint: 'Read it again. Your own text is still in this window: copy what you want to keep.',
  });

const locked = ({ headline }: StoredBriefing) =>
  failure('locked', `“${headline}” is published, and can only be read.`, {
    hint: 'State a correction, or open it again and say why. Your own text is still in this window.',
  });
