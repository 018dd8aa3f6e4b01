import { monthNumber } from '../dates/month-names.ts';
import { startsUpper } from './characters.ts';
import { isMark } from './date-point.ts';
import { knownPress, type PressNames } from './known-press.ts';
import { isAddress, isKnownSource, isTitleNoun } from './press-words.ts';
import { isSentenceWord } from './prose-words.ts';
import type { Token } from './tokens.ts';

/** A name of the press in running text: tokens from `first`, without article and quotation marks. */
export interface PressName {
  readonly first: number;
  readonly next: number;
}

/** A capitalised name longer than this is a heading. */
const LONGEST = 6;
const INNER = new Set(['of', 'de', 'del', 'della', 'du', 'des', 'la', 'le', 'i', 'y', '&']);
/** Papers that are called by one such word, behind an article: "the Times". */
const SHORT_TITLES =
  /^(?:Times|Post|Guardian|Telegraph|Independent|Observer|Herald|Tribune|Journal|Economist|Globe|Chronicle|Inquirer|Mirror|Gazette)$/;

/** The names of the press from one token to another, in the order of the text. */
export function findPressNames(
  tokens: readonly Token[],
  from: number,
  to: number,
  more: PressNames | undefined,
): PressName[] {
  const names: PressName[] = [];
  for (let at = from; at < to; at += 1) {
    const next = endOfPressName(tokens, at, to, more);
    if (next === null) continue;
    names.push({ first: at, next });
    at = next - 1;
  }
  return names;
}

function endOfPressName(
  tokens: readonly Token[],
  at: number,
  to: number,
  more: PressNames | undefined,
): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (!startsUpper(token.text)) return isAddress(token.text) ? at + 1 : null;
  const known = Math.max(
    knownPress.endOfNameAt(tokens, at) ?? 0,
    more?.endOfNameAt(tokens, at) ?? 0,
  );
  if (known > at && known <= to) return known;
  return endOfTelling(tokens, at, to);
}

/** A name that says itself what it is: "Harbour Times", "Radio Pier", "Pier-News", "CNN". */
function endOfTelling(tokens: readonly Token[], at: number, to: number): number | null {
  let next = at;
  while (next < to && next - at < LONGEST && isPartOfName(tokens, next, next === at)) next += 1;
  while (next > at && !startsUpper(tokens[next - 1]?.text ?? '')) next -= 1;
  if (next === at) return null;
  if (next === at + 1) return isTellingAlone(tokens, at) ? next : null;
  const first = tokens[at]?.text ?? '';
  if (/^(?:Radio|TV|Channel)$/.test(first)) return next;
  // "the Harbour Times Monday" goes on behind the noun that ends the name.
  for (let last = next - 1; last > at; last -= 1) {
    if (isTelling(tokens[last]?.text ?? '')) return last + 1;
  }
  return isTellingAlone(tokens, at) ? at + 1 : null;
}

function isPartOfName(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const isStop = !isFirst && isMark(token, '.') && token?.spaced === false;
  if (isStop) return /^(?:St|Ste|U\.S)$/.test(before?.text ?? '');
  if (token?.kind !== 'word') return false;
  if (!startsUpper(token.text)) return !isFirst && INNER.has(token.text);
  if (isFirst && isSentenceWord(token.text)) return false;
  return token.text !== 'The' && monthNumber(token.text) === undefined;
}

const isTelling = (word: string): boolean =>
  isTitleNoun(word) || isKnownSource(word) || /\p{L}(?:news|press|tv)$/iu.test(word);

function isTellingAlone(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (isKnownSource(word) || isAddress(word) || /\p{L}-?(?:News|Press|TV)$/u.test(word))
    return true;
  const before = isMark(tokens[at - 1], '"') ? tokens[at - 2] : tokens[at - 1];
  return SHORT_TITLES.test(word) && /^the$/i.test(before?.text ?? '');
}
