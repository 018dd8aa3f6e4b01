import type { ConfirmedReading, Decision } from '../manuscript/decision.ts';
import type { Reading } from './reading.ts';

/** What a person confirmed that these words say; null where they did not, or of other words. */
export function confirmedReadingOf(
  decision: Decision | undefined,
  printed: string,
): Reading | null {
  const confirmed = decision?.reading;
  if (decision?.verdict !== 'accepted' || confirmed?.printed !== printed) return null;
  return { ...confirmed, start: 0, end: printed.length, confidence: 1, doubts: [] };
}

/** A reading in the form in which it is kept beside the text once a person has confirmed it. */
export const confirmReading = ({
  printed,
  kind,
  groups,
  references,
}: Reading): ConfirmedReading => ({ printed, kind, groups, references });
