import type { Action } from './action.ts';
import { type ActionId, allActions, type KnownAction } from './all-actions.ts';
import { keysOf } from './keys-of.ts';
import { isSameShortcut, type Shortcut } from './shortcut.ts';
import { canMeet } from './where.ts';

/** The actions that have these keys at a moment at which the action could be meant as well. */
export const clashesWith = (
  action: KnownAction,
  shortcut: Shortcut,
  keysNow: (id: ActionId) => readonly Shortcut[] = keysOf,
): readonly KnownAction[] =>
  allActions.filter(
    (other) =>
      other.id !== action.id &&
      areRivals(action, other) &&
      keysNow(other.id).some((keys) => isSameShortcut(keys, shortcut)),
  );

/** What is done by habit is heard first, and only where the focus is in its part. */
const areRivals = (one: Action, other: Action): boolean =>
  one.heard !== 'habit' &&
  other.heard !== 'habit' &&
  canMeet(one.where ?? 'anywhere', other.where ?? 'anywhere');
