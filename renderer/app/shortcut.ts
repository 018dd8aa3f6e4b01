import { say } from '../wording/say.ts';

/**
 * A keyboard shortcut as it is written in code: "Mod+Shift+P", "F6", "Alt+ArrowUp", "/".
 * `Mod` is Ctrl, or the command key on a Mac.
 */
export type Shortcut = string;

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** As in `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = (platform = globalThis.navigator?.platform ?? ''): boolean =>
  /^(Mac|iP)/.test(platform);

export function parseShortcut(shortcut: Shortcut): Chord {
  const parts = shortcut.split(/(?<=.)\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

/**
 * Whether a key press is this shortcut. A sign that needs Shift on some keyboards ("?", "/") counts
 * however it was typed; letters and figures also count by their place, so that shortcuts work
 * under a Cyrillic or Georgian layout.
 */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress, mac = isMac()): boolean {
  const chord = parseShortcut(shortcut);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey !== chord.alt) return false;
  const isSign = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  if (!isSign && press.shiftKey !== chord.shift) return false;
  return press.key.toLowerCase() === chord.key.toLowerCase() || isAtPlace(chord.key, press);
}

/** Whether a press writes or moves within a text field, so that no shortcut acts on it there. */
export const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean =>
  !ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key);

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: say('Esc'),
  Delete: say('Del'),
  ' ': say('Space'),
};

/** The keys as a person reads them: `["Ctrl", "Shift", "P"]`. */
export function shortcutKeys(shortcut: Shortcut, mac = isMac()): string[] {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  return [
    mod && (mac ? '⌘' : say('Ctrl')),
    alt && (mac ? '⌥' : 'Alt'),
    shift && (mac ? '⇧' : 'Shift'),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].filter((part) => part !== false);
}

/** The form that `aria-keyshortcuts` wants: "Control+Shift+P". */
export const ariaShortcut = (shortcut: Shortcut, mac = isMac()): string =>
  shortcut.replace('Mod', mac ? 'Meta' : 'Control');

function isAtPlace(key: string, { code, key: typed }: KeyPress): boolean {
  const typedLatin = /^[a-z]$/i.test(typed);
  return (!typedLatin && code === `Key${key.toUpperCase()}`) || code === `Digit${key}`;
}
