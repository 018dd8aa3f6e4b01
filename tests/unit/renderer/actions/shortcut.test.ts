import { describe, expect, it } from 'vitest';
import {
  ariaShortcut,
  isWriting,
  matchesShortcut,
  shortcutKeys,
} from '../../../../renderer/actions/shortcut.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  it('is Ctrl on most machines and the command key on a Mac', () => {
    expect(matchesShortcut('Mod+P', press('p', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('Mod+P', press('p', { metaKey: true }), false)).toBe(false);
    expect(matchesShortcut('Mod+P', press('p', { metaKey: true }), true)).toBe(true);
  });

  it('is not met by more keys than it names', () => {
    const shifted = press('P', { ctrlKey: true, shiftKey: true });
    expect(matchesShortcut('Mod+P', shifted, false)).toBe(false);
    expect(matchesShortcut('Mod+Shift+P', shifted, false)).toBe(true);
    expect(matchesShortcut('F6', press('F6', { shiftKey: true }), false)).toBe(false);
  });

  it('is met under a Cyrillic layout by the place of the key', () => {
    const cyrillic = press('з', { ctrlKey: true, code: 'KeyP' });
    expect(matchesShortcut('Mod+P', cyrillic, false)).toBe(true);
  });

  it('is met by what a Latin layout types, not by the place of the key', () => {
    const dvorak = press('p', { ctrlKey: true, code: 'KeyR' });
    expect(matchesShortcut('Mod+P', dvorak, false)).toBe(true);
    expect(matchesShortcut('Mod+R', dvorak, false)).toBe(false);
  });

  it('takes a sign however the keyboard makes it', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('/', press('/', { shiftKey: true }), false)).toBe(true);
  });

  it('keeps out of text fields unless it needs a key that writes nothing', () => {
    const writing = [press('/'), press('?', { shiftKey: true }), press('ArrowDown')];
    expect(writing.every((one) => isWriting(one, false))).toBe(true);
    const others = [press('f', { ctrlKey: true }), press('F6'), press('ArrowUp', { altKey: true })];
    expect(others.some((one) => isWriting(one, false))).toBe(false);
    expect(isWriting(press('å', { altKey: true }), true)).toBe(true);
  });

  it('is shown as the keys of the machine, and named for assistive technology', () => {
    expect(shortcutKeys('Mod+Shift+P', false)).toEqual(['Ctrl', 'Shift', 'P']);
    expect(shortcutKeys('Mod+ArrowUp', true)).toEqual(['⌘', '↑']);
    expect(ariaShortcut('Mod+Shift+P', false)).toBe('Control+Shift+P');
  });
});
