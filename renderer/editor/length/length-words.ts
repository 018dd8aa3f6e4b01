import type { HousePage } from '../../../shared/column-fill/house-page.ts';
import { figuresToTenth } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import type { TextLength } from './block-length.ts';

/** Words that a practised reader takes in a minute. */
const WORDS_A_MINUTE = 230;

export const wordsOf = ({ words }: TextLength): string =>
  say('{words, plural, one {# word} other {# words}}', { words });

export const charactersOf = ({ characters }: TextLength): string =>
  say('{characters, plural, one {# character} other {# characters}}', { characters });

export function minutesOf({ words }: TextLength): string {
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return say('{minutes, number} min', { minutes });
}

export const linesOf = ({ lines }: TextLength): string =>
  say('{lines, plural, one {# line} other {# lines}}', { lines });

/** "38% of a column", "1.7 columns". */
export function columnsOf({ lines }: TextLength, { column }: HousePage): string {
  const columns = lines / column.lines;
  if (columns < 0.95)
    return say('{percent, number}% of a column', {
      percent: Math.max(1, Math.round(columns * 100)),
    });
  return say('{columns, plural, one {{figure} column} other {{figure} columns}}', {
    columns: tenths(columns),
    figure: figuresToTenth(columns),
  });
}

/** "19% of a page", "1.2 pages". */
export function pagesOf({ lines }: TextLength, page: HousePage): string {
  const pages = lines / page.lines;
  if (pages < 0.95)
    return say('{percent, number}% of a page', { percent: Math.max(1, Math.round(pages * 100)) });
  return say('{pages, plural, one {{figure} page} other {{figure} pages}}', {
    pages: tenths(pages),
    figure: figuresToTenth(pages),
  });
}

const tenths = (number: number): number => Math.round(number * 10) / 10;
