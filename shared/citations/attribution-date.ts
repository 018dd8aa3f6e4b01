import { addDays, type IsoDate } from '../dates/iso-date.ts';
import { weekdayOf } from '../dates/weekday.ts';
import { readDates } from './date-expression.ts';
import { printedSpans, resolvedSpans } from './infer-years.ts';
import type { DateSpan, ReadingContext } from './reading.ts';
import type { Token } from './tokens.ts';

/** The day on which a source reported, and the token after it. */
export interface AttributionDate {
  readonly dates: DateSpan[];
  readonly resolved: DateSpan[] | null;
  /** "Tuesday": a day that is only named relative to the issue. */
  readonly note?: string | undefined;
  readonly next: number;
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** A day of the calendar, a weekday, "yesterday" or "today" that begins at this token. */
export function readAttributionDate(
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): AttributionDate | null {
  const found = readDates(tokens, at, true, context);
  if (!found) return readRelativeDay(tokens, at, context);
  const hasDays = found.spans.every(({ from }) => from.day !== undefined);
  const isInWords = tokens.slice(at, found.next).some(({ kind }) => kind === 'word');
  // "5/3" may be a share; only a year makes figures a day.
  if (!hasDays || !(isInWords || found.spans[0]?.from.year !== undefined)) return null;
  return {
    dates: printedSpans(found.spans),
    resolved: resolvedSpans(found.spans, context.issueDate),
    note: found.note,
    next: found.next,
  };
}

function readRelativeDay(
  tokens: readonly Token[],
  at: number,
  { issueDate }: ReadingContext,
): AttributionDate | null {
  const word = tokens[at]?.text ?? '';
  const isDay = WEEKDAYS.includes(word.toLowerCase()) || word === 'yesterday' || word === 'today';
  if (!isDay) return null;
  const isExact = issueDate !== undefined && issueDate.length === 10;
  const day = isExact ? relativeDay(word.toLowerCase(), issueDate) : undefined;
  const resolved = day === undefined ? null : [{ start: day, end: day }];
  return { dates: resolved ?? [], resolved, note: word, next: at + 1 };
}

/** The latest day of this name that is not after the issue. */
function relativeDay(word: string, issueDate: IsoDate): IsoDate {
  if (word === 'today') return issueDate;
  if (word === 'yesterday') return addDays(issueDate, -1);
  return addDays(issueDate, -((weekdayOf(issueDate) - WEEKDAYS.indexOf(word) + 7) % 7));
}
