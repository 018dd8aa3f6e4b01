import { afterEach, describe, expect, it } from 'vitest';
import { forgetAllKeys, useKeyChoice } from '../../../../../renderer/actions/key-choice.ts';
import { keysOf } from '../../../../../renderer/actions/keys-of.ts';
import {
  bindKeys,
  resetKeys,
  unbindKeys,
} from '../../../../../renderer/features/keyboard/bind-keys.ts';

afterEach(() => void forgetAllKeys());

describe('choosing keys', () => {
  it('puts new keys in the place of those they replace, or beside them', () => {
    bindKeys('text.find-next', 'F4', 'F3');
    expect(keysOf('text.find-next')).toEqual(['F4', 'Mod+G']);
    bindKeys('text.find-next', 'Mod+Alt+Z', null);
    expect(keysOf('text.find-next')).toEqual(['F4', 'Mod+G', 'Mod+Alt+Z']);
  });

  it('takes keys over from the action that had them', () => {
    bindKeys('text.strong', 'Mod+K', 'Mod+B', ['text.link']);
    expect([keysOf('text.strong'), keysOf('text.link')]).toEqual([['Mod+K'], []]);
  });

  it('gives first keys back, and takes them from whoever has them now', () => {
    bindKeys('text.strong', 'Mod+K', 'Mod+B', ['text.link']);
    resetKeys('text.link', ['text.strong']);
    expect([keysOf('text.strong'), keysOf('text.link')]).toEqual([[], ['Mod+K']]);
  });

  it('forgets a choice that says what was so at first', () => {
    unbindKeys('text.strong', 'Mod+B');
    bindKeys('text.strong', 'Mod+B', null);
    expect(useKeyChoice.getState().chosen).toEqual({});
  });
});
