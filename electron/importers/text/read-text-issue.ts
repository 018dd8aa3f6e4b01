import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import { witnessesOfText } from '../../../shared/imports/witnesses-of-text.ts';
import { chunksToBlocks } from '../../../shared/issues/chunks-to-blocks.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { type Masthead, readMasthead } from '../../../shared/issues/read-masthead.ts';
import { findLineHabit, type LineHabit } from '../../../shared/issues/reflow-lines.ts';
import type { BriefingSegment, LeftOut, Span } from '../../../shared/issues/segment.ts';
import { segmentIssue } from '../../../shared/issues/segment-issue.ts';
import { splitIssues } from '../../../shared/issues/split-issues.ts';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import { mastheadWitnesses } from './masthead-witnesses.ts';
import { withoutSpans } from './without-spans.ts';

/** An issue of lines of text, and what became of the lines that are in no briefing. */
export interface TextIssue {
  readonly draft: IssueDraft;
  /** Of each briefing of the draft, in order; what is left out may lie within. */
  readonly spans: readonly Span[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * An issue of lines of plain text, whether they are a file or the body of a message; null where
 * there is no article in them. The masthead may be found already; `within` are its lines where
 * there are several issues.
 */
export function readTextIssue(
  lines: readonly string[],
  masthead: Masthead | null = readMasthead(lines),
  within: Span = { start: 0, end: lines.length },
): TextIssue | null {
  const { briefings, leftOut, warnings } = segmentIssue(lines, masthead, within);
  if (briefings.length === 0) return null;
  const habit = findLineHabit(lines.slice(within.start, within.end));
  const taken = briefings.slice(0, importLimits.briefings);
  const witnesses = [
    ...(masthead ? mastheadWitnesses(masthead) : []),
    ...witnessesOfText(lines, within),
  ];
  const draft: IssueDraft = {
    publication: masthead?.publication ?? null,
    language: null,
    volume: masthead?.volume ?? null,
    number: masthead?.number ?? null,
    date: masthead?.date ?? null,
    datePrecision: masthead?.datePrecision ?? 'day',
    title: masthead?.title ?? null,
    ...(witnesses.length > 0 && { witnesses }),
    briefings: taken.map((it) => draftOf(it, habit)),
    warnings: [...(masthead?.warnings ?? []), ...warnings, ...tooMany(briefings.length)],
  };
  const mastheads: LeftOut[] = masthead
    ? [{ start: masthead.start, end: masthead.end, fate: 'masthead' }]
    : [];
  return { draft, spans: taken.map(({ span }) => span), leftOut: [...mastheads, ...leftOut] };
}

/** Issues of lines with their passages and stretches, wherever those lines stand in a file. */
export interface PlacedIssues {
  readonly drafts: readonly IssueDraft[];
  readonly stretches: readonly Stretch[];
  readonly warnings: readonly ImportWarning[];
}

/** All issues of lines that may hold several, each with its place told by `passageOf`. */
export function readTextIssues(
  lines: readonly string[],
  passageOf: (span: Span) => Passage,
): PlacedIssues {
  const { issues: found, preface } = splitIssues(lines);
  const issues = found
    .slice(0, importLimits.issuesPerText)
    .flatMap((issue) => readTextIssue(lines, issue.masthead, issue) ?? []);
  const before = preface ? [{ ...passageOf(preface), fate: 'contents' as const }] : [];
  return {
    drafts: issues.map(({ draft, spans, leftOut }) => ({
      ...draft,
      briefings: draft.briefings.map((briefing, index) => ({
        ...briefing,
        passages: passagesOf(spans[index], leftOut, passageOf),
      })),
    })),
    stretches: [
      ...before,
      ...issues.flatMap(({ leftOut }) =>
        leftOut.map(({ fate, ...span }) => ({ ...passageOf(span), fate })),
      ),
    ],
    warnings: before.map(({ place }) => ({
      message: 'Left out as a title page before the first issue; the kept original still has it.',
      place,
    })),
  };
}

const passagesOf = (
  span: Span | undefined,
  leftOut: readonly LeftOut[],
  passageOf: (span: Span) => Passage,
): Passage[] => (span ? withoutSpans(span, leftOut).map(passageOf) : []);

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
