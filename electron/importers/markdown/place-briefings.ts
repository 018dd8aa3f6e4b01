import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import type { Span } from '../../../shared/issues/segment.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { withoutSpans } from '../text/without-spans.ts';

/** The lines of a marked-up text, and what of them is no text of a briefing. */
export interface MarkedLines {
  readonly lines: readonly string[];
  /** Front matter, or fields under a title. */
  readonly metadata: Span;
  readonly masthead: Span | null;
  /** Lines that only say how others are set: targets of links, orders, comments; by their places. */
  readonly markup: readonly number[];
}

export interface PlacedDraft {
  readonly draft: IssueDraft;
  readonly stretches: readonly Stretch[];
}

/**
 * Tells in which lines each briefing of an issue stands. They follow each other without a gap, each
 * from its headline on, or from the section that stands over it.
 */
export function placeBriefings(
  draft: IssueDraft,
  marked: MarkedLines,
  passageOf: (span: Span) => Passage,
): PlacedDraft {
  const { lines, metadata, masthead } = marked;
  const set = runsOf(marked.markup.filter((index) => index >= metadata.end));
  const named: readonly (Span & Pick<Stretch, 'fate'>)[] = [
    ...(metadata.end > metadata.start ? [{ ...metadata, fate: 'metadata' as const }] : []),
    ...(masthead ? [{ ...masthead, fate: 'masthead' as const }] : []),
    ...set.map((span) => ({ ...span, fate: 'markup' as const })),
  ];
  const starts = startsOf(draft, lines, metadata.end);
  const briefings = draft.briefings.map((briefing, index) => {
    const next = starts.find((start, at) => at > index && start > (starts[index] ?? 0));
    const span = { start: starts[index] ?? 0, end: next ?? lines.length };
    return { ...briefing, passages: withoutSpans(span, named).map(passageOf) };
  });
  return {
    draft: { ...draft, briefings },
    stretches: named.map(({ fate, ...span }) => ({ ...passageOf(span), fate })),
  };
}

/** The line in which each briefing begins; one that is not found begins with the one before it. */
function startsOf(draft: IssueDraft, lines: readonly string[], from: number): number[] {
  const headings = lines.flatMap((line, index) =>
    index >= from && isHeading(line, lines[index + 1] ?? '') ? { index, words: wordsOf(line) } : [],
  );
  let at = 0;
  let last = from;
  return draft.briefings.map(({ headline }, index) => {
    const wanted = normaliseTitle(headline);
    const found = headings.findIndex(({ words }, place) => place >= at && words === wanted);
    const heading = headings[found];
    if (!heading) return last;
    at = found + 1;
    last = index === 0 ? from : overSections(lines, heading.index, last);
    return last;
  });
}

/** Under "#", or over a line of marks. */
const isHeading = (line: string, next: string): boolean =>
  /^ {0,3}#{1,6}\s/.test(line) ||
  (line.trim() !== '' && /^([=\-~#*+^"'`:.<>_])\1{2,}\s*$/.test(next));

/** Headings directly over a headline, with nothing but empty lines between, are its section. */
function overSections(lines: readonly string[], headline: number, from: number): number {
  let start = headline;
  for (let index = headline - 1; index >= from; index -= 1) {
    const line = lines[index]?.trim() ?? '';
    if (/^#{1,6}\s/.test(line)) start = index;
    else if (line !== '') break;
  }
  return start;
}

/** A heading without its marks and without where its links lead. */
const wordsOf = (line: string): string =>
  line.length > 1000
    ? ''
    : normaliseTitle(
        line
          .replace(/^\s*#{1,6}\s|\s#+\s*$|\{[:#][^}]*\}\s*$/g, '')
          .replace(/\]\([^)]*\)|\]\[[^\]]*\]|\s<[^>]*>`_+/g, ' '),
      );

function runsOf(places: readonly number[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const index of places) {
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}
