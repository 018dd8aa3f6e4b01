import { randomUUID } from 'node:crypto';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { BriefingPublishing } from '../../../shared/contract/publishing-procedures.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { nextStatuses, type PublishingRules } from '../../../shared/publishing/publishing-rules.ts';
import { checklistOf, whatHoldsBack } from '../checklist-of.ts';
import type { Connection } from '../connection.ts';
import { isFrozen } from '../edition-lock.ts';
import { noPublication } from '../no-publication.ts';
import { isLocked, lockAsPublished, unlock } from '../publishing-lock.ts';
import { briefingsOfIssue, type StoredBriefing } from '../queries/briefing-queries.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import {
  begunCorrectionOf,
  deleteBegunCorrection,
  insertCorrection,
  putRules,
  putStanding,
  putTick,
  removeTick,
  rulesOf,
  type Standing,
  standingOf,
  stateBegunCorrection,
  statedCorrectionsOf,
  unlockingsOf,
} from '../queries/publishing-queries.ts';
import { nameUnnamedRevision } from '../queries/revision-queries.ts';
import { standingUnder } from '../standing-under.ts';
import { whoWrites } from '../who-writes.ts';
import { presentBriefing } from './briefing-operations.ts';

type Answer = Result<BriefingPublishing, Failure<'not-found' | 'conflict'>>;
type Refusal = Failure<'conflict'>;

export function readPublishing(
  connection: Connection,
  { briefingId }: RequestFor<'publishing.read'>,
): OutcomeFor<'publishing.read'> {
  const found = presentBriefing(connection, briefingId);
  return found.ok ? ok(publishingOf(connection, found.value)) : found;
}

export function readStandings(
  connection: Connection,
  { issueId }: RequestFor<'publishing.ofIssue'>,
): OutcomeFor<'publishing.ofIssue'> {
  const issue = findIssue(connection, issueId);
  if (!issue) return err(failure('not-found', 'This issue is not in the archive.'));
  const { statuses } = rulesOf(connection, issue.publication);
  return ok(
    briefingsOfIssue(connection, issue.issue).flatMap(({ id: briefingId, briefing }) => {
      const standing = standingOf(connection, briefing);
      if (!standing) return [];
      const { status: id, assignee } = standing;
      const status = statuses.find((one) => one.id === id)?.name ?? id;
      return [{ briefingId, status, assignee }];
    }),
  );
}

export const moveStatus = (
  connection: Connection,
  { briefingId, status }: RequestFor<'publishing.move'>,
): OutcomeFor<'publishing.move'> =>
  changing(connection, briefingId, (stored, standing, rules) => {
    if (standing.isLocked) return refusal('This briefing is published.', UNLOCK_FIRST);
    if (!nextStatuses(rules, standing.status).some(({ id }) => id === status)) {
      return refusal('The rules of this publication do not let that status follow.');
    }
    if (status !== rules.published) {
      putStanding(connection, stored.briefing, { ...standing, status });
      return null;
    }
    const against = whatHoldsBack(connection, stored, rules.checklist);
    if (against.length > 0) {
      return refusal(
        `Points of the checklist must be met first: ${against.join(' · ')}.`,
        'Open “Publishing” beside the text and see to them.',
      );
    }
    lockAsPublished(connection, stored, standing, rules);
    return null;
  });

export function assignBriefing(
  connection: Connection,
  { briefingId, assignee, note }: RequestFor<'publishing.assign'>,
): OutcomeFor<'publishing.assign'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const standing = standingUnder(connection, rulesFor(connection, found.value), found.value);
  putStanding(connection, found.value.briefing, {
    ...standing,
    ...(assignee !== undefined && { assignee }),
    ...(note !== undefined && { note }),
  });
  return ok(publishingOf(connection, found.value));
}

export function tickItem(
  connection: Connection,
  { briefingId, item, isMet }: RequestFor<'publishing.tick'>,
): OutcomeFor<'publishing.tick'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing } = found.value;
  if (isMet) putTick(connection, briefing, { item, ...signed(connection) });
  else removeTick(connection, briefing, item);
  return ok(publishingOf(connection, found.value));
}

