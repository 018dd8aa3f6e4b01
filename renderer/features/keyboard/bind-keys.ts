import { type ActionId, actionOf } from '../../actions/all-actions.ts';
import {
  chooseKeys,
  forgetAllKeys,
  forgetKeys,
  restoreKeyChoice,
  useKeyChoice,
} from '../../actions/key-choice.ts';
import { firstKeysOf, keysOf } from '../../actions/keys-of.ts';
import { isSameShortcut, type Shortcut, shortcutWords } from '../../actions/shortcut.ts';
import { nameOf } from '../../actions/words-of.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Gives an action new keys, in place of some that it has or beside them, and says so. */
export function bindKeys(
  id: ActionId,
  shortcut: Shortcut,
  replaced: Shortcut | null,
  takenFrom: readonly ActionId[] = [],
): void {
  const before = useKeyChoice.getState().chosen;
  for (const other of takenFrom) setKeys(other, without(keysOf(other), shortcut));
  const others = without(keysOf(id), shortcut);
  const at = replaced === null ? -1 : others.indexOf(replaced);
  setKeys(id, at < 0 ? [...others, shortcut] : others.with(at, shortcut));
  showToast(
    say('{keys} is now “{title}”.', { keys: shortcutWords(shortcut), title: nameOf(actionOf(id)) }),
    undoTo(before),
  );
}

/** Takes keys away from an action. */
export function unbindKeys(id: ActionId, shortcut: Shortcut): void {
  setKeys(id, without(keysOf(id), shortcut));
}

/** Gives an action the keys back that it began with, and takes them from those that have them now. */
export function resetKeys(id: ActionId, takenFrom: readonly ActionId[]): void {
  const before = useKeyChoice.getState().chosen;
  const first = firstKeysOf(actionOf(id));
  for (const other of takenFrom) {
    setKeys(other, first.reduce<readonly Shortcut[]>(without, keysOf(other)));
  }
  forgetKeys(id);
  if (takenFrom.length > 0) {
    showToast(
      say('“{title}” has its first keys again.', { title: nameOf(actionOf(id)) }),
      undoTo(before),
    );
  }
}

export function resetAllKeys(): void {
  const before = forgetAllKeys();
  showToast(say('All keys are as they were at first.'), undoTo(before));
}

/** Keys that are those it began with are no choice. */
function setKeys(id: ActionId, keys: readonly Shortcut[]): void {
  const first = firstKeysOf(actionOf(id));
  if (keys.length === first.length && keys.every((one, at) => one === first[at])) forgetKeys(id);
  else chooseKeys(id, keys);
}

const without = (keys: readonly Shortcut[], shortcut: Shortcut): readonly Shortcut[] =>
  keys.filter((one) => !isSameShortcut(one, shortcut));

const undoTo = (before: ReturnType<typeof forgetAllKeys>) => ({
  action: { label: say('Undo'), run: () => restoreKeyChoice(before) },
});
