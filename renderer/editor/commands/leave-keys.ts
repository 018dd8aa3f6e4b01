import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { matchesShortcut, type Shortcut } from '../../actions/shortcut.ts';
import { isCommandPressed } from '../../app/key-bindings.ts';

/** What Lexical would do by itself, whatever a person has chosen. */
const ownKeys: readonly Shortcut[] = ['B', 'I', 'U', 'Z', 'Shift+Z', 'Y'].map(
  (keys) => `Mod+${keys}`,
);

/** Leaves the keys of commands to the window, which knows what each of them means now. */
export const registerLeftKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.isComposing) return false;
      if (isCommandPressed(event)) return true;
      if (!ownKeys.some((keys) => matchesShortcut(keys, event))) return false;
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
