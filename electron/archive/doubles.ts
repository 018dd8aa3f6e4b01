import type { DoublePair } from '../../shared/contract/double-procedures.ts';
import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';

/** What the archive is asked for when doubles of an issue are looked for. */
export interface DoubleQuery {
  /** Null where its publication is not in the archive. */
  readonly publicationId: Identifier | null;
  readonly volume: string | null;
  readonly number: string | null;
  /** Of a day; null where it is not exact. */
  readonly day: string | null;
  /** Of each of its briefings. */
  readonly marks: readonly (readonly number[])[];
  /** The issue itself, where it is in the archive: only those archived before it are answered. */
  readonly issueId: Identifier | null;
}

/** What may be a double, most alike first. What it is, its text must say. */
export interface DoubleCandidates {
  readonly issueIds: readonly Identifier[];
  /** `place` is that of the briefing in the query. */
  readonly briefings: readonly {
    readonly place: number;
    readonly issueId: Identifier;
    readonly briefingId: Identifier;
  }[];
}

/** A planned issue by all that may show a double of it. */
export interface PlannedTraces {
  readonly position: number;
  /** What it is called in its series: by its number and by its day. */
  readonly designations: readonly string[];
  /** Of each of its briefings. */
  readonly marks: readonly (readonly number[])[];
}

/** What of a plan may be a double of one of its issues, most alike first. */
export interface PlannedCandidates {
  readonly positions: readonly number[];
  /** `place` is that of the issue's own briefing. */
  readonly briefings: readonly {
    readonly place: number;
    readonly other: { readonly position: number; readonly place: number };
  }[];
}

/** Which number of which series a planned issue is. */
export interface PlannedDesignation extends Pick<IssueDetails, 'volume' | 'number' | 'date'> {
  readonly position: number;
  readonly publication: string;
}

/** An issue of the archive as it is held against others. */
export interface StoredForm extends Omit<IssueDetails, 'status'> {
  readonly issueId: Identifier;
  readonly publicationId: Identifier;
  readonly publicationTitle: string;
  readonly language: string;
  /** The file that brought it; null for what was written here. */
  readonly original: {
    readonly hash: string;
    readonly name: string;
    readonly format: string | null;
  } | null;
  /** Whether a person has worked on it since it came. */
  readonly isEdited: boolean;
  readonly marks: readonly (readonly number[])[];
  readonly briefings: readonly {
    readonly briefingId: Identifier;
    readonly headline: string;
    readonly text: string;
  }[];
}

/** A pair as a search found it. */
export type FoundDouble = Omit<DoublePair, 'id' | 'decision'> & {
  /** By what decisions know the sides again: their originals and texts, which outlive an import. */
  readonly oneKey: string;
  readonly otherKey: string;
};

export interface StoredForms {
  readonly forms: readonly StoredForm[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}