export const unlockBriefing = (
  connection: Connection,
  { briefingId, reason }: RequestFor<'publishing.unlock'>,
): OutcomeFor<'publishing.unlock'> =>
  changing(connection, briefingId, (stored, standing, rules) => {
    if (!standing.isLocked) return refusal('This briefing is not published.');
    if (isFrozen(connection, stored.issue)) {
      return refusal('Its issue is published.', 'State a correction, or open a new edition.');
    }
    unlock(connection, stored, standing, rules, { reason, ...signed(connection) });
    return null;
  });

export const beginCorrection = (
  connection: Connection,
  { briefingId, words }: RequestFor<'publishing.beginCorrection'>,
): OutcomeFor<'publishing.beginCorrection'> =>
  changing(connection, briefingId, ({ briefing, revision }, standing) => {
    if (!standing.isLocked) return refusal('This briefing is not published.');
    if (begunCorrectionOf(connection, briefing)) return refusal('It is being corrected already.');
    const id = randomUUID();
    insertCorrection(connection, briefing, { id, ...words, ...signed(connection), revision });
    return null;
  });

export const stateCorrection = (
  connection: Connection,
  { briefingId }: RequestFor<'publishing.stateCorrection'>,
): OutcomeFor<'publishing.stateCorrection'> =>
  changing(connection, briefingId, ({ briefing, revision }) => {
    if (!begunCorrectionOf(connection, briefing)) return refusal('No correction was begun.');
    stateBegunCorrection(connection, briefing, { ...signed(connection), revision });
    nameUnnamedRevision(connection, briefing, revision, 'Corrected');
    return null;
  });

export const dropCorrection = (
  connection: Connection,
  { briefingId }: RequestFor<'publishing.dropCorrection'>,
): OutcomeFor<'publishing.dropCorrection'> =>
  changing(connection, briefingId, ({ briefing }) => {
    if (!begunCorrectionOf(connection, briefing)) return refusal('No correction was begun.');
    deleteBegunCorrection(connection, briefing);
    return null;
  });

export function readRules(
  connection: Connection,
  { publicationId }: RequestFor<'publishing.rules'>,
): OutcomeFor<'publishing.rules'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  return ok(rulesOf(connection, publication));
}

export function changeRules(
  connection: Connection,
  { publicationId, rules }: RequestFor<'publishing.changeRules'>,
): OutcomeFor<'publishing.changeRules'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  putRules(connection, publication, rules);
  return ok(rules);
}

const UNLOCK_FIRST = 'State a correction, or open it again and say why.';

function changing(
  connection: Connection,
  briefingId: string,
  change: (stored: StoredBriefing, standing: Standing, rules: PublishingRules) => Refusal | null,
): Answer {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const stored = found.value;
  const rules = rulesFor(connection, stored);
  const refused = change(stored, standingUnder(connection, rules, stored), rules);
  return refused ? err(refused) : ok(publishingOf(connection, stored));
}

const refusal = (message: string, hint?: string): Refusal =>
  failure('conflict', message, hint === undefined ? {} : { hint });

const signed = (connection: Connection) => ({
  by: whoWrites(connection).name,
  at: new Date().toISOString(),
});

const rulesFor = (connection: Connection, { issue }: StoredBriefing): PublishingRules =>
  rulesOf(connection, readStoredIssue(connection, issue).publication);

function publishingOf(connection: Connection, stored: StoredBriefing): BriefingPublishing {
  const { briefing } = stored;
  const rules = rulesFor(connection, stored);
  const { status, assignee, note } = standingUnder(connection, rules, stored);
  return {
    status,
    rules,
    assignee,
    note,
    checklist: checklistOf(connection, stored, rules.checklist),
    isLocked: isLocked(connection, stored),
    corrections: statedCorrectionsOf(connection, briefing),
    correcting: begunCorrectionOf(connection, briefing),
    unlockings: unlockingsOf(connection, briefing),
  };
}
