import { create } from 'zustand';
import { emptyQuery, type FindQuery, type Replacement } from '../../../shared/find/find-query.ts';

/** What was looked for last: the same for every briefing, for as long as the window lives. */
interface FindChoice {
  readonly query: FindQuery;
  readonly replacement: Replacement;
}

export const useFindChoice = create<FindChoice>(() => ({
  query: emptyQuery,
  replacement: { text: '', keepCase: false },
}));

export function chooseQuery(change: Partial<FindQuery>): void {
  useFindChoice.setState(({ query }) => ({ query: { ...query, ...change } }));
}

export function chooseReplacement(change: Partial<Replacement>): void {
  useFindChoice.setState(({ replacement }) => ({ replacement: { ...replacement, ...change } }));
}
