import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import { readStoredIssue } from '../queries/issue-queries.ts';
import { findPublicationKey, type PublicationKey } from '../queries/publication-queries.ts';
import { putSheet, readSheet, waitForProof } from '../queries/style-queries.ts';
import { deleteWording, listWordings, putWording } from '../queries/wording-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

export function readStyleSheet(
  connection: Connection,
  { publicationId }: Parameters<Handlers['styles.read']>[0],
): OutcomeFor<'styles.read'> {
  const publication = findPublicationKey(connection, publicationId);
  return publication === undefined ? noPublication() : ok(readSheet(connection, publication));
}

export function saveStyleSheet(
  connection: Connection,
  { publicationId, sheet }: Parameters<Handlers['styles.save']>[0],
): OutcomeFor<'styles.save'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  putSheet(connection, publication, sheet);
  return ok(sheet);
}

export function listAcceptedWordings(
  connection: Connection,
  { publicationId }: Parameters<Handlers['wordings.list']>[0],
): OutcomeFor<'wordings.list'> {
  const publication = publicationId && findPublicationKey(connection, publicationId);
  if (publicationId !== undefined && publication === undefined) return noPublication();
  return ok(listWordings(connection, publication || null));
}

export function acceptWording(
  connection: Connection,
  { briefingId, publicationId, rule, words }: Parameters<Handlers['wordings.accept']>[0],
): OutcomeFor<'wordings.accept'> {
  let publication: PublicationKey | null = null;
  if (briefingId !== undefined) {
    const found = presentBriefing(connection, briefingId);
    if (!found.ok) return found;
    publication = readStoredIssue(connection, found.value.issue).publication;
  } else if (publicationId !== undefined) {
    const key = findPublicationKey(connection, publicationId);
    if (key === undefined) return noPublication();
    publication = key;
  }
  const acceptedAt = new Date().toISOString();
  const id = putWording(connection, { id: randomUUID(), publication, rule, words, acceptedAt });
  if (publication !== null) waitForProof(connection, publication);
  return ok({ id });
}

export function removeWording(
  connection: Connection,
  { id }: Parameters<Handlers['wordings.remove']>[0],
): OutcomeFor<'wordings.remove'> {
  const removed = deleteWording(connection, id);
  if (!removed) return err(failure('not-found', 'These words are no longer on the list.'));
  if (removed.publication !== null) waitForProof(connection, removed.publication);
  return ok(null);
}
