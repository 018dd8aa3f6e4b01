import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { type Identifier, identifier } from '../kernel/identifier.ts';

/** An issue that a reference may mean, with how sure that is (0 to 1) and why. */
export const candidate = z.object({
  issueId: identifier,
  label: z.string(),
  date: isoDate.nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
});
export type Candidate = z.infer<typeof candidate>;

/**
 * What became of a reference: `resolved` to its candidates (several for a range or list of
 * issues), `ambiguous` between them, `dangling` until the issue arrives, or `external`: it points
 * to a periodical or an address outside the archive.
 */
export const resolution = z.object({
  state: z.enum(['resolved', 'ambiguous', 'dangling', 'external']),
  candidates: z.array(candidate),
});
export type Resolution = z.infer<typeof resolution>;

/** An issue that a reference points to and that is not there. */
export interface MissingIssue {
  readonly publicationId: Identifier;
  /** The same for all references that wait for the same; in the order of time or number. */
  readonly key: string;
  /** "28 July 2000", "Vol. 6, No. 24". */
  readonly label: string;
}

/** A resolution with what of it is missing: of a list, one may be there and another not. */
export interface CompleteResolution extends Resolution {
  readonly missing: readonly MissingIssue[];
}
