import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/** The topics of all briefings of an issue, each once, in the order of print. */
export const issueKeywords = ({ briefings, topics }: IssueDocument): string[] => [
  ...new Set(briefings.flatMap(({ id }) => topics.get(id) ?? [])),
];
