import { isMark } from './date-point.ts';
import type { Token } from './tokens.ts';

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

const SHORT_WEEKDAYS = new Set('mon tue tues wed thu thur thurs fri sat sun'.split(' '));

/** Words that stand before a date and make it vague or narrow it, without being a name. */
const QUALIFIERS = new Set(
  'early mid late before after around about circa ca c approx since shortly soon between during beginning end middle spring summer autumn fall winter morning afternoon evening night midnight noon approximately'.split(
    ' ',
  ),
);

const ZONES = new Set(
  'gmt utc bst ist jst kst et ct pt cdt mst mdt pdt est edt cet msk pst pdt hrs hours am pm a.m p.m'.split(
    ' ',
  ),
);

/** In tokens; nobody writes more before a date. */
const LONGEST_PREAMBLE = 16;

export interface Preamble {
  readonly next: number;
  readonly note?: string | undefined;
}

/**
 * What may stand between a name and its date without being either: a weekday, an hour, a word
 * that makes the date vague. Reads nothing where no figures or month could follow.
 */
export function readPreamble(tokens: readonly Token[], at: number): Preamble {
  const words: string[] = [];
  let next = at;
  while (next - at < LONGEST_PREAMBLE) {
    const token = tokens[next];
    const step = stepOver(tokens, next);
    if (step === next || token === undefined) break;
    if (token.kind === 'word') words.push(token.text);
    next = step;
  }
  return next === at ? { next } : { next, note: words.join(' ') || undefined };
}

function stepOver(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.kind === 'open') return stepOverBracketedHour(tokens, at);
  const hour = readHour(tokens, at);
  if (hour !== at) return hour;
  if (token.kind !== 'word') return at;
  const word = token.text.toLowerCase();
  if (WEEKDAYS.has(word)) return skipOne(tokens, at + 1, ',.');
  // With a comma after it, "Sun" is a newspaper.
  if (SHORT_WEEKDAYS.has(word)) {
    const next = skipOne(tokens, at + 1, '.');
    return word === 'sun' ? next : skipOne(tokens, next, ',');
  }
  if (!QUALIFIERS.has(word)) return at;
  const isShort = /^(?:ca?|approx)$/.test(word);
  // "Timothy C. May".
  if (word === 'c' && token.text !== 'c') return at;
  const next = skipOne(tokens, at + 1, isShort ? '.' : '-,');
  return tokens[next]?.kind === 'word' && /^(?:the|of|in)$/.test(tokens[next]?.text ?? '')
    ? next + 1
    : next;
}

/** "9:45 a.m.", "1430 gmt", "8 p.m. and"; the same place where no hour stands. */
export function readHour(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return at;
  let next = at + 1;
  let isClock = false;
  while (
    tokens[at]?.text.length !== 4 &&
    isMark(tokens[next], ':') &&
    !tokens[next]?.spaced &&
    tokens[next + 1]?.kind === 'number'
  ) {
    next += 2;
    isClock = true;
  }
  // "10:43 AM ET".
  for (let zones = 0; zones < 2 && isZone(tokens[next]); zones += 1) {
    next = skipOne(tokens, next + 1, '.');
    isClock = true;
  }
  if (!isClock) return at;
  const joiner = tokens[next];
  if (isMark(joiner, '-') || (joiner?.kind === 'word' && /^(?:and|to)$/.test(joiner.text))) {
    const second = readHour(tokens, next + 1);
    if (second > next + 1) return second;
  }
  return next;
}

const isZone = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ZONES.has(token.text.toLowerCase());

/** "(Between 9:45 a.m. and 9:56 a.m.)" before the day. */
function stepOverBracketedHour(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (tokens[next] !== undefined && tokens[next]?.kind !== 'close') {
    const step = stepOver(tokens, next);
    if (step === next) return at;
    next = step;
  }
  return tokens[next]?.kind === 'close' ? next + 1 : at;
}

const skipOne = (tokens: readonly Token[], at: number, marks: string): number => {
  const token = tokens[at];
  return token?.kind === 'mark' && marks.includes(token.text) ? at + 1 : at;
};
