import { expect, test } from 'vitest';
import { addCounts, countText, noCounts } from '../../../../shared/manuscript/text-counts.ts';

test('words, characters, and characters without spaces are counted', () => {
  expect(countText('It’s noon.')).toEqual({ words: 2, characters: 10, withoutSpaces: 9 });
});

test('line ends are no characters', () => {
  expect(countText('a\n\nb')).toEqual({ words: 2, characters: 2, withoutSpaces: 2 });
});

test('a letter with its accents, and an emoji, count once', () => {
  expect(countText('e\u0301ж 👩‍🚀').characters).toBe(4);
});

test('counts add up', () => {
  expect(addCounts(countText('a b'), addCounts(countText('c'), noCounts))).toEqual({
    words: 3,
    characters: 4,
    withoutSpaces: 3,
  });
});
