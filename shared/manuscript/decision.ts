import { z } from 'zod';
import { citationGroup, referenceReading } from '../citations/reading.ts';
import { identifier } from '../kernel/identifier.ts';

/**
 * What a span says, as a person confirmed or corrected it. It stands as long as the span prints
 * exactly `printed`; other words are read by the grammar again. Offsets are those of `printed`.
 */
export const confirmedReading = z.strictObject({
  printed: z.string(),
  kind: z.enum(['sources', 'cross-reference', 'mixed']),
  groups: z.array(citationGroup),
  references: z.array(referenceReading),
});
export type ConfirmedReading = z.infer<typeof confirmedReading>;

/**
 * What a person decided about a recognised span. It outlives every new reading of the text and
 * every new version of the grammar.
 */
export const decision = z.strictObject({
  /** `accepted`: the reading is right. `rejected`: this is no citation or reference at all. */
  verdict: z.enum(['accepted', 'rejected']),
  /** Printed source name to authority record, where the person chose one. */
  sources: z.record(z.string(), identifier).optional(),
  /** The issue meant, where the person chose one; by every reference of the span. */
  issueId: identifier.optional(),
  /** The issue that each reference means, in their order; null where none was chosen. */
  issueIds: z.array(identifier.nullable()).optional(),
  /**
   * The full date meant of each that is printed, those of sources before those of references:
   * "2003-05-17", or two with a stroke between them.
   */
  dates: z.array(z.string()).optional(),
  reading: confirmedReading.optional(),
});
export type Decision = z.infer<typeof decision>;

/** The issue that a person chose for the reference at this position of a span. */
export const chosenIssue = (
  { issueId, issueIds }: Pick<Decision, 'issueId' | 'issueIds'>,
  position: number,
): string | undefined => issueIds?.[position] ?? issueId;

/** Whether two decisions say the same, in whatever order they were written. */
export const sameDecision = (one: Decision | undefined, other: Decision | undefined): boolean =>
  canonicalJson(one) === canonicalJson(other);

const canonicalJson = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
