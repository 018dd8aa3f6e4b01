import { COLUMNS_ON_PAGE } from '../../../shared/column-fill/column-measure.ts';
import { counted } from '../../ui/counted.ts';
import { column, type TextLength } from './block-length.ts';

/** Words that a practised reader takes in a minute. */
const WORDS_A_MINUTE = 230;

const figures = new Intl.NumberFormat('en-GB');

export const wordsOf = ({ words }: TextLength): string => counted(words, 'word');

export const charactersOf = ({ characters }: TextLength): string =>
  counted(characters, 'character');

export function minutesOf({ words }: TextLength): string {
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return `${minutes} min`;
}

export const linesOf = ({ lines }: TextLength): string => counted(lines, 'line');

/** "38% of a column", "1.7 columns". */
export function columnsOf({ lines }: TextLength): string {
  const columns = lines / column.lines;
  if (columns < 0.95) return `${Math.max(1, Math.round(columns * 100))}% of a column`;
  return `${columns.toFixed(1)} ${columns < 1.05 ? 'column' : 'columns'}`;
}

/** "19% of a page", "1.2 pages". */
export function pagesOf({ lines }: TextLength): string {
  const pages = lines / (column.lines * COLUMNS_ON_PAGE);
  if (pages < 0.95) return `${Math.max(1, Math.round(pages * 100))}% of a page`;
  return `${pages.toFixed(1)} ${pages < 1.05 ? 'page' : 'pages'}`;
}

export const countOf = (count: number): string => figures.format(count);
