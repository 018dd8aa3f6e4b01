import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../../renderer/actions/all-actions.ts';
import { refusalOf } from '../../../../renderer/actions/kept-keys.ts';

const bold = actionOf('text.strong');
const accept = actionOf('review.accept');

describe('keys that an action cannot have', () => {
  it('are those of the browser and of the clipboard', () => {
    expect(refusalOf('Mod+T', bold, false)).toMatch(/browser/);
    expect(refusalOf('Mod+C', bold, false)).toMatch(/copies/);
  });

  it('are those of the system, which differ on a Mac', () => {
    expect(refusalOf('Mod+H', bold, true)).toMatch(/system/);
    expect(refusalOf('Mod+H', bold, false)).toBeNull();
    expect(refusalOf('Alt+F4', bold, false)).toMatch(/system/);
  });

  it('are those by which one moves everywhere, unless more is held', () => {
    expect(refusalOf('ArrowDown', accept, false)).toMatch(/Lists/);
    expect(refusalOf('Alt+ArrowDown', accept, false)).toBeNull();
  });

  it('are letters, for what is done while one writes', () => {
    expect(refusalOf('B', bold, false)).toMatch(/writes/);
    expect(refusalOf('B', accept, false)).toBeNull();
    expect(refusalOf('F4', bold, false)).toBeNull();
    expect([false, true].map((mac) => refusalOf('Alt+B', bold, mac) === null)).toEqual([
      true,
      false,
    ]);
  });
});
