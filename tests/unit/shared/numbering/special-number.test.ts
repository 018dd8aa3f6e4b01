import { describe, expect, it } from 'vitest';
import { coveredNumbers } from '../../../../shared/numbering/covered-numbers.ts';
import { isSpecialNumber, specialNumber } from '../../../../shared/numbering/special-number.ts';

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

describe('what stands in place of a number', () => {
  it('is a special where it is a word', () => {
    for (const word of ['Special', 'Hors-série', 'Специальный выпуск', 'Summer supplement']) {
      expect(isSpecialNumber(word)).toBe(true);
    }
  });

  it('is a number where it has a figure, is Roman, or a letter', () => {
    for (const number of ['12', '12-13', '12a', 'XII', 'B', 'Special 2', '', null]) {
      expect(isSpecialNumber(number)).toBe(false);
    }
  });
});
