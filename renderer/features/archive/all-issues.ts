import { useQueries } from '@tanstack/react-query';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive } from '../../app/archive-data.ts';

const PAGE = 5000;

/** All issues of these publications, each newest first, as far as they are read yet. */
export function useIssuesOf(
  publicationIds: readonly Identifier[],
): ReadonlyMap<Identifier, readonly IssueSummary[]> {
  return useQueries({
    queries: publicationIds.map((publicationId) => ({
      queryKey: ['issues.list', { publicationId, all: true }],
      queryFn: () => readAllIssues(publicationId),
    })),
    combine: (results) =>
      new Map(publicationIds.map((id, index) => [id, results[index]?.data ?? []])),
  });
}

async function readAllIssues(publicationId: Identifier): Promise<readonly IssueSummary[]> {
  const issues: IssueSummary[] = [];
  for (;;) {
    const page = await readArchive('issues.list', {
      publicationId,
      offset: issues.length,
      limit: PAGE,
    });
    issues.push(...page.issues);
    if (page.issues.length === 0 || issues.length >= page.total) return issues;
  }
}
