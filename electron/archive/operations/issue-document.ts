import type { Correction } from '../../../shared/contract/reference-procedures.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { PrintedFurniture } from '../../../shared/issues/furniture.ts';
import type {
  IssueDocument,
  LinkedIssue,
  PrintedCorrection,
} from '../../../shared/issues/issue-document.ts';
import { printedSections } from '../../../shared/issues/printed-sections.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { anchorsOf } from '../../../shared/manuscript/anchors.ts';
import { printedManuscript } from '../../../shared/manuscript/settle-changes.ts';
import type { Connection } from '../connection.ts';
import { correctionsOf } from '../corrections.ts';
import { isFrozen } from '../edition-lock.ts';
import { issueFurniture } from '../issue-furniture.ts';
import {
  briefingsOfIssue,
  findBriefing,
  type StoredBriefing,
} from '../queries/briefing-queries.ts';
import { hasCorrections } from '../queries/correction-queries.ts';
import { designOf, templateFiles } from '../queries/design-queries.ts';
import { furnitureOut, newestEdition } from '../queries/edition-queries.ts';
import {
  findIssue,
  type IssueKey,
  readIssueSummary,
  type StoredIssue,
} from '../queries/issue-queries.ts';
import { topicNamesOf } from '../queries/mention-queries.ts';
import {
  findPublicationKey,
  type PublicationKey,
  readPublication,
} from '../queries/publication-queries.ts';
import { statedCorrectionsOf } from '../queries/publishing-queries.ts';
import { issuesLinkedFrom } from '../queries/reference-queries.ts';
import { readBriefing } from '../read-briefing.ts';
import { placeOf, presentIssue } from './issue-operations.ts';

export function readIssueDocument(
  connection: Connection,
  issueId: Identifier,
): Result<IssueDocument, Failure<'not-found'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const stored = found.value;
  const briefings = briefingsOfIssue(connection, stored.issue);
  const publication = readPublication(connection, stored.publication);
  const written = briefings.map((briefing) => readBriefing(connection, briefing));
  const texts = written.map(printed);
  return ok({
    publication,
    ...printedAs(connection, stored.publication),
    issue: readIssueSummary(connection, stored.issue),
    briefings: texts,
    sections: printedSections(texts),
    suggested: suggestedOf(written),
    furniture: furnitureOfIssue(connection, stored, publication.issn),
    ...aroundIssue(connection, stored.issue, briefings),
  });
}

/** What other records and issues have to do with an issue. */
export function aroundIssue(
  connection: Connection,
  issue: IssueKey,
  briefings: readonly StoredBriefing[],
): Pick<
  IssueDocument,
  'edition' | 'topics' | 'statedCorrections' | 'linkedIssues' | 'corrections'
> {
  const areCorrections = hasCorrections(connection, issue);
  const corrected = briefings.map(({ id, briefing }) => {
    const { correctedIn } = areCorrections
      ? correctionsOf(connection, { briefing, issue })
      : { correctedIn: [] };
    return [id, correctedIn] as const;
  });
  const correcting = corrected.flatMap(([, corrections]) =>
    corrections.flatMap(({ issueId }) => findIssue(connection, issueId)?.issue ?? []),
  );
  const linked = [...issuesLinkedFrom(connection, issue), ...correcting];
  const edition = newestEdition(connection, issue);
  return {
    ...(edition && edition.number > 1 && { edition }),
    topics: new Map(briefings.map(({ id, briefing }) => [id, topicNamesOf(connection, briefing)])),
    statedCorrections: new Map(
      briefings.map(({ id, briefing }) => [id, statedCorrectionsOf(connection, briefing)]),
    ),
    linkedIssues: readLinkedIssues(connection, linked),
    corrections: new Map(
      corrected.map(([id, corrections]) => [
        id,
        corrections.map((correction) => toPrintedCorrection(connection, correction)),
      ]),
    ),
  };
}

/** A published issue keeps the furniture that it was published with. */
function furnitureOfIssue(
  connection: Connection,
  stored: StoredIssue,
  issn: string | null,
): PrintedFurniture {
  const { issue } = stored;
  const frozen = isFrozen(connection, issue) ? furnitureOut(connection, issue) : null;
  return frozen ?? issueFurniture(connection, stored, issn);
}

/** The design of its publication, with the files of its template where that is one of its own. */
function printedAs(
  connection: Connection,
  publication: PublicationKey,
): Pick<IssueDocument, 'design' | 'templateFiles'> {
  const design = designOf(connection, publication);
  if (design === null) return {};
  if (typeof design.design === 'string') return { design };
  const files = templateFiles(connection, design.design.own);
  // A template that was taken away leaves a newsletter.
  return files.size > 0
    ? { design, templateFiles: files }
    : { design: { ...design, design: 'newsletter' } };
}

const printed = (briefing: Briefing): Briefing => ({
  ...briefing,
  manuscript: printedManuscript(briefing.manuscript),
});

/** How many suggestions wait in each briefing that has any. */
const suggestedOf = (briefings: readonly Briefing[]): ReadonlyMap<string, number> =>
  new Map(
    briefings.flatMap(({ id, manuscript }): [string, number][] => {
      const { size } = new Set(anchorsOf(manuscript).changes.map((change) => change.id));
      return size > 0 ? [[id, size]] : [];
    }),
  );

function toPrintedCorrection(
  connection: Connection,
  { issueId, briefingId }: Correction,
): PrintedCorrection {
  const briefing = briefingId === null ? undefined : findBriefing(connection, briefingId);
  return { issueId, position: briefing?.position ?? null };
}

function readLinkedIssues(
  connection: Connection,
  keys: readonly IssueKey[],
): Map<Identifier, LinkedIssue> {
  const slugs = new Map<Identifier, Publication['slug']>();
  return new Map(
    keys.map((key) => {
      const issue = { ...readIssueSummary(connection, key), ...placeOf(connection, key) };
      const slug = slugs.get(issue.publicationId) ?? slugOf(connection, issue.publicationId);
      slugs.set(issue.publicationId, slug);
      return [issue.id, { issue, publicationSlug: slug }];
    }),
  );
}

function slugOf(connection: Connection, publicationId: Identifier): string {
  const key = findPublicationKey(connection, publicationId);
  return key === undefined ? '' : readPublication(connection, key).slug;
}
