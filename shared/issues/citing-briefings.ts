import type { SourceRecord } from '../authority/source-record.ts';
import type { Identifier } from '../kernel/identifier.ts';
import type { ResolvedOccurrence } from './briefing.ts';
import type { IssueSummary } from './issue.ts';

/** A briefing as a list of its citations needs it: where it stands, and what is tagged in it. */
export interface CitingBriefing {
  readonly id: Identifier;
  readonly headline: string;
  readonly issue: IssueSummary;
  /** The names of its topics. */
  readonly topics: readonly string[];
  readonly occurrences: readonly ResolvedOccurrence[];
}

/** Some briefings with all that their citations and references name. */
export interface CitingBriefings {
  readonly briefings: readonly CitingBriefing[];
  readonly sources: readonly SourceRecord[];
  /** The issues to which their references are resolved. */
  readonly issues: readonly IssueSummary[];
}
