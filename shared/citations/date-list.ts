import { endsDay, skipJoiner, skipRangeSign } from './date-joiners.ts';
import {
  type DateContext,
  dayAt,
  isDayAhead,
  isMark,
  readMonth,
  readMonthBehindDay,
  readYearAfter,
} from './date-point.ts';
import { readRangeEnd } from './date-range.ts';
import type { PointSpan } from './date-span.ts';
import type { Token } from './tokens.ts';

/** "3 May", "13-19 January", "21 and 23 January 2003", "5-6, 9 May", "18/25 December". */
export function readDaysBeforeMonth(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
  context: DateContext,
  spans: PointSpan[],
): number | null {
  const days: { from: number; to: number }[] = [];
  let position = at;
  let hasOrdinal = false;
  while (days.length < 16) {
    const from = dayAt(tokens, position);
    if (from === undefined) return null;
    // "24.-25. August", "15./16.5.1999".
    const isOrdinal = isMark(tokens[position + 1], '.') && isSignOfDays(tokens[position + 2]);
    if (isOrdinal) position += 1;
    hasOrdinal ||= isOrdinal;
    const rangeEnd = skipRangeSign(tokens, position + 1);
    const to = rangeEnd === null ? undefined : dayAt(tokens, rangeEnd);
    days.push({ from, to: to ?? from });
    position = to === undefined ? position + 1 : (rangeEnd ?? position) + 1;
    const month =
      readMonthBehindDay(tokens, position) ??
      (hasOrdinal ? readMonthInFigures(tokens, position, context) : null);
    if (month && isDayAhead(tokens, month.next)) return null;
    if (month) return pushDays(tokens, days, month, context, spans);
    const further = isMark(tokens[position], '/') ? position + 1 : skipJoiner(tokens, position);
    if (further === position || (!isElementStart && isMark(tokens[position], ','))) return null;
    position = further;
  }
  return null;
}

const isSignOfDays = (token: Token | undefined): boolean =>
  isMark(token, '-') || isMark(token, '/');

/** ".5.1999", ".5.": the month of the days before it, in figures. */
function readMonthInFigures(
  tokens: readonly Token[],
  at: number,
  { dateOrder }: DateContext,
): { month: number; next: number } | null {
  if (!isMark(tokens[at], '.')) return null;
  const figures = tokens[at + 1];
  const isMonth = figures?.kind === 'number' && !figures.spaced && isMark(tokens[at + 2], '.');
  const month = isMonth ? Number(figures.text) : 0;
  if (month < 1 || month > 12) return null;
  const year = tokens[at + 3];
  const isDated = year?.kind === 'number' && /^(?:\d\d){1,2}$/.test(year.text) && !year.spaced;
  return isDated || dateOrder === 'day-first' ? { month, next: at + 3 } : null;
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
export function readMonths(
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
export function readDays(
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
