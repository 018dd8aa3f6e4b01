import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type ActionId, isActionId } from './all-actions.ts';
import { isShortcut, type Shortcut } from './shortcut.ts';

/**
 * What a person has chosen in place of the keys that an action begins with; an empty list leaves it
 * without keys. Of this machine, like the theme.
 */
export type KeyChoice = Partial<Record<ActionId, readonly Shortcut[]>>;

const NAME = 'masthead.keys';

export const useKeyChoice = create<{ readonly chosen: KeyChoice }>()(
  persist((): { chosen: KeyChoice } => ({ chosen: {} }), {
    name: NAME,
    merge: (stored) => ({ chosen: readKeyChoice(stored) }),
  }),
);

export function chooseKeys(id: ActionId, keys: readonly Shortcut[]): void {
  useKeyChoice.setState(({ chosen }) => ({ chosen: { ...chosen, [id]: keys } }));
}

/** Back to the keys that it begins with. */
export function forgetKeys(id: ActionId): void {
  useKeyChoice.setState(({ chosen: { [id]: _, ...others } }) => ({ chosen: others }));
}

/** Answers what it forgot, for an undo. */
export function forgetAllKeys(): KeyChoice {
  const { chosen } = useKeyChoice.getState();
  useKeyChoice.setState({ chosen: {} });
  return chosen;
}

export function restoreKeyChoice(chosen: KeyChoice): void {
  useKeyChoice.setState({ chosen });
}

/** Takes over what another window has chosen. */
export function followKeyChoice(): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key === NAME) void useKeyChoice.persist.rehydrate();
  };
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}

/** What of a stored choice can be used: actions that there still are, and keys that can be read. */
export function readKeyChoice(stored: unknown): KeyChoice {
  const chosen = isRecord(stored) && isRecord(stored.chosen) ? stored.chosen : {};
  const read: KeyChoice = {};
  for (const [id, keys] of Object.entries(chosen)) {
    if (isActionId(id) && Array.isArray(keys)) read[id] = keys.filter(isShortcut);
  }
  return read;
}

// A function, for it is called before the end of this module is evaluated.
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
