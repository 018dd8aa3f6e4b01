import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../../shared/citations/index-manuscript.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type {
  EditionDesk,
  IssueDesk,
  PublicationDesk,
} from '../../../shared/editions/desk-json.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { countWords, projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { RebuiltBriefing, RebuiltIssue } from '../archive.ts';
import { storeBriefing } from '../briefing-storing.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { changingIssue } from '../issue-changes.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { noPublication } from '../no-publication.ts';
import { insertAddresses } from '../queries/address-queries.ts';
import {
  findTemplate,
  putPlan,
  putSections,
  putTemplate,
  putTray,
} from '../queries/assembly-queries.ts';
import { findBriefing } from '../queries/briefing-queries.ts';
import { putDesign } from '../queries/design-queries.ts';
import { completeEdition, insertEdition, insertEditionFile } from '../queries/edition-queries.ts';
import { putRecipe } from '../queries/export-recipe-queries.ts';
import { putFurniture, putFurnitureLeftOut } from '../queries/furniture-queries.ts';
import { findIssue, type StoredIssue, setIssueLanguage } from '../queries/issue-queries.ts';
import { insertExplanation, putRule } from '../queries/numbering-queries.ts';
import { findOriginal, isKeptOriginal, unpackOriginal } from '../queries/original-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import {
  insertStatedCorrection,
  insertUnlocking,
  putRules,
  putStanding,
  putTick,
} from '../queries/publishing-queries.ts';
import { insertRevision } from '../queries/revision-queries.ts';
import { putSiteSettings } from '../queries/site-queries.ts';
import { putSheet } from '../queries/style-queries.ts';
import { isUsedId } from '../queries/used-id-queries.ts';
import { putWording } from '../queries/wording-queries.ts';
import { createIssue, presentIssue } from './issue-operations.ts';

/** Settles for a publication what another archive had settled. */
export function rebuildPublicationDesk(
  connection: Connection,
  publicationId: Identifier,
  desk: PublicationDesk,
): Result<null, Failure<'not-found'>> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  if (desk.publishing) putRules(connection, publication, desk.publishing);
  putRule(connection, publication, desk.numbering.rule);
  for (const { id, ...explanation } of desk.numbering.explanations) {
    const own = freeId(connection, 'run_explanations', id);
    insertExplanation(connection, publication, { id: own, ...explanation });
  }
  putFurniture(connection, publication, desk.furniture);
  for (const { id, ...template } of desk.templates) {
    const own = findTemplate(connection, id) ? randomUUID() : id;
    putTemplate(connection, publication, own, template);
  }
  putSheet(connection, publication, desk.style);
  // The newest first, as they are listed.
  for (const { id, ...wording } of desk.accepted.toReversed()) {
    const own = freeId(connection, 'accepted_wordings', id);
    putWording(connection, { id: own, publication, ...wording });
  }
  if (desk.design) putDesign(connection, publication, desk.design);
  for (const { id, ...list } of desk.lists) {
    const own = freeId(connection, 'export_recipes', id);
    putRecipe(connection, publication, { id: own, ...list, folder: null });
  }
  if (desk.webArchive) {
    putSiteSettings(connection, publicationId, { ...desk.webArchive, folder: null });
  }
  return ok(null);
}

/** Makes an issue under the id that it had in another archive, where that is free here. */
export const rebuildIssue = (
  connection: Connection,
  id: Identifier,
  request: RequestFor<'issues.create'>,
): OutcomeFor<'issues.create'> =>
  createIssue(connection, request, findIssue(connection, id) ? randomUUID() : id);

/** Fills an issue with what it was in another archive; its files are among the originals. */
export function fillIssue(
  connection: Connection,
  { issueId, desk, briefings }: RebuiltIssue,
): Result<null, Failure<'not-found'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  changingIssue(connection, found.value.issue, () => {
    if (desk) planIssue(connection, found.value, desk);
    const issue = findIssue(connection, issueId) ?? found.value;
    const context = readingContextOfIssue(connection, issue);
    for (const [position, briefing] of briefings.entries()) {
      const index = indexManuscript(briefing.manuscript, context);
      fillBriefing(connection, { issue, position }, briefing, index);
    }
  });
  for (const edition of desk?.editions ?? []) rebuildEdition(connection, found.value, edition);
  return ok(null);
}

function planIssue(
  connection: Connection,
  { issue, publication }: StoredIssue,
  desk: IssueDesk,
): void {
  setIssueLanguage(connection, issue, desk.language);
  insertAddresses(connection, issue, desk.addresses);
  putSections(connection, issue, desk.sections);
  putPlan(connection, issue, desk.plan);
  putFurnitureLeftOut(connection, issue, desk.furnitureLeftOut);
  if (desk.isTray) putTray(connection, publication, issue);
}

function fillBriefing(
  connection: Connection,
  { issue, position }: { readonly issue: StoredIssue; readonly position: number },
  { id, updatedAt, details, manuscript, corrections, desk }: RebuiltBriefing,
  index: ReturnType<typeof indexManuscript>,
): void {
  const newest = desk?.newest ?? {
    revision: Math.max(1, ...corrections.map(({ revision }) => revision)),
    savedAt: updatedAt,
    name: null,
    origin: 'edit' as const,
    author: null,
  };
  const was = { id: findBriefing(connection, id) ? randomUUID() : id, updatedAt, newest };
  const place = { issue, position, origin: 'edit' as const, now: updatedAt, was };
  const briefing = storeBriefing(connection, place, { ...details, manuscript, ...index });
  for (const { id: correctionId, ...correction } of corrections) {
    const own = freeId(connection, 'stated_corrections', correctionId);
    insertStatedCorrection(connection, briefing, { id: own, ...correction });
  }
  if (desk) putDesk(connection, briefing, desk);
}

function putDesk(
  connection: Connection,
  briefing: BriefingKey,
  { standing, ticks, unlockings, versions }: NonNullable<RebuiltBriefing['desk']>,
): void {
  for (const { details, manuscript, ...version } of versions) {
    const wordCount = countWords(projectManuscript(manuscript).text);
    insertRevision(connection, { briefing, ...version, wordCount }, { details, manuscript });
  }
  if (standing) putStanding(connection, briefing, standing);
  for (const tick of ticks) putTick(connection, briefing, tick);
  for (const unlocking of unlockings) insertUnlocking(connection, briefing, unlocking);
}

/** One of which the snapshot was not carried is left out: nothing could prove it. */
function rebuildEdition(
  connection: Connection,
  { issue }: StoredIssue,
  { id: editionId, number, reason, openedBy: by, openedAt: at, published }: EditionDesk,
): void {
  const snapshot = published && findOriginal(connection, published.sha256);
  if (published && !snapshot) return;
  const id = freeId(connection, 'editions', editionId);
  const edition = insertEdition(connection, { id, issue, number, reason, by, at });
  if (!published || !snapshot) return;
  const { furniture } = JSON.parse(new TextDecoder().decode(unpackOriginal(snapshot)));
  const { files, ...out } = published;
  completeEdition(connection, { edition, ...out, furniture });
  for (const [position, { name, sha256 }] of files.entries()) {
    if (isKeptOriginal(connection, sha256)) {
      insertEditionFile(connection, { edition, position, name, sha256 });
    }
  }
}

/** The id that a thing had elsewhere, or another where that is taken here. */
const freeId = (
  connection: Connection,
  table: Parameters<typeof isUsedId>[1],
  id: Identifier,
): Identifier => (isUsedId(connection, table, id) ? randomUUID() : id);
