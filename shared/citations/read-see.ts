import { isMark } from './date-point.ts';
import type { Token } from './tokens.ts';

const LEADING_ON = new Set(
  'also e.g eg further instead again especially particularly generally for example'.split(' '),
);

/** The token after "see", "cf.", "refer to" or "corrected in" and the words that lead on; null where none stands. */
export function readSee(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  const following = wordAt(tokens, at + 1);
  const isOfTwo =
    (word === 'refer' && following === 'to') || (word === 'corrected' && following === 'in');
  if (word !== 'see' && word !== 'cf' && !isOfTwo) return null;
  let next = at + (isOfTwo ? 2 : 1);
  while (isLeadingOn(tokens, next)) next += 1;
  return next;
}

function isLeadingOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'word') return LEADING_ON.has(token.text);
  return isMark(token, '.') || isMark(token, ',') || isMark(token, ':');
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}
