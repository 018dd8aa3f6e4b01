import type { KnownAction } from '../../actions/all-actions.ts';
import { clashesWith } from '../../actions/clashes.ts';
import { refusalOf } from '../../actions/kept-keys.ts';
import { keysOf } from '../../actions/keys-of.ts';
import {
  heldKeys,
  isMac,
  type KeyPress,
  type Shortcut,
  shortcutOfPress,
} from '../../actions/shortcut.ts';

/** What a press means while new keys for an action are awaited. */
export type ReadPress =
  | { readonly kind: 'leave' }
  /** Keys that are only held so far, as a person reads them. */
  | { readonly kind: 'held'; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly shortcut: Shortcut; readonly reason: string }
  /** Other actions have these keys, at moments at which this one could be meant. */
  | { readonly kind: 'taken'; readonly shortcut: Shortcut; readonly by: readonly KnownAction[] }
  | { readonly kind: 'free'; readonly shortcut: Shortcut };

export function readPress(
  press: KeyPress,
  action: KnownAction,
  { mac = isMac(), keysNow = keysOf }: { mac?: boolean; keysNow?: typeof keysOf } = {},
): ReadPress {
  const shortcut = shortcutOfPress(press, mac);
  if (shortcut === null) return { kind: 'held', keys: heldKeys(press, mac) };
  if (shortcut === 'Escape') return { kind: 'leave' };
  const reason = refusalOf(shortcut, action, mac);
  if (reason !== null) return { kind: 'refused', shortcut, reason };
  const by = clashesWith(action, shortcut, keysNow);
  return by.length > 0 ? { kind: 'taken', shortcut, by } : { kind: 'free', shortcut };
}
