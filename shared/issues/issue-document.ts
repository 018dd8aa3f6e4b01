import type { Briefing } from './briefing.ts';
import type { IssueSummary } from './issue.ts';
import type { Publication } from './publication.ts';

/** A whole issue as exporters take it: everything that may be printed, in the order of print. */
export interface IssueDocument {
  readonly publication: Publication;
  readonly issue: IssueSummary;
  readonly briefings: readonly Briefing[];
  /** The issues that its references resolved to, by id, for the addresses of links. */
  readonly linkedIssues: ReadonlyMap<string, LinkedIssue>;
}

export interface LinkedIssue {
  readonly issue: IssueSummary;
  readonly publicationSlug: string;
}
