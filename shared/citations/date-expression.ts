import {
  type DateContext,
  type DatePoint,
  dayAt,
  fullYear,
  isDayAhead,
  isMark,
  readMonth,
  readPoint,
  readYearAfter,
  yearOf,
} from './date-point.ts';
import { readPreamble } from './date-preamble.ts';
import type { Token } from './tokens.ts';

export interface PointSpan {
  readonly from: DatePoint;
  readonly to: DatePoint;
}

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
  for (;;) {
    const further = readFurther(tokens, next, context, spans);
    if (further === null) break;
    next = further;
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
  const start = skipJoiner(tokens, at);
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

/** "3 May", "13-19 January", "21 and 23 January 2003", "5-6, 9 May", "18/25 December". */
function readDaysBeforeMonth(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
  context: DateContext,
  spans: PointSpan[],
): number | null {
  const days: { from: number; to: number }[] = [];
  let position = at;
  while (days.length < 16) {
    const from = dayAt(tokens, position);
    if (from === undefined) return null;
    const rangeEnd = skipRangeSign(tokens, position + 1);
    const to = rangeEnd === null ? undefined : dayAt(tokens, rangeEnd);
    days.push({ from, to: to ?? from });
    position = to === undefined ? position + 1 : (rangeEnd ?? position) + 1;
    const month = readMonth(tokens, position);
    if (month && isDayAhead(tokens, month.next)) return null;
    if (month) return pushDays(tokens, days, month, context, spans);
    const further = isMark(tokens[position], '/') ? position + 1 : skipJoiner(tokens, position);
    if (further === position || (!isElementStart && isMark(tokens[position], ','))) return null;
    position = further;
  }
  return null;
}

function pushDays(
  tokens: readonly Token[],
  days: readonly { from: number; to: number }[],
  { month, next }: { month: number; next: number },
  context: DateContext,
  spans: PointSpan[],
): number {
  const year = readYearAfter(tokens, next, true, context);
  for (const { from, to } of days) {
    spans.push({
      from: { year: year?.year, month, day: from },
      to: { year: year?.year, month, day: to },
    });
  }
  return year?.next ?? next;
}

/** "May/June", "August-September 1993". */
function readMonths(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  spans: PointSpan[],
): number | null {
  const first = readMonth(tokens, at);
  const sign = tokens[first?.next ?? at];
  if (!first || !(isMark(sign, '/') || isMark(sign, '-'))) return null;
  const second = readMonth(tokens, first.next + 1);
  if (!second || dayAt(tokens, second.next) !== undefined) return null;
  const year = readYearAfter(tokens, second.next, false, context);
  spans.push({
    from: { year: year?.year, month: first.month },
    to: { year: year?.year, month: second.month },
  });
  return year?.next ?? second.next;
}

/** Days that share the month before them: "May 3" is read, "-5, 9, 12-14, 1999" follows. */
function readDays(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  spans: PointSpan[],
): number {
  let next = readRangeEnd(tokens, at, context, spans);
  for (;;) {
    const last = spans.at(-1)?.to;
    if (last?.day === undefined || last.year !== undefined) return next;
    const start = isMark(tokens[next], '/') ? next + 1 : skipJoiner(tokens, next);
    const day = dayAt(tokens, start);
    if (start === next || day === undefined || !endsDay(tokens, start + 1)) return next;
    const year = readYearAfter(tokens, start + 1, false, context);
    const point = { year: year?.year, month: last.month, day };
    spans.push({ from: point, to: point });
    next = readRangeEnd(tokens, year?.next ?? start + 1, context, spans);
  }
}

/** Whether a bare number may be a day here: no word follows that it would belong to. */
function endsDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'close' || token.kind === 'open') return true;
  if (token.kind === 'number') return yearOf(token) !== undefined;
  if (token.kind === 'mark') return ',;.-&…'.includes(token.text);
  return token.kind === 'word' && (JOINERS.has(token.text) || RANGE_WORDS.has(token.text));
}

/** "-5", "through May 7", "–January 5, 2018" after a span: makes it a range. */
function readRangeEnd(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  spans: PointSpan[],
): number {
  const sign = skipRangeSign(tokens, at);
  const last = spans.at(-1);
  if (sign === null || !last) return at;
  // "January 1998-Early 1999".
  const start = readPreamble(tokens, sign).next;
  const end = readEndPoint(tokens, start, last.to, context);
  if (!end) return at;
  spans[spans.length - 1] = { from: last.from, to: end.point };
  return end.next;
}

