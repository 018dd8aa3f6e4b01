import { monthNumber } from '../dates/month-names.ts';
import {
  isApostrophe,
  isDigit,
  isHyphen,
  isLetter,
  isLetterOrDigit,
  isLongDash,
  isQuotationMark,
  isSpace,
} from './characters.ts';

/**
 * `mark` is a sign by itself, in its plain form: every dash is "-", three dots or more are "…",
 * two dots are "," as they are meant. `decade` is "1980s", its text "1980".
 */
export type TokenKind = 'word' | 'number' | 'decade' | 'mark' | 'quote' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** "'96": a number that can only be a year. */
  readonly clipped: boolean;
}

/** Cuts a stretch of text into tokens. Every character is looked at a bounded number of times. */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let spaced = false;
  const push = (kind: TokenKind, to: number, printed = text.slice(at, to), clipped = false) => {
    tokens.push({ kind, text: printed, start: at, end: to, spaced, clipped });
    at = to;
    spaced = false;
  };

  while (at < end) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at = skipSpace(text, at, end);
      spaced = true;
    } else if (isDigit(code)) readFigures(text, at, end, push);
    else if (isLetter(text, at) || isHandle(text, at)) push('word', endOfWord(text, at, end));
    else if (isQuotationMark(character)) push('quote', runOf(text, at, end, character), '"');
    else if (isApostrophe(character)) readApostrophe(text, at, end, push);
    else if (character === '.') readDots(text, at, end, push);
    else if (isHyphen(character) || isLongDash(character))
      push('mark', endOfDash(text, at, end), '-');
    else if (character === '…') push('mark', at + 1, '…');
    else if (character === '(' || character === '[') push('open', at + 1);
    else if (character === ')' || character === ']') push('close', at + 1);
    // Asterisks and underscores around a name stand for italics.
    else if (character === '*' || character === '_') at += 1;
    else push('mark', at + 1, PLAIN_MARKS[character] ?? character);
  }
  return tokens;
}

/** Signs of other scripts and presses in the form in which they are read. */
const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '№': '#',
  '،': ',',
  '、': ',',
  '，': ',',
  '؛': ';',
  '；': ';',
  '：': ':',
  '。': '.',
};

/** "@someone". */
const isHandle = (text: string, at: number): boolean =>
  text.charAt(at) === '@' && isLetter(text, at + 1);

type Push = (kind: TokenKind, to: number, printed?: string, clipped?: boolean) => void;

/** White space; after a line end also the marks that mails put before quoted lines. */
function skipSpace(text: string, at: number, end: number): number {
  let position = at;
  let afterLineEnd = false;
  while (position < end) {
    const character = text.charAt(position);
    if (character === '\n' || character === '\r') afterLineEnd = true;
    else if (!isSpace(text.charCodeAt(position))) {
      if (!afterLineEnd || (character !== '>' && character !== '|')) break;
    }
    position += 1;
  }
  return position;
}

/** The end of an address that begins with figures: "24.kg". */
const FIGURES_AND_DOMAIN = /^\.[a-z]{2,4}(?![\p{L}\d.])/u;

/** "3rd", "1er", "2º". */
const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª']);

function readFigures(text: string, at: number, end: number, push: Push): void {
  let to = at;
  while (to < end && isDigit(text.charCodeAt(to))) to += 1;
  const address = FIGURES_AND_DOMAIN.exec(text.slice(to, to + 6))?.[0].length ?? 0;
  if (address > 0 && to + address <= end) {
    push('word', to + address);
    return;
  }
  if (to >= end || !isLetter(text, to)) {
    push('number', to);
    return;
  }
  const figures = text.slice(at, to);
  const letters = leadingLetters(text, to);
  const tail = Math.min(to + letters.length, end);
  const suffix = text.slice(to, tail).toLowerCase();
  if (monthNumber(letters.slice(0, 1).toUpperCase() + letters.slice(1)) && figures.length <= 2)
    push('number', to, figures);
  else if (suffix === 's' && figures.length === 4) push('decade', tail, figures);
  else if (ORDINALS.has(suffix)) push('number', tail, figures);
  else push('word', endOfWord(text, to, end));
}

function readApostrophe(text: string, at: number, end: number, push: Push): void {
  let to = at + 1;
  while (to < end && isDigit(text.charCodeAt(to))) to += 1;
  const figures = text.slice(at + 1, to);
  if (figures.length === 2 && !(to < end && isLetter(text, to))) push('number', to, figures, true);
  else push('quote', runOf(text, at, end, text.charAt(at)), '"');
}

