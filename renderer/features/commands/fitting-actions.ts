import { type Action, sectionNames } from '../../actions/action.ts';
import { nameOf } from '../../actions/words-of.ts';
import { matchesWords } from './matches-words.ts';

/**
 * Of some actions those that what is typed may mean: first those that are called so, then those with
 * its words in their titles, then those that are found by other words; else as they were given.
 */
export function fittingActions<One extends Action>(
  actions: readonly One[],
  query: string,
): readonly One[] {
  const fits = new Map(actions.map((action) => [action, fitOf(action, query)]));
  const known = (action: One) => fits.get(action) ?? 0;
  return actions
    .filter((action) => known(action) > 0)
    .toSorted((one, other) => known(other) - known(one));
}

function fitOf(action: Action, query: string): number {
  const { title, section, keywords } = action;
  if (isSame(query, title) || isSame(query, nameOf(action))) return 3;
  if (matchesWords(query, [title])) return 2;
  return matchesWords(query, [title, sectionNames[section], keywords]) ? 1 : 0;
}

const isSame = (query: string, title: string): boolean =>
  query.trim().toLocaleLowerCase() === title.toLocaleLowerCase();
