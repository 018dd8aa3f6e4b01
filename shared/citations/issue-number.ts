import { isMark } from './date-point.ts';
import type { Token } from './tokens.ts';

/** How a number of an issue was printed, which tells how sure it is that it is one. */
export type NumberStyle = 'labelled' | 'hash' | 'dotted' | 'slashed' | 'bare';

export interface IssueNumber {
  readonly style: NumberStyle;
  readonly volume: string | null;
  readonly number: string | null;
  /** All that were printed, as they were, where there are several. */
  readonly numbers?: readonly string[] | undefined;
  readonly next: number;
}

const NUMBER_LABELS = new Set([
  'no',
  'nos',
  'nr',
  'num',
  'number',
  'numbers',
  'issue',
  'issues',
  'n',
]);
const VOLUME_LABELS = new Set(['vol', 'volume', 'vols']);
const ROMAN = /^[IVXLC]{1,7}$/;

/** "Vol. 18, Issue 16", "No. 24", "Nos. 5 and 6", "#12, #15, and #21", "#598, 600". */
export function readIssueNumber(tokens: readonly Token[], at: number): IssueNumber | null {
  return (
    readVolume(tokens, at) ??
    readShortVolume(tokens, at) ??
    readLabelled(tokens, at) ??
    readHash(tokens, at)
  );
}

/** Whether "5.51" stands here; cheaper than reading all that follow it. */
export const isDotted = (tokens: readonly Token[], at: number): boolean =>
  dottedAt(tokens, at) !== null;

/** "6/160" or "6:160" or "6(160)" behind a name. */
export function readSlashed(tokens: readonly Token[], at: number): IssueNumber | null {
  const volume = figuresAt(tokens, at);
  const sign = tokens[at + 1];
  const number = figuresAt(tokens, at + 2);
  if (!volume || !number || sign?.spaced || tokens[at + 2]?.spaced) return null;
  if (isMark(sign, '/') || isMark(sign, ':')) {
    return { style: 'slashed', volume, number, next: at + 3 };
  }
  const isBracketed = sign?.kind === 'open' && tokens[at + 3]?.kind === 'close';
  return isBracketed ? { style: 'slashed', volume, number, next: at + 4 } : null;
}

/** "250" or "202, 205 and 206" behind a name that is known to count its issues. */
export function readBareNumbers(tokens: readonly Token[], at: number): IssueNumber {
  const first = rangeAt(tokens, at) ?? { text: tokens[at]?.text ?? '', next: at + 1 };
  const list = readList(first, tokens, (from) => {
    const joiner = skipJoiner(tokens, from);
    const further = joiner > from ? rangeAt(tokens, joiner) : null;
    const follower = tokens[further?.next ?? from];
    // "Update 250, 3 May": a word behind it makes it something else.
    return follower?.kind === 'word' && follower.text !== 'and' ? null : further;
  });
  return { style: 'bare', volume: null, ...list };
}

/** Whether this word announces a number, so that no name runs over it. */
export function isNumberLabel(tokens: readonly Token[], at: number): boolean {
  return (
    labelAt(tokens, at, VOLUME_LABELS) !== null ||
    labelAt(tokens, at, NUMBER_LABELS) !== null ||
    readShortVolume(tokens, at) !== null
  );
}

/** "v.1 n.3", "V16 #233": a bare "v" is of a version, where no number follows it. */
function readShortVolume(tokens: readonly Token[], at: number): IssueNumber | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^[vV](?:\.?\d{1,3})?$/.test(token.text)) return null;
  const isApart = token.text.length === 1;
  const start = isApart && isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const volume = isApart ? figuresAt(tokens, start) : token.text.replace(/^v\.?/i, '');
  const behind = isApart ? start + 1 : start;
  const next = isMark(tokens[behind], ',') || isMark(tokens[behind], ':') ? behind + 1 : behind;
  const number = volume ? (readLabelled(tokens, next) ?? readHash(tokens, next)) : null;
  return number && { ...number, style: 'labelled', volume: volume ?? null };
}

function readVolume(tokens: readonly Token[], at: number): IssueNumber | null {
  const start = labelAt(tokens, at, VOLUME_LABELS);
  if (start === null) return null;
  const volume = figuresAt(tokens, start) ?? romanAt(tokens, start);
  if (!volume) return null;
  let next = start + 1;
  if (isMark(tokens[next], ',') || isMark(tokens[next], ':')) next += 1;
  const labelled = readLabelled(tokens, next);
  if (labelled) return { ...labelled, volume };
  const bare = isMark(tokens[start + 1], ':') ? figuresAt(tokens, next) : undefined;
  if (bare) return { style: 'labelled', volume, number: bare, next: next + 1 };
  return { style: 'labelled', volume, number: null, next: start + 1 };
}