function readEndPoint(
  tokens: readonly Token[],
  at: number,
  from: DatePoint,
  context: DateContext,
): { readonly point: DatePoint; readonly next: number } | null {
  const day = dayAt(tokens, at);
  const isBareDay = day !== undefined && from.day !== undefined && endsDay(tokens, at + 1);
  if (isBareDay && from.year === undefined && !isMark(tokens[at + 1], '/')) {
    const year = readYearAfter(tokens, at + 1, false, context);
    const { month } = from;
    // "1/28-2/3" goes on with a sign; "4/29-30" and "May 3-5" do not.
    if (!isDateInFigures(tokens, at)) {
      return { point: { year: year?.year, month, day }, next: year?.next ?? at + 1 };
    }
  }
  const shortYear = readDayWithYear(tokens, at, from, context);
  if (shortYear) return shortYear;
  const point = readPoint(tokens, at, context);
  if (!point) return readSecondYear(tokens, at, from);
  // "1999-05" after a year would be a month, but years in ranges go upwards.
  const isYear = point.point.month === undefined;
  if (isYear && (point.point.year ?? 0) <= (from.year ?? 0)) return null;
  return point;
}

const isDateInFigures = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'mark' &&
  '/.-'.includes(tokens[at + 1]?.text ?? ' ') &&
  !tokens[at + 1]?.spaced &&
  tokens[at + 2]?.kind === 'number' &&
  !tokens[at + 2]?.spaced;

/** "10/6-7/94": the end of the range and the year; "10/6-7/9" would be the ninth of July. */
function readDayWithYear(
  tokens: readonly Token[],
  at: number,
  from: DatePoint,
  context: DateContext,
): { readonly point: DatePoint; readonly next: number } | null {
  const day = dayAt(tokens, at);
  const year = tokens[at + 2];
  const isIt =
    day !== undefined &&
    from.day !== undefined &&
    isMark(tokens[at + 1], '/') &&
    year?.kind === 'number';
  if (!isIt || isMark(tokens[at + 3], '/')) return null;
  const figures = Number(year.text);
  const isYear = (year.text.length === 2 && figures > 31) || yearOf(year) !== undefined;
  if (!isYear || day > 31) return null;
  const full = year.text.length === 2 ? fullYear(figures, context) : figures;
  return { point: { year: full, month: from.month, day }, next: at + 3 };
}

/** "1998-99". */
function readSecondYear(
  tokens: readonly Token[],
  at: number,
  from: DatePoint,
): { readonly point: DatePoint; readonly next: number } | null {
  const token = tokens[at];
  if (from.month !== undefined || from.year === undefined) return null;
  if (token?.kind !== 'number' || token.text.length !== 2) return null;
  const year = from.year - (from.year % 100) + Number(token.text);
  return year > from.year ? { point: { year }, next: at + 1 } : null;
}

const RANGE_WORDS = new Set(['through', 'thru', 'to', 'until', 'till']);
const JOINERS = new Set(['and', 'or']);

function skipRangeSign(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (isMark(token, '-')) return at + 1;
  return token?.kind === 'word' && RANGE_WORDS.has(token.text) ? at + 1 : null;
}

/** After a comma, an ampersand, "and", or a comma and "and"; the same place where none is. */
function skipJoiner(tokens: readonly Token[], at: number): number {
  let next = isMark(tokens[at], ',') ? at + 1 : at;
  const token = tokens[next];
  if (isMark(token, '&') || (token?.kind === 'word' && JOINERS.has(token.text))) next += 1;
  return next;
}

/**
 * A year that is printed once goes to all before it that have none: "21 and 23 January 2003",
 * "December 30, January 2, 1999". What lies later in the year than its successor was a year before.
 */
function shareYears(spans: readonly PointSpan[]): PointSpan[] {
  const shared: PointSpan[] = [];
  let after: DatePoint | undefined;
  const share = (point: DatePoint): DatePoint => {
    const year = point.year ?? (after?.year === undefined ? undefined : yearBefore(point, after));
    after = year === undefined ? undefined : { ...point, year };
    return { ...point, year };
  };
  for (const span of spans.toReversed()) {
    const to = share(span.to);
    const from = span.from === span.to ? to : share(span.from);
    shared.push({ from, to: endYear(from, to) });
  }
  return shared.reverse();
}

const yearBefore = (point: DatePoint, after: DatePoint): number =>
  (after.year ?? 0) - (isLaterInYear(point, after) ? 1 : 0);

const isLaterInYear = (point: DatePoint, after: DatePoint): boolean =>
  (point.month ?? 0) > (after.month ?? 12);

/** "December 30, 2017-January 2": the end follows its start. */
function endYear(from: DatePoint, to: DatePoint): DatePoint {
  if (from.year === undefined || to.year !== undefined) return to;
  return { ...to, year: from.year + (isLaterInYear(from, to) ? 1 : 0) };
}
