import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { say } from '../../wording/say.ts';

export const UNDATED = say('Undated');

/** The year that an issue stands under. */
export const yearOf = ({ date }: Pick<IssueSummary, 'date'>): string =>
  date?.slice(0, 4) ?? UNDATED;

export interface YearGroup<Issue> {
  readonly year: string;
  readonly issues: readonly Issue[];
}

/** Issues by their years, in the order in which they come: newest first, undated ones last. */
export function groupByYear<Issue extends Pick<IssueSummary, 'date'>>(
  issues: readonly Issue[],
): readonly YearGroup<Issue>[] {
  const years = Map.groupBy(issues, yearOf);
  return [...years].map(([year, ofYear]) => ({ year, issues: ofYear }));
}
