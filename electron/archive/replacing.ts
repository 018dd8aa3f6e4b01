import type {
  FoundBriefing,
  LeftBriefing,
  ReplaceScope,
} from '../../shared/contract/replace-procedures.ts';
import type { FindQuery, Replacement } from '../../shared/find/find-query.ts';
import type { BriefingChange } from '../../shared/find/replace-in-briefing.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';

/**
 * How far a search has come: which of its two passes it is in, and the briefing before which it goes on.
 * The index knows headlines and texts; where it is asked for them, a second pass looks at the other
 * lines over the text.
 */
export interface SearchPlace {
  readonly pass: 'words' | 'lines';
  readonly before: bigint;
}

export interface WordSearch {
  readonly query: FindQuery;
  readonly scope: ReplaceScope;
  /** Null at the beginning. */
  readonly from: SearchPlace | null;
  /** Milliseconds after which it gives way. */
  readonly patience: number;
}

export interface WordsFound {
  readonly briefings: readonly FoundBriefing[];
  /** How many briefings were looked at. */
  readonly read: number;
  /** How many of them a pattern would take too long on. */
  readonly unsearched: number;
  /** Null where all were looked at. */
  readonly next: SearchPlace | null;
}

export interface ReplaceChunk {
  /** Chunks with the same id are one act. */
  readonly actId: Identifier;
  readonly query: FindQuery;
  readonly replacement: Replacement;
  readonly briefings: readonly {
    readonly briefingId: Identifier;
    /** The revision for which the changes are meant. */
    readonly revision: number;
    readonly headline: string;
    readonly changes: readonly BriefingChange[];
  }[];
}

/** Where something was changed, for whoever shows it. */
export interface ChangedBriefing {
  readonly briefingId: Identifier;
  readonly issueId: Identifier;
}

export interface Replaced {
  readonly changed: readonly ChangedBriefing[];
  readonly matches: number;
  readonly left: readonly LeftBriefing[];
}

export interface ReplacingUndone {
  readonly changed: readonly ChangedBriefing[];
  readonly left: readonly LeftBriefing[];
  /** The place after which to go on; null where nothing is left to undo. */
  readonly next: number | null;
}
