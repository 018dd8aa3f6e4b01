import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { rereadBriefing } from './briefing-rereading.ts';
import { storeNextRevision } from './briefing-storing.ts';
import type { Connection } from './connection.ts';
import { changingIssue, redesignatingIssue } from './issue-changes.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import { plannedSections, putSections } from './queries/assembly-queries.ts';
import {
  briefingsOfIssue,
  findBriefing,
  nextBriefingKey,
  rekeyBriefing,
  type StoredBriefing,
  setBriefingIssue,
  setBriefingPosition,
} from './queries/briefing-queries.ts';
import { readStoredIssue, type StoredIssue } from './queries/issue-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/**
 * Takes a briefing into another issue, at its end. Its citations are read again in the light of that
 * issue's day, and it is kept under a key of that day.
 */
export function moveToIssue(
  connection: Connection,
  stored: StoredBriefing,
  target: StoredIssue,
): StoredBriefing {
  const source = readStoredIssue(connection, stored.issue);
  redesignatingIssue(connection, source.issue, () =>
    changingIssue(connection, target.issue, () => {
      const position = briefingsOfIssue(connection, target.issue).length;
      setBriefingIssue(connection, stored.briefing, target.issue, position);
      const key =
        source.date === target.date ? stored.briefing : nextBriefingKey(connection, target.date);
      if (key !== stored.briefing) rekeyBriefing(connection, stored.briefing, key);
      rereadBriefing(connection, { ...stored, briefing: key, issue: target.issue }, target);
    }),
  );
  putInOrder(connection, briefingsOfIssue(connection, source.issue));
  const moved = findBriefing(connection, stored.id);
  invariant(moved, 'a briefing that moved is still there');
  return moved;
}

/** Puts a briefing under another section, as a revision of its own. */
export function changeSection(
  connection: Connection,
  stored: StoredBriefing,
  section: string | null,
): void {
  const body = readRevision(connection, stored.briefing, stored.revision);
  invariant(body, 'a briefing has its newest revision');
  if (body.details.section === section) return;
  const context = readingContextOfIssue(connection, readStoredIssue(connection, stored.issue));
  const index = indexManuscript(body.manuscript, context);
  const content = { ...body.details, section, manuscript: body.manuscript, ...index };
  storeNextRevision(connection, stored, content, 'edit');
}

/**
 * Keeps the briefings of an issue in the order of its planned sections, those of no section first,
 * after one of them came or went under another. A section that nobody planned is planned by that.
 */
export function keepSectionOrder(connection: Connection, issue: StoredIssue['issue']): void {
  const planned = plannedSections(connection, issue);
  if (planned.length === 0) return;
  const briefings = briefingsOfIssue(connection, issue);
  const unplanned = new Set(briefings.flatMap(({ section }) => section ?? []));
  for (const name of planned) unplanned.delete(name);
  const all = [...planned, ...unplanned];
  if (unplanned.size > 0) putSections(connection, issue, all);
  const placeOf = (section: string | null) => (section === null ? -1 : all.indexOf(section));
  putInOrder(
    connection,
    briefings.toSorted((one, other) => placeOf(one.section) - placeOf(other.section)),
  );
}

export function putInOrder(
  connection: Connection,
  briefings: readonly Pick<StoredBriefing, 'briefing' | 'position'>[],
): void {
  for (const [position, { briefing, position: before }] of briefings.entries()) {
    if (position !== before) setBriefingPosition(connection, briefing, position);
  }
}
