import { isApostrophe } from './characters.ts';
import { isMark } from './date-point.ts';
import type { Token } from './tokens.ts';

/** A title or name in quotation marks: its tokens without the marks and the comma before them. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
  readonly next: number;
  /** "Newsday," has its comma inside. */
  readonly endsInComma: boolean;
}

const LONGEST_TITLE = 60;

/**
 * The quotation that begins at this mark. One that is never closed ends with its sentence; null
 * where nothing is quoted, as by a lone apostrophe.
 */
export function readQuotation(
  text: string,
  tokens: readonly Token[],
  at: number,
): Quotation | null {
  const close = closingMark(tokens, at) ?? endOfUnclosed(text, tokens, at);
  if (close === null) return null;
  const first = at + 1;
  let last = close;
  while (last > first && isOuterPunctuation(tokens[last - 1])) last -= 1;
  if (last === first) return null;
  const next = tokens[close]?.kind === 'quote' ? close + 1 : close;
  return { first, last, next, endsInComma: isMark(tokens[close - 1], ',') };
}

const isOuterPunctuation = (token: Token | undefined): boolean =>
  isMark(token, ',') || isMark(token, '.') || isMark(token, ';');

function closingMark(tokens: readonly Token[], at: number): number | null {
  const limit = Math.min(tokens.length, at + LONGEST_TITLE);
  for (let close = at + 1; close < limit; close += 1) {
    if (tokens[close]?.kind === 'quote') return close;
  }
  return null;
}

function endOfUnclosed(text: string, tokens: readonly Token[], at: number): number | null {
  if (isApostrophe(text.charAt(tokens[at]?.start ?? 0))) return null;
  const limit = Math.min(tokens.length, at + LONGEST_TITLE);
  for (let end = at + 1; end < limit; end += 1) {
    const token = tokens[end];
    if (isMark(token, '?') || isMark(token, '!')) return end + 1;
    if (isMark(token, ',') || isMark(token, ';')) return end;
  }
  return null;
}
