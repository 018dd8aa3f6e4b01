import { supportedSentence } from '../citations/supported-sentence.ts';
import type { Decision } from '../manuscript/decision.ts';
import { inlineText } from '../manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../manuscript/manuscript.ts';
import { taggedSpans } from '../manuscript/tagged-spans.ts';
import {
  type PlacedTag,
  placedTags,
  type Stretch,
  unwrapTags,
  wrapStretch,
} from '../manuscript/wrap-span.ts';
import { sameWords } from './same-words.ts';
import { placesOf, type SpanState, sentenceAt } from './span-state.ts';

/** A span on which a person has decided. */
export type DecidedSpan = SpanState & { readonly decision: Decision };

export function decidedSpans(manuscript: Manuscript): DecidedSpan[] {
  return [...taggedSpans(manuscript)].flatMap(({ tag, printed, start, end }) =>
    tag.decision
      ? [
          {
            id: tag.id,
            tag: tag.type,
            printed,
            sentence: sentenceAt(manuscript, start, end),
            decision: tag.decision,
          },
        ]
      : [],
  );
}

/**
 * Brings decisions into one paragraph or other container: to the span of the same id, else to the
 * same words in the same sentence, tagged or not. What is decided there already stays as it is,
 * unless it has the same id. `onBrought` hears of each that found its place.
 */
export function bringDecisions(
  inlines: Inline[],
  decided: readonly DecidedSpan[],
  onBrought: (span: DecidedSpan) => void = () => {},
): Inline[] {
  let brought = inlines;
  for (const span of decided) {
    const place = placeFor(brought, span);
    if (!place) continue;
    onBrought(span);
    brought = wrapStretch(brought, place.stretch, {
      type: span.tag,
      id: place.id,
      decision: decisionFor(span, place.printed),
    });
  }
  return brought;
}

interface FoundPlace {
  readonly stretch: Stretch;
  readonly id: string;
  readonly printed: string;
}

function placeFor(inlines: readonly Inline[], span: DecidedSpan): FoundPlace | null {
  const tags = placedTags(inlines);
  const same = tags.find(({ tag, printed }) => tag.id === span.id && printed === span.printed);
  if (same) return ofTag(same);
  const text = inlineText(inlines);
  const isItsSentence = ({ start, end }: Stretch) =>
    sameWords(supportedSentence(text, start, end), span.sentence);
  const isFree = (stretch: Stretch) =>
    !tags.some(
      (one) =>
        one.tag.decision !== undefined &&
        one.tag.id !== span.id &&
        one.start < stretch.end &&
        stretch.start < one.end,
    );
  const at = placesOf(text, span.printed)
    .map((start) => ({ start, end: start + span.printed.length }))
    .find((stretch) => isFree(stretch) && isItsSentence(stretch));
  if (at) {
    const tagged = tags.find((one) => one.start === at.start && one.end === at.end);
    return { stretch: at, id: tagged?.tag.id ?? span.id, printed: span.printed };
  }
  const alike = tags.find(
    (one) =>
      one.tag.decision === undefined && sameWords(one.printed, span.printed) && isItsSentence(one),
  );
  return alike ? ofTag(alike) : null;
}

const ofTag = ({ tag, start, end, printed }: PlacedTag): FoundPlace => ({
  stretch: { start, end },
  id: tag.id,
  printed,
});

/** What was confirmed of other words, though they differ in a comma only, is read anew. */
function decisionFor({ decision, printed }: DecidedSpan, now: string): Decision {
  if (now === printed) return decision;
  const { reading: _ofOtherWords, ...others } = decision;
  return others;
}

/** What one text has decided since another: decisions to bring, and spans whose decision went. */
export interface DecisionChanges {
  readonly brought: readonly DecidedSpan[];
  readonly lifted: readonly string[];
}

export function changedDecisions(before: Manuscript, after: Manuscript): DecisionChanges {
  const earlier = new Map(decidedSpans(before).map((span) => [span.id, JSON.stringify(span)]));
  const later = decidedSpans(after);
  const kept = new Set(later.map(({ id }) => id));
  return {
    brought: later.filter((span) => earlier.get(span.id) !== JSON.stringify(span)),
    lifted: [...earlier.keys()].filter((id) => !kept.has(id)),
  };
}

/** Makes these changes in one container of a text that has gone its own way since. */
export function followDecisions(inlines: Inline[], changes: DecisionChanges): Inline[] {
  const isLifted = placedTags(inlines).some(({ tag }) => changes.lifted.includes(tag.id));
  const lifted = isLifted ? unwrapTags(inlines, ({ id }) => changes.lifted.includes(id)) : inlines;
  return bringDecisions(lifted, changes.brought);
}
