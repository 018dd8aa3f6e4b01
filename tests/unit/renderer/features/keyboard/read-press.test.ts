import { describe, expect, it } from 'vitest';
import { type ActionId, actionOf } from '../../../../../renderer/actions/all-actions.ts';
import { readPress } from '../../../../../renderer/features/keyboard/read-press.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const read = (id: ActionId, event: ReturnType<typeof press>) =>
  readPress(event, { ...actionOf(id), id }, { mac: false });

describe('a press while new keys are awaited', () => {
  it('is shown while keys are only held', () => {
    const held = press('Shift', { ctrlKey: true, shiftKey: true });
    expect(read('text.strong', held)).toEqual({ kind: 'held', keys: ['Ctrl', 'Shift'] });
  });

  it('leaves by Escape', () => {
    expect(read('text.strong', press('Escape'))).toEqual({ kind: 'leave' });
  });

  it('is refused with the reason where the browser keeps the keys', () => {
    const tab = press('t', { ctrlKey: true });
    expect(read('text.strong', tab)).toMatchObject({ kind: 'refused', shortcut: 'Mod+T' });
  });

  it('says whose the keys are, but only of actions that can be meant at the same time', () => {
    const link = read('text.strong', press('k', { ctrlKey: true }));
    expect(link).toMatchObject({ kind: 'taken', by: [{ id: 'text.link' }] });
    expect(read('review.accept', press('k', { ctrlKey: true }))).toMatchObject({ kind: 'free' });
  });

  it('takes letters and figures by their place, and signs however they are typed', () => {
    const cyrillic = press('и', { ctrlKey: true, altKey: true, code: 'KeyB' });
    expect(read('text.strong', cyrillic)).toEqual({ kind: 'free', shortcut: 'Mod+Alt+B' });
    const figure = press('$', { ctrlKey: true, shiftKey: true, code: 'Digit4' });
    expect(read('text.strong', figure)).toEqual({ kind: 'free', shortcut: 'Mod+Shift+4' });
    const sign = press(';', { ctrlKey: true, shiftKey: true });
    expect(read('text.strong', sign)).toEqual({ kind: 'free', shortcut: 'Mod+;' });
  });

  it('is none where AltGr writes a sign', () => {
    const at = press('@', { ctrlKey: true, altKey: true, code: 'KeyQ' });
    const written = { ...at, getModifierState: (key: string) => key === 'AltGraph' };
    expect(read('text.strong', written)).toMatchObject({ kind: 'held' });
  });
});
