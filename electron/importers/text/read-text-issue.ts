import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { type Masthead, readMasthead } from '../../../shared/issues/read-masthead.ts';
import {
  type BriefingSegment,
  type SegmentedIssue,
  type Span,
  segmentIssue,
} from '../../../shared/issues/segment-issue.ts';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import { chunksToBlocks } from './chunks-to-blocks.ts';
import { findLineHabit, type LineHabit } from './reflow-lines.ts';

/** An issue of lines of text, and what became of the lines that are in no briefing. */
export interface TextIssue {
  readonly draft: IssueDraft;
  /** Of each briefing of the draft, in order. */
  readonly spans: readonly Span[];
  readonly leftOut: SegmentedIssue['leftOut'];
}

/**
 * An issue of lines of plain text, whether they are a file or the body of a message; null where
 * there is no article in them. The masthead may be found already.
 */
export function readTextIssue(
  lines: readonly string[],
  masthead: Masthead | null = readMasthead(lines),
): TextIssue | null {
  const { briefings, leftOut, warnings } = segmentIssue(lines, masthead);
  if (briefings.length === 0) return null;
  const habit = findLineHabit(lines);
  const taken = briefings.slice(0, importLimits.briefings);
  const draft: IssueDraft = {
    publication: masthead?.publication ?? null,
    language: null,
    volume: masthead?.volume ?? null,
    number: masthead?.number ?? null,
    date: masthead?.date ?? null,
    datePrecision: masthead?.datePrecision ?? 'day',
    title: masthead?.title ?? null,
    briefings: taken.map((it) => draftOf(it, habit)),
    warnings: [...(masthead?.warnings ?? []), ...warnings, ...tooMany(briefings.length)],
  };
  return { draft, spans: taken.map(({ span }) => span), leftOut };
}

const draftOf = (
  { body, headline, section, byline, dateline }: BriefingSegment,
  habit: LineHabit,
): IssueDraft['briefings'][number] => ({
  headline,
  section,
  byline,
  dateline,
  manuscript: normaliseManuscript({
    version: MANUSCRIPT_VERSION,
    blocks: chunksToBlocks(body, habit),
  }),
});

const tooMany = (found: number): ImportWarning[] =>
  found <= importLimits.briefings
    ? []
    : [
        {
          message: `It has ${found} articles; only the first ${importLimits.briefings} were taken.`,
        },
      ];
