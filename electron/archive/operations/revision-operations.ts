import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { compareDrafts } from '../../../shared/history/compare-drafts.ts';
import { changedWords } from '../../../shared/history/count-changes.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { findBriefing, type StoredBriefing } from '../queries/briefing-queries.ts';
import {
  listRevisions,
  nameRevision,
  type RevisionBody,
  readRevision,
} from '../queries/revision-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

const briefingNotFound = () => err(failure('not-found', 'This briefing is not in the archive.'));

/** Also of a briefing in the trash. */
export function readHistory(
  connection: Connection,
  { briefingId }: RequestFor<'briefings.history'>,
): OutcomeFor<'briefings.history'> {
  const stored = findBriefing(connection, briefingId);
  return stored ? ok(listRevisions(connection, stored.briefing)) : briefingNotFound();
}

/** Also of a briefing in the trash. */
export function readEarlierRevision(
  connection: Connection,
  { briefingId, revision }: RequestFor<'briefings.readRevision'>,
): OutcomeFor<'briefings.readRevision'> {
  const stored = findBriefing(connection, briefingId);
  if (!stored) return briefingNotFound();
  const body = readRevision(connection, stored.briefing, revision);
  return body ? ok(body) : err(revisionNotFound(stored, revision));
}

/** Of a few pairs at a time: long texts are compared, and saving waits meanwhile. */
export function countChangedWords(
  connection: Connection,
  { briefingId, pairs }: RequestFor<'briefings.changedWords'>,
): OutcomeFor<'briefings.changedWords'> {
  const stored = findBriefing(connection, briefingId);
  if (!stored) return briefingNotFound();
  const bodies = new Map<number, RevisionBody | undefined>();
  const bodyOf = (revision: number) => {
    if (!bodies.has(revision)) {
      bodies.set(revision, readRevision(connection, stored.briefing, revision));
    }
    return bodies.get(revision);
  };
  return ok(
    pairs.map(({ from, to }) => {
      const [old, now] = [bodyOf(from), bodyOf(to)];
      return old && now ? changedWords(compareDrafts(old, now)) : null;
    }),
  );
}

export function nameVersion(
  connection: Connection,
  { briefingId, revision, name }: RequestFor<'briefings.nameVersion'>,
): OutcomeFor<'briefings.nameVersion'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const stored = found.value;
  const named = nameRevision(connection, stored.briefing, revision ?? stored.revision, name);
  return named ? ok(named) : err(revisionNotFound(stored, revision));
}

const revisionNotFound = ({ headline }: Pick<StoredBriefing, 'headline'>, revision?: number) =>
  failure('not-found', `“${headline}” has no revision ${revision}.`, {
    hint: 'It may have been thinned out of its history; read the history again.',
  });
