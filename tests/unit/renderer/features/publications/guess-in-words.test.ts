import { expect, it } from 'vitest';
import {
  evidenceInWords,
  guessInWords,
} from '../../../../../renderer/features/publications/guess-in-words.ts';

it('says what was guessed, from how much', () => {
  const evidence = { monthFirst: 1210, dayFirst: 4, yearFirst: 0 };
  expect(guessInWords({ dateOrder: 'month-first', language: 'en', evidence })).toBe(
    'Guessed from 1,214 dates in its issues: month first, English.',
  );
  expect(evidenceInWords(evidence)).toBe('1,210 with the month first, 4 with the day first.');
});
