import type { Arrangement } from '../../../shared/assembly/arrangement.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { changeSection, keepSectionOrder, moveToIssue, putInOrder } from '../briefing-placing.ts';
import type { Connection } from '../connection.ts';
import { frozen, isFrozen } from '../edition-lock.ts';
import { isLocked } from '../publishing-lock.ts';
import { putSections } from '../queries/assembly-queries.ts';
import { briefingsOfIssue, type StoredBriefing } from '../queries/briefing-queries.ts';
import type { StoredIssue } from '../queries/issue-queries.ts';
import { presentBriefing } from './briefing-operations.ts';
import { presentIssue } from './issue-operations.ts';

type Refusal = Failure<'not-found' | 'locked'>;

/** All of it or nothing: a failure leaves everything as it was. */
export function arrangeIssues(
  connection: Connection,
  { arrangements }: RequestFor<'assembly.arrange'>,
): OutcomeFor<'assembly.arrange'> {
  for (const arrangement of arrangements) {
    const refused = arrangeIssue(connection, arrangement);
    if (refused) return err(refused);
  }
  return ok({});
}

function arrangeIssue(connection: Connection, { issueId, sections }: Arrangement): Refusal | null {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found.error;
  const issue = found.value;
  if (isFrozen(connection, issue.issue)) return frozen();
  const order: string[] = [];
  for (const { name, briefingIds } of sections) {
    for (const briefingId of briefingIds) {
      const placed = placeBriefing(connection, issue, name, briefingId);
      if (!placed.ok) return placed.error;
      order.push(placed.value.id);
    }
  }
  putSections(
    connection,
    issue.issue,
    sections.flatMap(({ name }) => name ?? []),
  );
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: StoredBriefing) => places.get(id) ?? order.length;
  const briefings = briefingsOfIssue(connection, issue.issue);
  putInOrder(
    connection,
    briefings.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
  keepSectionOrder(connection, issue.issue);
  return null;
}

function placeBriefing(
  connection: Connection,
  issue: StoredIssue,
  section: string | null,
  briefingId: string,
): Result<StoredBriefing, Refusal> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const stored = found.value;
  const isMoving = stored.issue !== issue.issue;
  if (isMoving && isFrozen(connection, stored.issue)) return err(frozen());
  const isTurning = stored.section !== section;
  if (!isMoving && !isTurning) return ok(stored);
  if (isLocked(connection, stored)) return err(published(stored));
  const placed = isMoving ? moveToIssue(connection, stored, issue) : stored;
  if (isTurning) changeSection(connection, placed, section);
  return ok(placed);
}

const published = ({ headline }: StoredBriefing) =>
  failure('locked', `“${headline}” is published, and stays where it is.`, {
    hint: 'Open it again first, and say why.',
  });
