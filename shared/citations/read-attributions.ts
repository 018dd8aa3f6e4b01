import { type AttributionDate, readAttributionDate } from './attribution-date.ts';
import {
  isAttributionFiller,
  isAuxiliary,
  isIssueWord,
  isPublishing,
  isReportNoun,
  leadToSource,
} from './attribution-words.ts';
import { isMark } from './date-point.ts';
import { findPressNames, type PressName } from './find-press-names.ts';
import type { PressNames } from './known-press.ts';
import { isPlace } from './place-names.ts';
import { printedText } from './printed-text.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

export interface AttributionContext extends ReadingContext {
  /** Sources of the archive's authority file, beside those that the grammar knows. */
  readonly pressNames?: PressNames | undefined;
}

const NEARBY = 0.65;
const DATE_FIRST = 0.6;
const RELATIVE_DAY = 0.55;
const DOUBT = 'named in running text, without brackets';

/** Words between a name and its day, or the other way round; more of them are a sentence. */
const REACH = 8;

/** The attributions of one sentence, in order. */
export function* readAttributions(
  text: string,
  { tokens, from, to }: Sentence,
  context: AttributionContext,
): Generator<Reading> {
  let readUpTo = from;
  for (const names of joinNames(tokens, findPressNames(tokens, from, to, context.pressNames))) {
    const found = attribute(tokens, names, { from: readUpTo, to }, context);
    if (!found) continue;
    yield writeAttribution(text, tokens, names, found);
    readUpTo = found.last + 1;
  }
}

/** "Interfax and ITAR-TASS", "AP, UPI and Reuters" report together. */
function joinNames(tokens: readonly Token[], names: readonly PressName[]): PressName[][] {
  const joined: PressName[][] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    if (last && before && isJoined(tokens, before.next, name.first)) last.push(name);
    else joined.push([name]);
  }
  return joined;
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false;
  return tokens.slice(from, to).every(({ text }) => /^(?:,|and|the|The)$/.test(text));
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** A day that belongs to a name, and the tokens from the first to the last of both. */
interface Attribution {
  readonly first: number;
  readonly last: number;
  readonly date: AttributionDate;
  readonly confidence: number;
}

function attribute(
  tokens: readonly Token[],
  names: readonly PressName[],
  bounds: Bounds,
  context: ReadingContext,
): Attribution | null {
  const first = names[0]?.first ?? 0;
  const next = names.at(-1)?.next ?? first;
  if (first < bounds.from) return null;
  return (
    readDayBehind(tokens, first, next, bounds, context) ??
    readDayBefore(tokens, first, next, bounds, context)
  );
}

/** "Interfax reported on May 3", "told Reuters on August 28", "Izvestia of May 3". */
function readDayBehind(
  tokens: readonly Token[],
  first: number,
  next: number,
  { from, to }: Bounds,
  context: ReadingContext,
): Attribution | null {
  const place = skipName(tokens, next);
  const start = startOfDay(tokens, first, place, from);
  if (start === null) return null;
  const isBracketed = tokens[start]?.kind === 'open';
  const date = readAttributionDate(
    tokens,
    isBracketed ? skipOf(tokens, start + 1) : start,
    context,
  );
  if (!date || date.next > to) return null;
  if (isBracketed && tokens[date.next]?.kind !== 'close') return null;
  return { first, last: date.next - 1, date, confidence: belief(date, NEARBY) };
}

/** Where the day would have to stand; null where nothing ties one to the name. */
function startOfDay(
  tokens: readonly Token[],
  first: number,
  next: number,
  from: number,
): number | null {
  const verb = skipAuxiliaries(tokens, next);
  const isTold = isLedTo(tokens, first, from);
  if (isPublishing(wordAt(tokens, verb))) return skipFillers(tokens, verb + 1);
  if (tokens[next]?.kind === 'open')
    return isTold || isVerbBehindBracket(tokens, next) ? next : null;
  if (isReportNoun(wordAt(tokens, next))) return skipFillers(tokens, next + 1);
  if (wordAt(tokens, next) === 'of') return next + 1;
  if (!isTold) return null;
  // "according to Interfax, on May 3 the lock failed": the day is that of the event.
  if (isMark(tokens[next], ',')) return next + 1;
  return skipFillers(tokens, next);
}

/** "Izvestia (May 3) reported". */
function isVerbBehindBracket(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + REACH; next += 1) {
    if (tokens[next]?.kind !== 'close') continue;
    return isPublishing(wordAt(tokens, skipAuxiliaries(tokens, next + 1)));
  }
  return false;
}

function isLedTo(tokens: readonly Token[], first: number, from: number): boolean {
  let last = first - 1;
  while (last > from && isArticle(tokens[last])) last -= 1;
  return leadToSource(wordAt(tokens, last - 1), wordAt(tokens, last));
}

const isArticle = (token: Token | undefined): boolean =>
  token?.kind === 'quote' || /^(?:the|an?)$/i.test(token?.text ?? '');

/** A closing quotation mark and the possessive behind a name. */
const skipName = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'quote' ? at + 1 : at;

function skipAuxiliaries(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && isAuxiliary(wordAt(tokens, next))) next += 1;
  return next;
}

const skipOf = (tokens: readonly Token[], at: number): number =>
  /^(?:of|on|dated)$/.test(wordAt(tokens, at)) ? at + 1 : at;

function skipFillers(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + REACH && isPassedOver(tokens[next])) next += 1;
  return next;
}

const isPassedOver = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (isAttributionFiller(token.text) || isPlace(token.text));

/** "On May 3, Interfax reported", "the May 3 issue of Izvestia", "in its May 3 edition, Izvestia". */
function readDayBefore(
  tokens: readonly Token[],
  first: number,
  next: number,
  { from }: Bounds,
  context: ReadingContext,
): Attribution | null {
  let end = first;
  while (end > from && (isArticle(tokens[end - 1]) || isMark(tokens[end - 1], ','))) end -= 1;
  if (wordAt(tokens, end - 1) === 'of') end -= 1;
  while (end > from && /^the$/.test(wordAt(tokens, end - 1))) end -= 1;
  const isIssue = isIssueWord(wordAt(tokens, end - 1));
  if (isIssue) end -= 1;
  const place = skipName(tokens, next);
  const isSaid =
    isPublishing(wordAt(tokens, skipAuxiliaries(tokens, place))) ||
    isReportNoun(wordAt(tokens, place));
  if (!isIssue && !isSaid) return null;
  for (let start = Math.max(end - REACH, from); start < end; start += 1) {
    const date = readAttributionDate(tokens, start, context);
    if (date?.next !== end) continue;
    return { first: start, last: next - 1, date, confidence: belief(date, DATE_FIRST) };
  }
  return null;
}

const belief = (date: AttributionDate, most: number): number =>
  date.dates[0]?.start && date.note === undefined ? most : Math.min(most, RELATIVE_DAY);

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}

function writeAttribution(
  text: string,
  tokens: readonly Token[],
  names: readonly PressName[],
  { first, last, date, confidence }: Attribution,
): Reading {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const sources = names.map((name) => ({
    name: printedText(text, tokens, name.first, name.next).replace(/['’]s$/, ''),
    start: tokens[name.first]?.start ?? start,
    end: tokens[name.next - 1]?.end ?? end,
  }));
  const { dates, resolved, note } = date;
  return {
    start,
    end,
    printed: text.slice(start, end),
    kind: 'sources',
    groups: [{ sources, dates, resolved, ...(note !== undefined && { note }) }],
    references: [],
    confidence,
    doubts: [DOUBT],
  };
}
