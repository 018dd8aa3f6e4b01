import type { ConfirmedReading, Decision } from '../manuscript/decision.ts';
import { type DateSpan, dateSpan, type Reading } from './reading.ts';

/**
 * What a tagged span says once a person has decided about it: the reading that they confirmed of
 * these very words; else what the words say, with the dates that they put in.
 */
export function decidedReading(
  decision: Decision | undefined,
  printed: string,
  read: () => Reading | null,
): Reading | null {
  const confirmed = decision?.reading;
  if (decision?.verdict !== 'accepted') return read();
  if (confirmed?.printed === printed) {
    return { ...confirmed, start: 0, end: printed.length, confidence: 1, doubts: [] };
  }
  return withDates(read(), decision.dates ?? []);
}

/** A reading in the form in which it is kept beside the text once a person has confirmed it. */
export const confirmReading = ({
  printed,
  kind,
  groups,
  references,
}: Reading): ConfirmedReading => ({ printed, kind, groups, references });

/** One date for each that is printed, first those of the sources; others are of other words. */
function withDates(reading: Reading | null, dates: readonly string[]): Reading | null {
  const spans = dates.flatMap((written) => spanOf(written) ?? []);
  const dated = [...(reading?.groups ?? []), ...(reading?.references ?? [])];
  const printed = dated.reduce((count, part) => count + part.dates.length, 0);
  if (reading === null || spans.length === 0 || spans.length !== printed) return reading;
  let taken = 0;
  const put = <Dated extends (typeof dated)[number]>(part: Dated): Dated => {
    const own = spans.slice(taken, taken + part.dates.length);
    taken += own.length;
    return own.length === 0 ? part : { ...part, resolved: own };
  };
  return { ...reading, groups: reading.groups.map(put), references: reading.references.map(put) };
}

/** "2003-05-17", or "2003-05-17/2003-05-19". */
function spanOf(written: string): DateSpan | null {
  const [start, end = start] = written.split('/');
  return dateSpan.safeParse({ start, end }).data ?? null;
}