function readDots(text: string, at: number, end: number, push: Push): void {
  const to = runOf(text, at, end, '.');
  if (to - at === 1) push('mark', to);
  else push('mark', to, to - at === 2 ? ',' : '…');
}

function runOf(text: string, at: number, end: number, character: string): number {
  let to = at;
  while (to < end && text.charAt(to) === character) to += 1;
  return to;
}

function endOfDash(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isHyphen(text.charAt(to)) || isLongDash(text.charAt(to)))) to += 1;
  return to;
}

/**
 * A word runs over letters, figures and what joins them ("ITAR-TASS", "Vesti.ru", "AT&T",
 * "RFE/RL", "Investor's"), and an address to its end. It stops where a month, an abbreviation of
 * "number" or the number of an issue begins or ends: "May/June", "No.35", "Mid-1989", "RISKS-4.12".
 */
function endOfWord(text: string, at: number, end: number): number {
  const isAddress = startsAddress(text, at);
  let to = at;
  while (to < end) {
    if (isDigit(text.charCodeAt(to)) && endsInMonth(text, at, to)) break;
    if (isLetterOrDigit(text, to) || to === at) to += 1;
    else if (to + 1 < end && joins(text, at, to, isAddress)) to += 1;
    else break;
  }
  return to;
}

const ADDRESS_STARTS = ['http://', 'https://', 'ftp://', 'www.'];

function startsAddress(text: string, at: number): boolean {
  const head = text.slice(at, at + 8).toLowerCase();
  return ADDRESS_STARTS.some((start) => head.startsWith(start));
}

function joins(text: string, wordStart: number, at: number, isAddress: boolean): boolean {
  const character = text.charAt(at);
  if (isAddress && ':/?=%~+#@_'.includes(character)) return true;
  if (!isLetterOrDigit(text, at + 1)) return false;
  const isDigitNext = isDigit(text.charCodeAt(at + 1));
  if (character === '.') return !endsInLabel(text, wordStart, at, isDigitNext);
  if (isApostrophe(character)) return !isDigitNext || isAddress;
  if (character === '&' || character === '@' || character === '_') return true;
  if (isHyphen(character) || character === '/') {
    if (isAddress) return true;
    const isShort = at - wordStart <= LONGEST_LABEL;
    return !(
      (isShort && isDateWord(text.slice(wordStart, at))) ||
      isDateWord(leadingLetters(text, at + 1)) ||
      isIssueNumber(text, at + 1)
    );
  }
  return false;
}

const LONGEST_LABEL = 9;
const LABELS = new Set(['no', 'nos', 'nr', 'vol', 'p', 'pp', 'pg', 'col', 'n']);

/** Whether the letters before a dot are "No", "p", "Jan": the figures or "A1" after it stand alone. */
function endsInLabel(text: string, wordStart: number, at: number, isDigitNext: boolean): boolean {
  if (at - wordStart > LONGEST_LABEL) return false;
  const label = text.slice(wordStart, at);
  const isPage = /^pp?$/i.test(label) && isDigit(text.charCodeAt(at + 2));
  if (!isDigitNext) return isPage;
  return LABELS.has(label.toLowerCase()) || monthNumber(label) !== undefined;
}

/** "Dec95" is a month and a year. */
const endsInMonth = (text: string, wordStart: number, at: number): boolean =>
  at - wordStart <= LONGEST_LABEL && monthNumber(text.slice(wordStart, at)) !== undefined;

const DATE_PREFIXES = new Set([
  'early',
  'mid',
  'late',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
]);

function isDateWord(word: string): boolean {
  if (word.length > LONGEST_LABEL) return false;
  return monthNumber(word) !== undefined || DATE_PREFIXES.has(word.toLowerCase());
}

function leadingLetters(text: string, at: number): string {
  let to = at;
  while (to - at <= LONGEST_LABEL && to < text.length && isLetter(text, to)) to += 1;
  return text.slice(at, to);
}

/** Volume and number, "16.73", at the end of a word. */
function isIssueNumber(text: string, at: number): boolean {
  const figures = /^\d{1,3}\.\d{1,3}(?![\p{L}\d])/u;
  return figures.test(text.slice(at, at + 8));
}
