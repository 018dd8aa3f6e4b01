import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { frozen, isFrozen } from '../edition-lock.ts';
import { noPublication } from '../no-publication.ts';
import {
  furnitureLeftOut,
  furnitureOf,
  putFurniture,
  putFurnitureLeftOut,
} from '../queries/furniture-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import { presentIssue } from './issue-operations.ts';

export function readFurniture(
  connection: Connection,
  { publicationId }: RequestFor<'furniture.read'>,
): OutcomeFor<'furniture.read'> {
  const publication = findPublicationKey(connection, publicationId);
  return publication === undefined ? noPublication() : ok(furnitureOf(connection, publication));
}

export function changeFurniture(
  connection: Connection,
  { publicationId, furniture }: Parameters<Handlers['furniture.change']>[0],
): OutcomeFor<'furniture.change'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  putFurniture(connection, publication, furniture);
  return ok(furniture);
}

export function readLeftOut(
  connection: Connection,
  { issueId }: RequestFor<'furniture.leftOut'>,
): OutcomeFor<'furniture.leftOut'> {
  const found = presentIssue(connection, issueId);
  return found.ok ? ok(furnitureLeftOut(connection, found.value.issue)) : found;
}

export function leaveOut(
  connection: Connection,
  { issueId, pieces }: RequestFor<'furniture.leaveOut'>,
): OutcomeFor<'furniture.leaveOut'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  if (isFrozen(connection, found.value.issue)) return err(frozen());
  putFurnitureLeftOut(connection, found.value.issue, pieces);
  return ok(furnitureLeftOut(connection, found.value.issue));
}
