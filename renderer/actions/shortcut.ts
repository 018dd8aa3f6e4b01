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

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  getModifierState?(key: string): boolean;
};

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

/** Whether something is a shortcut in the form that `shortcutOfPress` gives. */
export const isShortcut = (value: unknown): value is Shortcut =>
  typeof value === 'string' &&
  /^(Mod\+)?(Alt\+)?(Shift\+)?([^a-z]|F\d+|[A-Z][A-Za-z]+)$/.test(value);

/**
 * Whether a key press is this shortcut. A sign that needs Shift on some keyboards ("?", "/") counts
 * however it was typed; letters and figures also count by their place, so that shortcuts work
 * under a Cyrillic or Georgian layout.
 */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress, mac = isMac()): boolean {
  if (isByAltGr(press)) return false;
  const chord = parseShortcut(shortcut);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey !== chord.alt) return false;
  if (!isSign(chord.key) && press.shiftKey !== chord.shift) return false;
  return press.key.toLowerCase() === chord.key.toLowerCase() || isAtPlace(chord.key, press);
}

/**
 * The shortcut that a press is, as `matchesShortcut` would meet it; null for keys that are only held,
 * that write a sign by AltGr, or that no shortcut can name.
 */
export function shortcutOfPress(press: KeyPress, mac = isMac()): Shortcut | null {
  const other = mac ? press.ctrlKey : press.metaKey;
  const key = keyOfPress(press);
  if (other || key === null || isByAltGr(press)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const parts = [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && !isSign(key) && 'Shift'];
  return [...parts.filter((part) => part !== false), key].join('+');
}

/** Whether no press could be one of both and not the other. */
export function isSameShortcut(one: Shortcut, other: Shortcut): boolean {
  const [a, b] = [parseShortcut(one), parseShortcut(other)];
  const sameShift = isSign(a.key) || a.shift === b.shift;
  return a.key === b.key && a.mod === b.mod && a.alt === b.alt && sameShift;
}

/** The keys that are held for a shortcut which is still being pressed: `["Ctrl", "Shift"]`. */
export function heldKeys(press: KeyPress, mac = isMac()): string[] {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  return modifierNames({ mod: mac ? metaKey : ctrlKey, alt: altKey, shift: shiftKey }, mac);
}

/**
 * Whether a press writes or moves within a text field, so that no shortcut acts on it there. On a
 * Mac the option key writes signs.
 */
export function isWriting({ key, ctrlKey, metaKey, altKey }: KeyPress, mac = isMac()): boolean {
  if (ctrlKey || metaKey || /^F\d+$/.test(key)) return false;
  return altKey ? mac && key.length === 1 : true;
}

/** The same of the press that a shortcut is. */
export function isWritten(shortcut: Shortcut, mac = isMac()): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  const held = { ctrlKey: mod, metaKey: false, altKey: alt, shiftKey: false };
  return isWriting({ key, code: '', ...held }, mac);
}

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
  const chord = parseShortcut(shortcut);
  const { key } = chord;
  return [...modifierNames(chord, mac), names[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}

/** The same in one string, for a sentence: "Ctrl Shift P". */
export const shortcutWords = (shortcut: Shortcut, mac = isMac()): string =>
  shortcutKeys(shortcut, mac).join(' ');

/** The form that `aria-keyshortcuts` wants: "Control+Shift+P". */
export const ariaShortcut = (shortcut: Shortcut, mac = isMac()): string =>
  shortcut.replace('Mod', mac ? 'Meta' : 'Control');

type Modifiers = Pick<Chord, 'mod' | 'alt' | 'shift'>;

const modifierNames = ({ mod, alt, shift }: Modifiers, mac: boolean): string[] =>
  [
    mod && (mac ? '⌘' : say('Ctrl')),
    alt && (mac ? '⌥' : 'Alt'),
    shift && (mac ? '⇧' : 'Shift'),
  ].filter((part) => part !== false);

/** A sign is typed in many ways: Shift belongs to the keyboard, not to the shortcut. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9 ]/i.test(key);

/** AltGr, which reads as Ctrl and Alt, writes a sign. */
const isByAltGr = (press: KeyPress): boolean => press.getModifierState?.('AltGraph') === true;

/** Keys that are held, that wait for another, or that the system keeps. */
const UNNAMED = /^(Control|Shift|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;

function keyOfPress({ key, code }: KeyPress): string | null {
  if (UNNAMED.test(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ?? (/^[^\p{ASCII}]$/u.test(key) ? null : key);
}

function isAtPlace(key: string, { code, key: typed }: KeyPress): boolean {
  const typedLatin = /^[a-z]$/i.test(typed);
  return (!typedLatin && code === `Key${key.toUpperCase()}`) || code === `Digit${key}`;
}
