import { afterEach, describe, expect, it } from 'vitest';
import {
  chooseKeys,
  forgetAllKeys,
  forgetKeys,
  readKeyChoice,
  restoreKeyChoice,
} from '../../../../renderer/actions/key-choice.ts';
import { keysOf } from '../../../../renderer/actions/keys-of.ts';

afterEach(() => void forgetAllKeys());

describe('the keys that a person has chosen', () => {
  it('stand in place of the first ones until they are forgotten', () => {
    const first = keysOf('text.strong');
    chooseKeys('text.strong', ['Mod+Alt+B']);
    expect(keysOf('text.strong')).toEqual(['Mod+Alt+B']);
    forgetKeys('text.strong');
    expect(keysOf('text.strong')).toEqual(first);
  });

  it('may be none at all', () => {
    chooseKeys('text.strong', []);
    expect(keysOf('text.strong')).toEqual([]);
  });

  it('come back together where all were forgotten by mistake', () => {
    chooseKeys('text.strong', ['Mod+Alt+B']);
    chooseKeys('go.back', []);
    restoreKeyChoice(forgetAllKeys());
    expect([keysOf('text.strong'), keysOf('go.back')]).toEqual([['Mod+Alt+B'], []]);
  });

  it('are read from what was stored, without what can no longer be meant', () => {
    const stored = {
      chosen: {
        'text.strong': ['Mod+Alt+B', 'mod-b', 7],
        'text.gone': ['Mod+Alt+Z'],
        'go.back': 'Mod+Left',
      },
    };
    expect(readKeyChoice(stored)).toEqual({ 'text.strong': ['Mod+Alt+B'] });
    expect([undefined, null, 'x', { chosen: [] }].map(readKeyChoice)).toEqual([{}, {}, {}, {}]);
  });
});
