import { latestYear } from '../dates/latest-year.ts';
import type { DatePoint } from './date-point.ts';
import type { PointSpan } from './date-span.ts';
import type { DateSpan } from './reading.ts';

/** The dates as exact as they were printed. */
export const printedSpans = (spans: readonly PointSpan[]): DateSpan[] => spans.map(writeSpan);

/**
 * The dates in full: those without a year get the latest in which they lie not more than 31 days
 * after the issue. Null where a year is missing and the issue has no date.
 */
export function resolvedSpans(
  spans: readonly PointSpan[],
  issueDate: string | undefined,
): DateSpan[] | null {
  const resolved: DateSpan[] = [];
  for (const span of spans) {
    const full = withYear(span, issueDate);
    if (!full) return null;
    resolved.push(writeSpan(full));
  }
  return resolved;
}

function withYear({ from, to }: PointSpan, issueDate: string | undefined): PointSpan | null {
  if (from.year !== undefined && to.year !== undefined) return { from, to };
  if (!issueDate || from.month === undefined) return null;
  const year = latestYear(from.month, from.day, issueDate);
  // A range over the turn of the year starts in the earlier year.
  const endsNextYear = (to.month ?? 12) < from.month;
  return { from: { ...from, year }, to: { ...to, year: year + (endsNextYear ? 1 : 0) } };
}

const writeSpan = ({ from, to }: PointSpan): DateSpan => ({
  start: writePoint(from),
  end: writePoint(to),
});

function writePoint({ year, month, day }: DatePoint): string {
  const parts = [year && String(year).padStart(4, '0'), twoFigures(month), twoFigures(day)];
  return parts.filter(Boolean).join('-');
}

const twoFigures = (part: number | undefined): string | undefined =>
  part === undefined ? undefined : String(part).padStart(2, '0');
