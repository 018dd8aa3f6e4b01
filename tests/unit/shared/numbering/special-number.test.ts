import { describe, expect, it } from 'vitest';
import { coveredNumbers } from '../../../../shared/numbering/covered-numbers.ts';
import { specialNumber } from '../../../../shared/numbering/special-number.ts';

describe('a special', () => {
  it.each([
    ['en', 'Special'],
    ['fr-CA', 'Hors-série'],
    ['RU', 'Специальный выпуск'],
    ['tlh', 'Special'],
  ])('is called in the language of its publication, %s', (language, words) => {
    expect(specialNumber(language)).toBe(words);
  });

  it('takes no number of the run, in any language', () => {
    for (const language of ['de', 'en', 'es', 'fr', 'it', 'ru']) {
      expect(coveredNumbers(specialNumber(language))).toBeNull();
    }
  });
});
