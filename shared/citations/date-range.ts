import { endsDay, skipRangeSign } from './date-joiners.ts';
import {
  type DateContext,
  type DatePoint,
  dayAt,
  fullYear,
  isMark,
  readPoint,
  readYearAfter,
  yearOf,
} from './date-point.ts';
import { readPreamble } from './date-preamble.ts';
import type { PointSpan } from './date-span.ts';
import type { Token } from './tokens.ts';

/** "-5", "through May 7", "–January 5, 2018" after a span: makes it a range. */
export function readRangeEnd(
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
  const dayText = tokens[at]?.text ?? '';
  // "5/3-9/05": who writes months and days without a nought writes no day so.
  const isClipped = figures > 31 || day > 12 || (/^0/.test(year.text) && dayText.length === 1);
  const isYear = (year.text.length === 2 && isClipped) || yearOf(year) !== undefined;
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
