import { englishMonths } from '../dates/month-names.ts';
import type { StyledParagraph, StyleRemark } from './check-style.ts';
import type { StyleSheet } from './style-sheet.ts';

const MONTH = englishMonths
  .filter((name) => name.length > 4 || ['may', 'june', 'july'].includes(name))
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  .join('|');

const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH})[^\\S\\n]+(\\d{1,2})(st|nd|rd|th)?(?![\\p{L}\\p{N}]|[.,:]?\\d)`,
  'gu',
);
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}.,:–-])(\\d{1,2})(st|nd|rd|th)?[^\\S\\n]+(?:of[^\\S\\n]+)?(${MONTH})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Days of running text that are written in the other order, or with an ending: "August 28th". */
export function* checkDays(
  paragraphs: readonly StyledParagraph[],
  { days }: StyleSheet,
): Generator<StyleRemark> {
  if (days === null) return;
  for (const { text, start } of paragraphs) {
    for (const { index, printed, month, day, order, ending } of daysIn(text)) {
      if (Number(day) < 1 || Number(day) > 31 || (order === days && ending === '')) continue;
      // "28–30 August" and "August 28 and 29" would have to be written anew as a whole.
      if (
        /^[^\S\n]*(?:[–/-]|and\b|to\b|or\b|,[^\S\n]*\d{1,2}(?!\d))/u.test(
          text.slice(index + printed.length),
        )
      )
        continue;
      const instead = days === 'month-day' ? `${month} ${day}` : `${day} ${month}`;
      yield {
        start: start + index,
        end: start + index + printed.length,
        message: `The house writes “${instead}”.`,
        instead,
      };
    }
  }
}

const MONTH_BEFORE = new RegExp(`(?:${MONTH})[^\\S\\n]+$`, 'u');

function* daysIn(text: string) {
  for (const { index, 0: printed, 1: month = '', 2: day = '', 3: ending = '' } of text.matchAll(
    MONTH_FIRST,
  )) {
    yield { index, printed, month, day, ending, order: 'month-day' as const };
  }
  for (const { index, 0: printed, 1: day = '', 2: ending = '', 3: month = '' } of text.matchAll(
    DAY_FIRST,
  )) {
    // "in May 28 August" is nobody's date, but "May 5 June" reads as two: the first reading wins.
    const isTaken = MONTH_BEFORE.test(text.slice(0, index));
    if (!isTaken) yield { index, printed, month, day, ending, order: 'day-month' as const };
  }
}
