import type {
  BriefingDesk,
  EditionDesk,
  PublicationDesk,
} from '../../../shared/editions/desk-json.ts';
import { siteOptions } from '../../../shared/editions/site-options.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CarriedIssue } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import { addressesOfIssue } from '../queries/address-queries.ts';
import { isTray, plannedSections, planOf, templatesOf } from '../queries/assembly-queries.ts';
import { briefingsOfIssue, type StoredBriefing } from '../queries/briefing-queries.ts';
import { designOf } from '../queries/design-queries.ts';
import { type EditionRow, editionFilesOf, editionRows } from '../queries/edition-queries.ts';
import { recipesOf } from '../queries/export-recipe-queries.ts';
import { furnitureLeftOut, furnitureOf } from '../queries/furniture-queries.ts';
import { ownLanguage } from '../queries/issue-queries.ts';
import { explanationsOf, settledRule } from '../queries/numbering-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import { ownRules, standingOf, ticksOf, unlockingsOf } from '../queries/publishing-queries.ts';
import { listRevisions, readRevision } from '../queries/revision-queries.ts';
import { siteSettingsOf } from '../queries/site-queries.ts';
import { readSheet } from '../queries/style-queries.ts';
import { listWordings } from '../queries/wording-queries.ts';
import { presentIssue } from './issue-operations.ts';

/** What the desk has settled for a publication, to be carried into another archive. */
export function readPublicationDesk(
  connection: Connection,
  publicationId: Identifier,
): Result<PublicationDesk, Failure<'not-found'>> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  return ok({
    publishing: ownRules(connection, publication),
    numbering: {
      rule: settledRule(connection, publication),
      explanations: explanationsOf(connection, publication),
    },
    furniture: furnitureOf(connection, publication),
    templates: templatesOf(connection, publication),
    style: readSheet(connection, publication),
    accepted: listWordings(connection, publication)
      .filter((wording) => wording.publicationId === publicationId)
      .map(({ publicationId: _, ...wording }) => wording),
    design: designOf(connection, publication),
    lists: recipesOf(connection, publication).map(({ folder: _, ...list }) => list),
    webArchive: siteOptions.nullable().parse(siteSettingsOf(connection, publicationId)),
  });
}

/** How an issue is planned and what of it is out, with the standing of its briefings by their ids. */
export function readIssueDesk(
  connection: Connection,
  issueId: Identifier,
): Result<CarriedIssue, Failure<'not-found'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const { issue } = found.value;
  return ok({
    issue: {
      isTray: isTray(connection, issue),
      language: ownLanguage(connection, issue),
      addresses: addressesOfIssue(connection, issue),
      sections: plannedSections(connection, issue),
      plan: planOf(connection, found.value),
      furnitureLeftOut: furnitureLeftOut(connection, issue),
      editions: editionRows(connection, issue).map((row) => editionDeskOf(connection, row)),
    },
    briefings: new Map(
      briefingsOfIssue(connection, issue).map((stored) => [
        stored.id,
        briefingDeskOf(connection, stored),
      ]),
    ),
  });
}

function editionDeskOf(connection: Connection, row: EditionRow): EditionDesk {
  const { edition, id, number, reason, openedBy, openedAt } = row;
  const { publishedBy, publishedAt, sha256, briefings } = row;
  const isOut = publishedBy !== null && publishedAt !== null && sha256 !== null;
  const files = editionFilesOf(connection, edition).map(({ size: _, ...file }) => file);
  return {
    id,
    number,
    reason,
    openedBy,
    openedAt,
    published: isOut ? { by: publishedBy, at: publishedAt, sha256, briefings, files } : null,
  };
}

function briefingDeskOf(
  connection: Connection,
  { briefing, revision: newestRevision }: StoredBriefing,
): BriefingDesk {
  const revisions = listRevisions(connection, briefing);
  const newest = revisions.find(({ revision }) => revision === newestRevision);
  invariant(newest, 'a briefing has its newest revision');
  return {
    standing: standingOf(connection, briefing),
    ticks: ticksOf(connection, briefing),
    unlockings: unlockingsOf(connection, briefing),
    newest: saved(newest),
    versions: revisions
      .filter(({ revision, name }) => name !== null && revision !== newestRevision)
      .toReversed()
      .map((version) => {
        const body = readRevision(connection, briefing, version.revision);
        invariant(body, 'a revision that is listed can be read');
        const { topics: _, ...details } = body.details;
        return { ...saved(version), details, manuscript: body.manuscript };
      }),
  };
}

const saved = ({
  revision,
  savedAt,
  name,
  origin,
  author,
}: BriefingDesk['newest']): BriefingDesk['newest'] => ({ revision, savedAt, name, origin, author });
