import { type GatheredIssue, gatherPages } from '../../shared/issues/gather-pages.ts';
import type { ImportWarning, IssueDraft } from '../../shared/issues/issue-draft.ts';
import { settlePage } from '../../shared/issues/settle-page.ts';
import { importLimits } from '../importers/import-limits.ts';

/** What was read from one file of a batch, before it is known what goes together. */
export interface ReadDrafts {
  readonly name: string;
  readonly drafts: readonly IssueDraft[];
}

/** An issue of the batch with the files, by their places, that it stands in; the first brings it. */
export interface BatchIssue {
  readonly draft: IssueDraft;
  readonly files: readonly [number, ...number[]];
  /** Those of them that list its contents, and are no articles. */
  readonly contents: readonly number[];
}

/**
 * The issues of a batch: files that are pages of one issue are put together, the others are issues
 * by themselves. The order is that of the files.
 */
export function batchIssues(read: readonly ReadDrafts[]): BatchIssue[] {
  const pages = read.flatMap(({ name, drafts }, file) =>
    drafts.flatMap((draft) =>
      draft.page ? [{ file, name: name.replaceAll('\\', '/'), draft }] : [],
    ),
  );
  const gathered = new Map<number, GatheredIssue>();
  for (const issue of gatherPages(pages).issues) {
    for (const file of [...issue.pages, ...issue.contents]) gathered.set(file, issue);
  }
  const brought = new Set<GatheredIssue>();
  return read.flatMap(({ drafts }, file): BatchIssue[] => {
    const issue = gathered.get(file);
    if (!issue) {
      const alone = drafts.map((draft) => settlePage(draft, importLimits.briefings));
      return alone.map((draft) => ({ draft, files: [file], contents: [] }));
    }
    if (brought.has(issue)) return [];
    brought.add(issue);
    const others = [...issue.pages, ...issue.contents].filter((it) => it !== file);
    return [{ draft: issue.draft, files: [file, ...others], contents: issue.contents }];
  });
}

/** That a page of contents became no article, with its lines. */
export const leftOutAsContents = ({ page }: IssueDraft): ImportWarning => ({
  message:
    'Left out as a list of contents, by which the pages were put in order; the kept original still has it.',
  ...(page && { place: page.extent }),
});
