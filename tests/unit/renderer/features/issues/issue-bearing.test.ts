import { describe, expect, it } from 'vitest';
import { bearingOf } from '../../../../../renderer/features/issues/issue-bearing.ts';
import { issueNumbering } from '../../../../../renderer/references/issue-words.ts';

describe('how an issue is numbered', () => {
  it('is told by what it bears: one number, two of them or three, or a word', () => {
    expect(['45', '45-46', '45/46', '45–47', 'Special', '45-49', null].map(bearingOf)).toEqual([
      'one',
      'two',
      'two',
      'three',
      'special',
      'one',
      'one',
    ]);
  });

  it('names a special by its word alone', () => {
    expect(issueNumbering({ volume: '3', number: '45-46' })).toBe('Vol. 3, No. 45-46');
    expect(issueNumbering({ volume: '3', number: 'Special' })).toBe('Vol. 3, Special');
    expect(issueNumbering({ volume: null, number: 'Special' })).toBe('Special');
  });
});
