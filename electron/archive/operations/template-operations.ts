import { randomUUID } from 'node:crypto';
import type { IssuePlan } from '../../../shared/assembly/issue-plan.ts';
import { indexManuscript } from '../../../shared/citations/index-manuscript.ts';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import type { FurniturePiece } from '../../../shared/issues/furniture.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { copyManuscript } from '../../../shared/manuscript/copy-manuscript.ts';
import { emptyManuscript, type Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { keepSectionOrder } from '../briefing-placing.ts';
import { storeBriefing } from '../briefing-storing.ts';
import type { Connection } from '../connection.ts';
import { changingIssue } from '../issue-changes.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { noPublication } from '../no-publication.ts';
import {
  deleteTemplate,
  findTemplate,
  plannedSections,
  planOf,
  putPlan,
  putSections,
  putTemplate,
  putTray,
  templatesOf,
  trayOf,
} from '../queries/assembly-queries.ts';
import { briefingsOfIssue } from '../queries/briefing-queries.ts';
import { furnitureLeftOut, putFurnitureLeftOut } from '../queries/furniture-queries.ts';
import { findIssue, readStoredIssue, type StoredIssue } from '../queries/issue-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import { readRevision } from '../queries/revision-queries.ts';
import { createIssue, presentIssue } from './issue-operations.ts';

export function listTemplates(
  connection: Connection,
  { publicationId }: RequestFor<'assembly.templates'>,
): OutcomeFor<'assembly.templates'> {
  const publication = findPublicationKey(connection, publicationId);
  return publication === undefined ? noPublication() : ok(templatesOf(connection, publication));
}

export function saveTemplate(
  connection: Connection,
  { publicationId, templateId, template }: RequestFor<'assembly.saveTemplate'>,
): OutcomeFor<'assembly.saveTemplate'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const id = templateId ?? randomUUID();
  putTemplate(connection, publication, id, template);
  return ok({ id, ...template });
}

export function removeTemplate(
  connection: Connection,
  { templateId }: RequestFor<'assembly.removeTemplate'>,
): OutcomeFor<'assembly.removeTemplate'> {
  const template = findTemplate(connection, templateId);
  if (!template) return err(noTemplate());
  deleteTemplate(connection, templateId);
  return ok(template);
}

export function findTray(
  connection: Connection,
  { publicationId, title }: RequestFor<'assembly.tray'>,
): OutcomeFor<'assembly.tray'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const known = trayOf(connection, publication);
  if (known !== null) return ok({ issueId: readStoredIssue(connection, known).id });
  const details = {
    volume: null,
    number: null,
    date: null,
    datePrecision: 'day' as const,
    title,
    status: 'draft' as const,
  };
  const made = createIssue(connection, { publicationId, details });
  if (!made.ok) return made;
  const issue = findIssue(connection, made.value.id);
  if (issue) putTray(connection, publication, issue.issue);
  return ok({ issueId: made.value.id });
}

/** What an issue begins with. */
interface Beginning {
  readonly sections: readonly string[];
  readonly leftOut: readonly FurniturePiece[];
  readonly plan: IssuePlan;
  readonly briefings: readonly BegunBriefing[];
}

interface BegunBriefing {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

export function beginIssue(
  connection: Connection,
  { publicationId, details, from }: Parameters<Handlers['assembly.begin']>[0],
): OutcomeFor<'assembly.begin'> {
  const beginning = from && beginningOf(connection, from);
  if (beginning && !beginning.ok) return beginning;
  const made = createIssue(connection, { publicationId, details });
  const issue = made.ok && findIssue(connection, made.value.id);
  if (issue && beginning)
    changingIssue(connection, issue.issue, () => fill(connection, issue, beginning.value));
  return made;
}

type From = NonNullable<RequestFor<'assembly.begin'>['from']>;

function beginningOf(connection: Connection, from: From): Result<Beginning, Failure<'not-found'>> {
  if (from.kind === 'template') {
    const template = findTemplate(connection, from.templateId);
    if (!template) return err(noTemplate());
    const { sections, furnitureLeftOut: leftOut, plan } = template;
    return ok({
      sections: sections.flatMap(({ name }) => name ?? []),
      leftOut,
      plan,
      briefings: sections.flatMap(({ name: section, placeholders }) =>
        placeholders.map((headline) => ({
          details: { headline, section, byline: null, dateline: null },
          manuscript: emptyManuscript(),
        })),
      ),
    });
  }
  const found = presentIssue(connection, from.issueId);
  if (!found.ok) return found;
  const { issue } = found.value;
  const briefings = briefingsOfIssue(connection, issue).flatMap(({ briefing, revision }) => {
    const body = readRevision(connection, briefing, revision);
    return body ? [copyOf(body, from.taking)] : [];
  });
  const own = briefings.flatMap(({ details }) => details.section ?? []);
  return ok({
    sections: [...new Set([...plannedSections(connection, issue), ...own])],
    leftOut: furnitureLeftOut(connection, issue),
    plan: planOf(connection, found.value),
    briefings: from.taking === 'sections' ? [] : briefings,
  });
}

function copyOf({ details, manuscript }: BegunBriefing, taking: string): BegunBriefing {
  if (taking === 'texts') return { details, manuscript: copyManuscript(manuscript, randomUUID) };
  const { headline, section } = details;
  return {
    details: { headline, section, byline: null, dateline: null },
    manuscript: emptyManuscript(),
  };
}

function fill(
  connection: Connection,
  issue: StoredIssue,
  { sections, leftOut, plan, briefings }: Beginning,
): void {
  putSections(connection, issue.issue, sections);
  putFurnitureLeftOut(connection, issue.issue, leftOut);
  putPlan(connection, issue.issue, plan);
  const context = readingContextOfIssue(connection, issue);
  const now = new Date().toISOString();
  for (const [position, { details, manuscript }] of briefings.entries()) {
    const content = { ...details, manuscript, ...indexManuscript(manuscript, context) };
    storeBriefing(connection, { issue, position, origin: 'edit', now }, content);
  }
  keepSectionOrder(connection, issue.issue);
}

const noTemplate = () => failure('not-found', 'This template is not in the archive any more.');
