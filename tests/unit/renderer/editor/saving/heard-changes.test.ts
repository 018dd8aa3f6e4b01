import { describe, expect, it } from 'vitest';
import { createHeardChanges } from '../../../../../renderer/editor/saving/heard-changes.ts';

const change = (...briefingIds: string[]) => ({
  issueIds: [],
  briefingIds,
  publications: false,
  sources: true,
});

describe('what an open briefing hears of the archive', () => {
  it('is nothing to read again where its own saves explain it', () => {
    const heard = createHeardChanges('mine');
    expect(heard.hear(change('mine'))).toBe(true);
    heard.ownSaved();
    expect(heard.areForeign()).toBe(false);
  });

  it('is foreign where more was announced than was saved here', () => {
    const heard = createHeardChanges('mine');
    heard.hear(change('mine'));
    heard.hear(change('mine'));
    heard.ownSaved();
    expect(heard.areForeign()).toBe(true);
    heard.read();
    expect(heard.areForeign()).toBe(false);
  });

  it('is foreign even after a save that was never announced', () => {
    const heard = createHeardChanges('mine');
    heard.ownSaved();
    heard.hear(change('mine'));
    expect(heard.areForeign()).toBe(true);
  });

  it('concerns it where all may have changed, and not where another briefing did', () => {
    const heard = createHeardChanges('mine');
    expect(heard.hear(change('other'))).toBe(false);
    expect(heard.areForeign()).toBe(false);
    expect(heard.hear(change())).toBe(true);
    expect(heard.areForeign()).toBe(true);
  });
});