function readLabelled(tokens: readonly Token[], at: number): IssueNumber | null {
  const start = labelAt(tokens, at, NUMBER_LABELS);
  if (start === null) return null;
  const first = skipHash(tokens, start);
  const number = rangeAt(tokens, first);
  if (!number) return null;
  const isPlural = tokens[at]?.text.toLowerCase().endsWith('s') ?? false;
  const list = readList(number, tokens, (from) => {
    const joiner = skipJoiner(tokens, from);
    const isComma = isMark(tokens[from], ',');
    const isAllowed = joiner > from && (isPlural || !isComma);
    return isAllowed ? rangeAt(tokens, skipHash(tokens, joiner)) : null;
  });
  return { style: 'labelled', volume: null, ...list };
}

function readHash(tokens: readonly Token[], at: number): IssueNumber | null {
  if (!isMark(tokens[at], '#')) return null;
  const dotted = readDotted(tokens, at + 1);
  if (dotted) return { ...dotted, style: 'hash' };
  const number = rangeAt(tokens, at + 1);
  if (!number) return null;
  const list = readList(number, tokens, (from) => {
    const joiner = skipJoiner(tokens, from);
    if (joiner === from) return null;
    if (isMark(tokens[joiner], '#')) return rangeAt(tokens, joiner + 1);
    // "#598, 600": figures alone go on counting where they have the same length.
    const further = bareAt(tokens, joiner);
    return further?.text.length === number.text.length ? further : null;
  });
  return { style: 'hash', volume: null, ...list };
}

/** "5.51, 5.57": volumes and numbers, behind a name that can have them. */
export function readDotted(tokens: readonly Token[], at: number): IssueNumber | null {
  const first = dottedAt(tokens, at);
  if (!first) return null;
  const list = readList(first, tokens, (from) => {
    const joiner = skipJoiner(tokens, from);
    const further = skipHash(tokens, joiner);
    return joiner > from ? (dottedAt(tokens, further) ?? bareAt(tokens, further)) : null;
  });
  const [volume = null, number = null] = first.text.split('.');
  return { style: 'dotted', volume, number, numbers: list.numbers, next: list.next };
}

/** "12.34, 35": a further number of the same volume, and no day of a month. */
function bareAt(tokens: readonly Token[], at: number): Figures | null {
  const number = figuresAt(tokens, at);
  const follower = tokens[at + 1];
  const isAlone =
    follower === undefined ||
    follower.kind === 'close' ||
    (follower.kind === 'mark' && ',;.'.includes(follower.text)) ||
    (follower.kind === 'word' && follower.text === 'and');
  return number && number.length <= 3 && isAlone ? { text: number, next: at + 1 } : null;
}

interface Figures {
  readonly text: string;
  readonly next: number;
}

function readList(
  first: Figures,
  tokens: readonly Token[],
  readNext: (from: number) => Figures | null,
) {
  const numbers = [first.text];
  let { next } = first;
  while (next < tokens.length) {
    const further = readNext(next);
    if (!further) break;
    numbers.push(further.text);
    next = further.next;
  }
  return { number: first.text, next, numbers: numbers.length > 1 ? numbers : undefined };
}

function dottedAt(tokens: readonly Token[], at: number): Figures | null {
  const volume = figuresAt(tokens, at);
  const dot = tokens[at + 1];
  const number = figuresAt(tokens, at + 2);
  if (!volume || !number || !isMark(dot, '.') || dot?.spaced || tokens[at + 2]?.spaced) return null;
  if (
    volume.length > 3 ||
    number.length > 3 ||
    (isMark(tokens[at + 3], '.') && !tokens[at + 3]?.spaced && figuresAt(tokens, at + 4))
  )
    return null;
  return { text: `${volume}.${number}`, next: at + 3 };
}

/** A number, or a double number: "12-13". */
function rangeAt(tokens: readonly Token[], at: number): Figures | null {
  const first = figuresAt(tokens, at);
  if (!first) return null;
  const sign = tokens[at + 1];
  const second = figuresAt(tokens, at + 2);
  const isDouble = second && (isMark(sign, '-') || isMark(sign, '/')) && !tokens[at + 2]?.spaced;
  return isDouble
    ? { text: `${first}${sign?.text}${second}`, next: at + 3 }
    : { text: first, next: at + 1 };
}

const LONGEST_NUMBER = 6;

function figuresAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length <= LONGEST_NUMBER ? token.text : undefined;
}

function romanAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'word' && ROMAN.test(token.text) ? token.text : undefined;
}

/** The token after a label and its full stop, or null where no label with a number stands. */
function labelAt(tokens: readonly Token[], at: number, labels: ReadonlySet<string>): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !labels.has(token.text.toLowerCase())) return null;
  const next = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const hasNumber = figuresAt(tokens, skipHash(tokens, next)) || romanAt(tokens, next);
  return hasNumber ? next : null;
}

const skipHash = (tokens: readonly Token[], at: number): number =>
  isMark(tokens[at], '#') ? at + 1 : at;

function skipJoiner(tokens: readonly Token[], at: number): number {
  let next = isMark(tokens[at], ',') ? at + 1 : at;
  const token = tokens[next];
  if (isMark(token, '&') || (token?.kind === 'word' && token.text === 'and')) next += 1;
  return next;
}
