import type { DatePoint } from './date-point.ts';

/** A day (both ends the same) or a range, as printed: without a year where none stands. */
export interface PointSpan {
  readonly from: DatePoint;
  readonly to: DatePoint;
}

/**
 * A year that is printed once goes to all before it that have none: "21 and 23 January 2003",
 * "December 30, January 2, 1999". What lies later in the year than its successor was a year before.
 */
export function shareYears(spans: readonly PointSpan[]): PointSpan[] {
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
