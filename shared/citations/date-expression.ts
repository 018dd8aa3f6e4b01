import { skipJoiner, skipOpenEnd } from './date-joiners.ts';
import { readDays, readDaysBeforeMonth, readMonths } from './date-list.ts';
import { type DateContext, isMark, readPoint } from './date-point.ts';
import { readPreamble } from './date-preamble.ts';
import { readRangeEnd } from './date-range.ts';
import { type PointSpan, shareYears } from './date-span.ts';
import type { Token } from './tokens.ts';

/** All that stands at one place about days: "May 3-5, 9 and June 1, 1999". */
export interface DateExpression {
  readonly spans: readonly PointSpan[];
  readonly next: number;
  /** Words that qualify it ("Early", "Before 9 a.m."), as printed. */
  readonly note?: string | undefined;
}

/**
 * The dates that begin at this token. `isElementStart` says that a comma or bracket stands before
 * it: only there may a list of days ("5-6, 9 May") or a month alone begin, which elsewhere would
 * be the end of a name ("Channel 5, 9 May", "Radio March").
 */
export function readDates(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
  context: DateContext,
): DateExpression | null {
  const bracketed = readBracketed(tokens, at, context);
  if (bracketed) return bracketed;
  const preamble = readPreamble(tokens, at);
  const start = preamble.next;
  const spans: PointSpan[] = [];
  let next = readSpans(tokens, start, isElementStart || start > at, context, spans);
  if (next === null) return null;
  next = skipOpenEnd(tokens, next);
  for (;;) {
    const further = readFurther(tokens, next, context, spans);
    if (further === null) break;
    next = skipOpenEnd(tokens, further);
  }
  const isBetween = /^between\b/i.test(preamble.note ?? '') && spans.length === 2;
  const shared = shareYears(spans);
  return { spans: isBetween ? asRange(shared) : shared, next, note: preamble.note };
}

/** "Between May 1996 and June 1997" is one period. */
function asRange(spans: readonly PointSpan[]): PointSpan[] {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [{ from: first.from, to: last.to }] : [];
}

/** "(June 20, 2000)" within the brackets: a date that is itself uncertain. */
function readBracketed(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): DateExpression | null {
  if (tokens[at]?.kind !== 'open' || tokens[at + 1]?.kind === 'open') return null;
  const dates = readDates(tokens, at + 1, true, context);
  return dates && tokens[dates.next]?.kind === 'close' ? { ...dates, next: dates.next + 1 } : null;
}

/** One span, or the days before a month; pushes what it reads. Returns the token after. */
function readSpans(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
  context: DateContext,
  spans: PointSpan[],
): number | null {
  const decade = readDecade(tokens, at, spans);
  if (decade !== null) return decade;
  const days = readDaysBeforeMonth(tokens, at, isElementStart, context, spans);
  if (days !== null) return readRangeEnd(tokens, days, context, spans);
  const months = readMonths(tokens, at, context, spans);
  if (months !== null) return months;
  const point = readPoint(tokens, at, context);
  if (!point) return null;
  spans.push({ from: point.point, to: point.point });
  return point.daysMayFollow
    ? readDays(tokens, point.next, context, spans)
    : readRangeEnd(tokens, point.next, context, spans);
}

/** After a span: a comma, "and" or the like, and another one. */
function readFurther(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  spans: PointSpan[],
): number | null {
  // "May 31/June 1".
  const start = isMark(tokens[at], '/') ? at + 1 : skipJoiner(tokens, at);
  if (start === at) return null;
  const preamble = readPreamble(tokens, start);
  const known = spans.length;
  const last = spans.at(-1)?.to;
  const next = readSpans(tokens, preamble.next, true, context, spans);
  if (next === null) return null;
  const added = spans[known]?.from;
  // "Smith, 2004, 1999" are no two years: what follows a bare year is a page or another thing.
  const isAlike =
    added?.month !== undefined || (last?.month === undefined && !isMark(tokens[at], ','));
  if (isAlike) return next;
  spans.length = known;
  return null;
}

/** "1980s": its ten years. */
function readDecade(tokens: readonly Token[], at: number, spans: PointSpan[]): number | null {
  const token = tokens[at];
  if (token?.kind !== 'decade' || !token.text.endsWith('0')) return null;
  const year = Number(token.text);
  spans.push({ from: { year }, to: { year: year + 9 } });
  return at + 1;
}
