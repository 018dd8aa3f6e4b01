import type { ImportWarning } from './issue-draft.ts';
import type { Chunk } from './split-chunks.ts';

/** Lines from `start`, counted from 0, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A briefing as it stands in the lines of an issue. */
export interface BriefingSegment {
  readonly headline: string;
  readonly section: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly body: readonly Chunk[];
  /** From its headline, or the section that it opens, to that of the next. */
  readonly span: Span;
}

/** Lines that are in no briefing, and why; they may lie within the span of one. */
export type LeftOut = Span & { readonly fate: 'masthead' | 'contents' | 'furniture' };

export interface SegmentedIssue {
  readonly briefings: readonly BriefingSegment[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ImportWarning[];
}

/** For people: "line 3", "lines 3 to 40". */
export const placeOf = ({ start, end }: Span): string =>
  end - start <= 1 ? `line ${start + 1}` : `lines ${start + 1} to ${end}`;
