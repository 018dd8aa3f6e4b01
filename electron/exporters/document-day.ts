import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/**
 * The day that a file of this issue bears: its own, or where that is not known the day of its last
 * change, so that the same issue always gives the same bytes.
 */
export function documentDay({ issue, briefings }: IssueDocument): string {
  if (issue.date) return issue.date;
  return (
    briefings
      .map(({ updatedAt }) => updatedAt.slice(0, 10))
      .sort()
      .at(-1) ?? '2000-01-01'
  );
}

/** The same as an instant: when that day begins, in UTC. */
export const documentMoment = (document: IssueDocument): string =>
  `${documentDay(document)}T00:00:00Z`;
