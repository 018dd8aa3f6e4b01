import { say } from '../wording/say.ts';
import type { Action } from './action.ts';
import { isMac, isSameShortcut, isWritten, parseShortcut, type Shortcut } from './shortcut.ts';
import { reachOf } from './where.ts';

interface KeptKeys {
  readonly keys: readonly Shortcut[];
  readonly reason: string;
}

const everywhere: readonly KeptKeys[] = [
  {
    keys: [
      ...['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W'],
      ...['Mod+Tab', 'Mod+Shift+Tab', 'Mod+PageUp', 'Mod+PageDown', 'F11'],
    ],
    reason: say('The browser keeps these keys for its windows and tabs.'),
  },
  {
    keys: ['Mod+R', 'F5', 'Mod+F5', 'Shift+F5', 'F12', 'Mod+Shift+I', 'Mod+Q'],
    reason: say('These keys load or close the window.'),
  },
  {
    keys: ['Mod++', 'Mod+=', 'Mod+-', 'Mod+0'],
    reason: say('These keys make everything in the window larger or smaller.'),
  },
  {
    keys: ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Shift+V'],
    reason: say('One copies, cuts, pastes and selects with these keys everywhere.'),
  },
];

const ofMac: readonly KeptKeys[] = [
  {
    keys: [
      ...[
        'Mod+H',
        'Mod+Alt+H',
        'Mod+M',
        'Mod+Alt+M',
        'Mod+Alt+D',
        'Mod+Alt+W',
        'Mod+ ',
        'Mod+Alt+ ',
      ],
      ...['Mod+`', 'Mod+,', 'Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5', 'Mod+Alt+Escape'],
      ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Mod+ArrowLeft', 'Mod+ArrowRight'],
    ],
    reason: say('The system keeps these keys for itself.'),
  },
];

const ofOthers: readonly KeptKeys[] = [
  {
    keys: [
      ...['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+ ', 'Alt+Escape', 'Mod+Escape'],
      ...['Mod+Shift+Escape', 'Mod+Alt+Delete', 'Mod+ArrowLeft', 'Mod+ArrowRight'],
    ],
    reason: say('The system keeps these keys for itself.'),
  },
];

const MOVING =
  /^( |Enter|Tab|Escape|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+|ContextMenu)$/;

/** Why an action cannot have these keys, in words; null where it can. */
export function refusalOf(shortcut: Shortcut, action: Action, mac = isMac()): string | null {
  const kept = [...everywhere, ...(mac ? ofMac : ofOthers)].find(({ keys }) =>
    keys.some((one) => isSameShortcut(one, shortcut)),
  );
  if (kept) return kept.reason;
  const { mod, alt, key } = parseShortcut(shortcut);
  if (!mod && !alt && MOVING.test(key)) return say('Lists, forms and texts need these keys.');
  if (isWritten(shortcut, mac) && isWrittenIn(action)) {
    const modifier = mac ? '⌘' : say('Ctrl');
    return say('One writes with this key in the text. Hold {modifier} as well.', { modifier });
  }
  return null;
}

/** Where one is most likely typing when one wants it. */
function isWrittenIn({ where = 'anywhere' }: Action): boolean {
  const { focus } = reachOf(where);
  return focus === 'text' || focus === 'find' || where === 'editing';
}
