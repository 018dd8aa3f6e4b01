import type { DateOrder } from '../../../shared/dates/date-order.ts';
import type { DateEvidence, DateStyleGuess } from '../../../shared/dates/guess-date-style.ts';
import { say } from '../../wording/say.ts';
import { languageName } from './language-name.ts';

export const orderInWords: Readonly<Record<DateOrder, string>> = {
  'month-first': say('month first'),
  'day-first': say('day first'),
  'year-first': say('year first'),
};

const allOf = ({ monthFirst, dayFirst, yearFirst }: DateEvidence): number =>
  monthFirst + dayFirst + yearFirst;

/** "Guessed from 214 dates in its issues: month first, English." */
export function guessInWords({ dateOrder, language, evidence }: DateStyleGuess): string {
  return say(
    'Guessed from {dates, plural, one {# date} other {# dates}} in its issues: {order}, {language}.',
    { dates: allOf(evidence), order: orderInWords[dateOrder], language: languageName(language) },
  );
}

/** "210 with the month first, 4 with the day first": what speaks for each, the most first. */
export function evidenceInWords({ monthFirst, dayFirst, yearFirst }: DateEvidence): string {
  const parts: readonly (readonly [count: number, words: string])[] = [
    [monthFirst, say('{count, number} with the month first', { count: monthFirst })],
    [dayFirst, say('{count, number} with the day first', { count: dayFirst })],
    [yearFirst, say('{count, number} with the year first', { count: yearFirst })],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .sort(([one], [other]) => other - one)
    .map(([, words]) => words);
  return `${words.join(', ')}.`;
}
