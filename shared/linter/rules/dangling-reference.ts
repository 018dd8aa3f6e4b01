import type { DateSpan, ReferenceReading } from '../../citations/reading.ts';
import type { Proof, Remark } from '../proof.ts';

/**
 * A reference to an issue that is not there although the archive reaches over its date. What lies
 * before the first issue of the archive or after the last is still expected, not wrong.
 */
export function* danglingReference({ text, occurrences, covered }: Proof): Generator<Remark> {
  for (const { start, reading, resolutions } of occurrences) {
    for (const [index, reference] of (reading?.references ?? []).entries()) {
      if (resolutions[index]?.state !== 'dangling' || !isExpected(reference, covered)) continue;
      const from = start + reference.start;
      const to = start + reference.end;
      const words = text.slice(from, to).replace(/\s+/g, ' ');
      yield { start: from, end: to, message: `No issue of the archive answers to “${words}”.` };
    }
  }
}

function isExpected({ resolved }: ReferenceReading, covered: DateSpan | null): boolean {
  const [date] = resolved ?? [];
  if (!covered || !date || date.start.length < 7) return false;
  return date.start >= covered.start.slice(0, date.start.length) && date.end <= covered.end;
}
