import { $getRoot, $getState, $isElementNode, type ElementNode } from 'lexical';
import type { Stretch } from '../../../shared/typography/addresses-in-text.ts';
import { type Correction, corrections } from '../../../shared/typography/rules/rule.ts';
import { tidyText } from '../../../shared/typography/tidy-text.ts';
import { say } from '../../wording/say.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { decisionState } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { $pieceAround, $textPieces, type TextPiece } from './text-pieces.ts';

export type CorrectionCounts = ReadonlyMap<Correction, number>;

/** Makes the whole text typographic; answers what was corrected how often. */
export function $tidyBriefing(language: string): CorrectionCounts {
  const counts = new Map<Correction, number>();
  for (const block of $blocksOfText()) {
    const { text, pieces } = $textPieces(block);
    const kept = pieces.filter($isKept).map(stretchOf);
    for (const change of tidyText(text, language, kept).reverse()) {
      const piece = $pieceAround(pieces, change.start, change.end);
      if (!piece) continue;
      piece.node.spliceText(change.start - piece.start, change.end - change.start, change.insert);
      counts.set(change.correction, (counts.get(change.correction) ?? 0) + 1);
    }
  }
  return counts;
}

/** "3 quotation marks, 1 dash". */
export const countsInWords = (counts: CorrectionCounts): string =>
  corrections
    .flatMap((correction) => {
      const count = counts.get(correction);
      return count ? [counted[correction](count)] : [];
    })
    .join(', ');

const counted: Readonly<Record<Correction, (count: number) => string>> = {
  'quotation mark': (count) =>
    say('{count, plural, one {# quotation mark} other {# quotation marks}}', { count }),
  apostrophe: (count) =>
    say('{count, plural, one {# apostrophe} other {# apostrophes}}', { count }),
  dash: (count) => say('{count, plural, one {# dash} other {# dashes}}', { count }),
  ellipsis: (count) => say('{count, plural, one {# ellipsis} other {# ellipses}}', { count }),
  space: (count) => say('{count, plural, one {# space} other {# spaces}}', { count }),
};

const $blocksOfText = (): ReadonlySet<ElementNode> =>
  new Set(
    $getRoot()
      .getAllTextNodes()
      .map($blockOf)
      .filter((block) => block !== null),
  );

/** Code is no prose, and what a person confirmed is confirmed of exactly these signs. */
const $isKept = ({ node }: TextPiece): boolean =>
  node.hasFormat('code') ||
  node
    .getParents()
    .some(
      (parent) =>
        $isElementNode(parent) &&
        $isTaggedNode(parent) &&
        $getState(parent, decisionState)?.reading !== undefined,
    );

const stretchOf = ({ node, start }: TextPiece): Stretch => ({
  start,
  end: start + node.getTextContentSize(),
});
