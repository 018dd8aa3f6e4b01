import { isMark, yearOf } from './date-point.ts';
import { isKnownSource } from './press-words.ts';
import type { Token } from './tokens.ts';

/** Where in a number of a paper: "pp. 86-87", "page 12", "p130", "A4", "33A", "sec. B". */
export interface Locator {
  /** The token after it. */
  readonly next: number;
}

const PAGE_LABELS = new Set([
  'p',
  'pp',
  'pg',
  'pgs',
  'page',
  'pages',
  'col',
  'column',
  'sec',
  'section',
  'part',
  'pt',
]);
/** In other languages; with a capital letter they may begin a name: "Página 12". */
const FOREIGN_LABELS = new Set('pág págs pag página pagina str стр с σ σελ blz lpp'.split(' '));
const LABEL_WITH_FIGURES = /^(?:p|pp|pg)\d{1,4}$/i;
/** "A4", "33A", "D-12": a section of a paper and a page; "UT-1" is a channel. */
const PAGE_OF_SECTION = /^(?:[A-Z](?:(?:&?[A-Z])?|-)\d{1,3}|\d{1,3}[A-Z])$/;
export const isPageOfSection = (word: string): boolean =>
  PAGE_OF_SECTION.test(word) && !isKnownSource(word);
const LOCATOR_MARKS = '-,&/:';

/** A locator that says itself that it is one, by "p." or "page". */
export function readLabelledLocator(tokens: readonly Token[], at: number): Locator | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (/^(?:front|back|op-ed)$/i.test(token.text) && tokens[at + 1]?.text === 'page') {
    return { next: at + 2 };
  }
  if (LABEL_WITH_FIGURES.test(token.text)) return { next: skipPages(tokens, at + 1) };
  const isLabel = PAGE_LABELS.has(token.text.toLowerCase()) || FOREIGN_LABELS.has(token.text);
  if (!isLabel) return null;
  const first = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (!isPage(tokens[first])) return null;
  // "Col. I. Doe": a rank and an initial, not a column.
  if (/^Col$/.test(token.text) && tokens[first]?.kind === 'word') return null;
  return { next: skipPages(tokens, first + 1) };
}

/** A locator that only its place shows, behind a comma or a date: "A4", "33A", "212". */
export function readBareLocator(
  tokens: readonly Token[],
  at: number,
  isAfterDate: boolean,
): Locator | null {
  const token = tokens[at];
  if (token?.kind === 'word' && isPageOfSection(token.text)) {
    return endsPage(tokens, skipPages(tokens, at + 1)) ? { next: skipPages(tokens, at + 1) } : null;
  }
  const isNumber = token?.kind === 'number' && token.text.length <= 4 && !token.clipped;
  if (!isAfterDate || !isNumber) return null;
  const next = skipPages(tokens, at + 1);
  return endsPage(tokens, next) ? { next } : null;
}

/**
 * "72, 1234 (1994)", "264:1234-1236, 1994": behind a volume and its page the year follows; null
 * where it does not. The year is not part of it, nor is the page behind it: "368 (1996) 251".
 */
export function skipVolumeAndPage(tokens: readonly Token[], at: number): number | null {
  const sign = tokens[at + 1];
  const page = tokens[at + 2];
  const isYearAmid = sign?.kind === 'open' && yearOf(page) !== undefined;
  if (isYearAmid && tokens[at + 3]?.kind === 'close' && tokens[at + 4]?.kind === 'number')
    return tokens[at]?.kind === 'number' ? at + 1 : null;
  const isVolume = tokens[at]?.kind === 'number' && (tokens[at]?.text.length ?? 9) <= 4;
  const isPage = page?.kind === 'number' || /^[A-Z]\d+$/.test(page?.text ?? '');
  if (!isVolume || !isPage || !(isMark(sign, ',') || isMark(sign, ':'))) return null;
  const isRange = isMark(tokens[at + 3], '-') && tokens[at + 4]?.kind === 'number';
  const next = isRange ? at + 5 : at + 3;
  const isBracketed = tokens[next]?.kind === 'open' && tokens[next + 2]?.kind === 'close';
  const isYear = isBracketed || isMark(tokens[next], ',');
  return isYear && yearOf(tokens[next + 1]) !== undefined ? next : null;
}

function endsPage(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return ',;.…&-'.includes(token.text);
  return (
    token.kind === 'close' ||
    token.kind === 'open' ||
    (token.kind === 'word' && !/^\p{Lu}/u.test(token.text))
  );
}

const isPage = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  (token?.kind === 'word' &&
    (PAGE_OF_SECTION.test(token.text) ||
      /^(?:[A-Zivxl]{1,5}|[A-Z]\d{4,5}|One|Two)$/.test(token.text)));

/** More pages: "-87", " and 170", ", 97". */
function skipPages(tokens: readonly Token[], at: number): number {
  let next = at;
  for (;;) {
    const sign = tokens[next];
    const isJoiner =
      (sign?.kind === 'mark' && LOCATOR_MARKS.includes(sign.text)) ||
      (sign?.kind === 'word' && sign.text === 'and');
    const page = tokens[next + 1];
    const isFurther =
      isJoiner &&
      (page?.kind === 'number' || (page?.kind === 'word' && PAGE_OF_SECTION.test(page.text)));
    if (!isFurther || !endsPage(tokens, next + 2)) return next;
    next += 2;
  }
}
