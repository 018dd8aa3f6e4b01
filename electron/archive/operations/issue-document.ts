import type { IssueDocument, LinkedIssue } from '../../../shared/issues/issue-document.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { briefingsOfIssue } from '../queries/briefing-queries.ts';
import { findIssue, type IssueKey, readIssueSummary } from '../queries/issue-queries.ts';
import { findPublicationKey, readPublication } from '../queries/publication-queries.ts';
import { issuesLinkedFrom } from '../queries/reference-queries.ts';
import { readBriefing } from '../read-briefing.ts';

export function readIssueDocument(
  connection: Connection,
  issueId: Identifier,
): Result<IssueDocument, Failure<'not-found'>> {
  const stored = findIssue(connection, issueId);
  if (!stored || stored.trashedAt !== null) {
    return err(failure('not-found', 'This issue is not in the archive.'));
  }
  return ok({
    publication: readPublication(connection, stored.publication),
    issue: readIssueSummary(connection, stored.issue),
    briefings: briefingsOfIssue(connection, stored.issue).map((briefing) =>
      readBriefing(connection, briefing),
    ),
    linkedIssues: readLinkedIssues(connection, issuesLinkedFrom(connection, stored.issue)),
  });
}

function readLinkedIssues(
  connection: Connection,
  keys: readonly IssueKey[],
): Map<Identifier, LinkedIssue> {
  const slugs = new Map<Identifier, Publication['slug']>();
  return new Map(
    keys.map((key) => {
      const issue = readIssueSummary(connection, key);
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
