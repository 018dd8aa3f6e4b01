import { describe, expect, it } from 'vitest';
import { canMeet } from '../../../../renderer/actions/where.ts';

describe('two actions can be meant by the same press', () => {
  it('where both can be done at the same place', () => {
    expect(canMeet('issue', 'briefing')).toBe(true);
    expect(canMeet('anywhere', 'review')).toBe(true);
    expect(canMeet('proof', 'editing')).toBe(true);
  });

  it('but not where the window is never at both places', () => {
    expect(canMeet('review', 'plan')).toBe(false);
  });

  it('nor where another part of the page has the focus', () => {
    expect(canMeet('text', 'card')).toBe(false);
    expect(canMeet('text', 'editing')).toBe(true);
  });
});
