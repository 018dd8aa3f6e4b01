import type { DateSpan } from '../../citations/reading.ts';
import { daysBetween } from '../../dates/iso-date.ts';
import { dayInWords } from '../day-in-words.ts';
import type { Proof, Remark } from '../proof.ts';

/**
 * A paper of the next day is often on the desk the evening before, and a weekly or monthly carries
 * a later date for good; only what no reader can have had yet is remarked upon.
 */
const DAYS_AHEAD = 1;

/** A day that is cited although it lies after the day of the issue. Months and years are left. */
export function* citedAfterIssue({ occurrences, issue }: Proof): Generator<Remark> {
  if (issue.date === null) return;
  for (const { start, end, reading, resolutions } of occurrences) {
    if (!reading) continue;
    const cited = [
      ...reading.groups.filter(({ locator }) => !locator),
      ...reading.references.filter((_, index) => resolutions[index]?.state !== 'resolved'),
    ];
    const late = cited
      .flatMap(({ resolved }) => resolved ?? [])
      .find((span) => isLate(span, issue.date ?? ''));
    if (!late) continue;
    yield {
      start,
      end,
      message: `It cites ${dayInWords(late.start)}, but the issue is of ${dayInWords(issue.date)}.`,
    };
  }
}

const isLate = ({ start }: DateSpan, issueDate: string): boolean =>
  start.length === 10 && daysBetween(issueDate, start) > DAYS_AHEAD;
