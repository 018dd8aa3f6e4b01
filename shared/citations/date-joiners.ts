import { isMark, yearOf } from './date-point.ts';
import type { Token } from './tokens.ts';

const RANGE_WORDS = new Set(['through', 'thru', 'to', 'until', 'till']);
const JOINERS = new Set(['and', 'or']);

/** After a comma, an ampersand, "and", or a comma and "and"; the same place where none is. */
export function skipJoiner(tokens: readonly Token[], at: number): number {
  let next = isMark(tokens[at], ',') ? at + 1 : at;
  const token = tokens[next];
  if (isMark(token, '&') || (token?.kind === 'word' && JOINERS.has(token.text))) next += 1;
  return next;
}

const OPEN_ENDS = new Set(['after', 'before', 'later', 'earlier', 'onward', 'onwards']);

/** After "and After", "and before", which leave a date open; the same place where none stands. */
export function skipOpenEnd(tokens: readonly Token[], at: number): number {
  const [joiner, end] = [tokens[at], tokens[at + 1]];
  if (joiner?.kind !== 'word' || end?.kind !== 'word') return at;
  if (!JOINERS.has(joiner.text) || !OPEN_ENDS.has(end.text.toLowerCase())) return at;
  return endsDay(tokens, at + 2) ? at + 2 : at;
}

/** After a dash or "through"; null where none stands. */
export function skipRangeSign(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (isMark(token, '-')) return at + 1;
  return token?.kind === 'word' && RANGE_WORDS.has(token.text) ? at + 1 : null;
}

/** Whether a bare number may be a day here: no word follows that it would belong to. */
export function endsDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'close' || token.kind === 'open') return true;
  if (token.kind === 'number') return yearOf(token) !== undefined;
  if (token.kind === 'mark') return ',;.-&…'.includes(token.text);
  return token.kind === 'word' && (JOINERS.has(token.text) || RANGE_WORDS.has(token.text));
}
