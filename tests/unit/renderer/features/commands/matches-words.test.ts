import { describe, expect, it } from 'vitest';
import { matchesWords } from '../../../../../renderer/features/commands/matches-words.ts';

describe('a filter by words', () => {
  it('wants the beginning of a word for each word of the query, in any order', () => {
    expect(matchesWords('fo foc', ['Focus the foot'])).toBe(true);
    expect(matchesWords('ocus', ['Focus the foot'])).toBe(false);
  });

  it('finds keys as they are read', () => {
    expect(matchesWords('ctrl p', ['Run anything…', 'Ctrl Shift P'])).toBe(true);
    expect(matchesWords('?', ['Keyboard shortcuts', '?'])).toBe(true);
  });

  it('lets all pass where nothing is asked', () => {
    expect(matchesWords(' ', [undefined])).toBe(true);
  });
});
