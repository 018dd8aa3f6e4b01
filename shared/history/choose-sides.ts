import type { BriefingDetails } from '../issues/briefing.ts';
import { anchorsOf } from '../manuscript/anchors.ts';
import type { Annotations } from '../manuscript/annotations.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { normaliseManuscript } from '../manuscript/normalise-manuscript.ts';
import type { ComparedDraft, DraftDifference, PartDifference } from './compare-drafts.ts';
import type { ChangeNumber, Stretch } from './compare-inlines.ts';
import { blocksOf, partWith, type TextPart } from './text-parts.ts';
import type { Token } from './tokens.ts';

export type Side = 'old' | 'new';

/** The briefing in which each change stands as it was before it, or as it is after it. */
export function chooseSides(
  { details, topics, parts, old, new: now }: DraftDifference,
  sideOf: (change: ChangeNumber) => Side,
): ComparedDraft {
  const chosen: BriefingDetails = { ...now.details };
  for (const { detail, stretches } of details) {
    const text = tokensOfStretches(stretches, sideOf)
      .map((token) => token.text)
      .join('');
    if (detail === 'headline') chosen.headline = text;
    else chosen[detail] = text || null;
  }
  if (topics !== null && sideOf(topics) === 'old') {
    delete chosen.topics;
    if (old.details.topics) chosen.topics = old.details.topics;
  }
  const blocks = blocksOf(parts.flatMap((part) => chosenParts(part, sideOf)));
  const text = { ...now.manuscript, blocks };
  const annotations = annotationsOf(old.manuscript, now.manuscript, text);
  return { details: chosen, manuscript: normaliseManuscript({ ...text, annotations }) };
}

/**
 * What stands beside the text is the newer one's. What stood beside the older comes with words that
 * bear it and are in the newer no more.
 */
function annotationsOf(old: Manuscript, now: Manuscript, chosen: Manuscript): Annotations {
  const borneNow = new Set(anchorsOf(now).changes.map(({ id }) => id));
  const { suggestions = [], comments = [] } = now.annotations ?? {};
  const noted = new Set(comments.map(({ id }) => id));
  const borne = anchorsOf(chosen).comments;
  const earlier = old.annotations ?? {};
  return {
    suggestions: [
      ...suggestions,
      ...(earlier.suggestions ?? []).filter(({ id }) => !borneNow.has(id)),
    ],
    comments: [
      ...comments,
      ...(earlier.comments ?? []).filter(({ id }) => borne.has(id) && !noted.has(id)),
    ],
  };
}

function chosenParts(
  difference: PartDifference,
  sideOf: (change: ChangeNumber) => Side,
): TextPart[] {
  switch (difference.kind) {
    case 'same':
      return [difference.part];
    case 'inserted':
      return sideOf(difference.change) === 'new' ? [difference.part] : [];
    case 'deleted':
      return sideOf(difference.change) === 'old' ? [difference.part] : [];
    case 'moved-away':
      return sideOf(difference.change) === 'old' ? chosenParts(difference.inside, sideOf) : [];
    case 'moved-here':
      return sideOf(difference.change) === 'new' ? chosenParts(difference.inside, sideOf) : [];
    case 'changed': {
      const { frame, stretches, parts } = difference;
      const framing = frame && sideOf(frame.change) === 'old' ? difference.old : difference.new;
      return [
        partWith(framing, {
          tokens: framing.tokens && tokensOfStretches(stretches, sideOf),
          parts: parts.flatMap((part) => chosenParts(part, sideOf)),
        }),
      ];
    }
  }
}

const tokensOfStretches = (
  stretches: readonly Stretch[],
  sideOf: (change: ChangeNumber) => Side,
): Token[] =>
  stretches.flatMap((stretch) =>
    stretch.kind === 'same' ? stretch.tokens : stretch[sideOf(stretch.change)],
  );
