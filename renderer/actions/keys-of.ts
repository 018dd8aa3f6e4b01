import type { Action } from './action.ts';
import { type ActionId, actionOf } from './all-actions.ts';
import { type KeyChoice, useKeyChoice } from './key-choice.ts';
import { isMac, matchesShortcut, type Shortcut } from './shortcut.ts';

/** One and the same, so that nothing is drawn anew for it. */
const none: readonly Shortcut[] = [];

/** The keys that an action begins with. */
export const firstKeysOf = ({ keys, macKeys }: Action, mac = isMac()): readonly Shortcut[] =>
  (mac && macKeys) || (keys ?? none);

/** The keys that it has now; of several the first is shown. */
export const keysOf = (
  id: ActionId,
  { chosen }: { chosen: KeyChoice } = useKeyChoice.getState(),
): readonly Shortcut[] => chosen[id] ?? firstKeysOf(actionOf(id));

/** The keys by which an action is shown; undefined where it has none. */
export const useShownKeys = (id: ActionId | undefined): Shortcut | undefined =>
  useKeyChoice((state) => id && keysOf(id, state)[0]);

/** Whether a press is one of the keys of an action. */
export const isPressed = (id: ActionId, press: Parameters<typeof matchesShortcut>[1]): boolean =>
  keysOf(id).some((shortcut) => matchesShortcut(shortcut, press));
