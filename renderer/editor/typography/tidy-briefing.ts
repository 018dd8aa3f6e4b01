import { $getRoot, $getState, $isElementNode, type ElementNode, type NodeKey } from 'lexical';
import type { Stretch } from '../../../shared/typography/addresses-in-text.ts';
import { type Correction, corrections } from '../../../shared/typography/rules/rule.ts';
import { tidyText } from '../../../shared/typography/tidy-text.ts';
import { say } from '../../wording/say.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { decisionState } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { $pieceAround, $textPieces, type TextPiece } from './text-pieces.ts';

export type CorrectionCounts = ReadonlyMap<Correction, number>;

/** One change that would make the text typographic, with the words around it. */
export interface OfferedChange {
  /** The same for as long as its block stays as it is. */
  readonly id: string;
  readonly correction: Correction;
  readonly before: string;
  readonly plain: string;
  readonly insert: string;
  readonly after: string;
}

/** In characters, on each side of a change. */
const WORDS_AROUND = 32;

/** What would make the whole text typographic, in its order. */
export const $offeredChanges = (language: string): OfferedChange[] =>
  [...$blocksOfText()].flatMap((block) => {
    const { text, changes } = $changesOf(block, language);
    return changes.map(({ id, start, end, insert, correction }) => ({
      id,
      correction,
      before: text.slice(Math.max(0, start - WORDS_AROUND), start),
      plain: text.slice(start, end),
      insert,
      after: text.slice(end, end + WORDS_AROUND),
    }));
  });

/** Makes the text typographic but for some changes; answers what was corrected how often. */
export function $tidyBriefing(
  language: string,
  spared: ReadonlySet<string> = new Set(),
): CorrectionCounts {
  const counts = new Map<Correction, number>();
  for (const block of $blocksOfText()) {
    const { changes } = $changesOf(block, language);
    // From the end, so that the offsets before it stay.
    for (const { id, piece, start, end, insert, correction } of changes.reverse()) {
      if (spared.has(id)) continue;
      piece.node.spliceText(start - piece.start, end - start, insert);
      counts.set(correction, (counts.get(correction) ?? 0) + 1);
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

export const counted: Readonly<Record<Correction, (count: number) => string>> = {
  'quotation mark': (count) =>
    say('{count, plural, one {# quotation mark} other {# quotation marks}}', { count }),
  apostrophe: (count) =>
    say('{count, plural, one {# apostrophe} other {# apostrophes}}', { count }),
  dash: (count) => say('{count, plural, one {# dash} other {# dashes}}', { count }),
  ellipsis: (count) => say('{count, plural, one {# ellipsis} other {# ellipses}}', { count }),
  space: (count) => say('{count, plural, one {# space} other {# spaces}}', { count }),
};

/** The changes of one block that can be made: those within one run of letters. */
function $changesOf(block: ElementNode, language: string) {
  const { text, pieces } = $textPieces(block);
  const kept = pieces.filter($isKept).map(stretchOf);
  const changes = tidyText(text, language, kept).flatMap((change) => {
    const piece = $pieceAround(pieces, change.start, change.end);
    return piece ? [{ ...change, piece, id: idOf(block.getKey(), change) }] : [];
  });
  return { text, changes };
}

const idOf = (block: NodeKey, { start, end }: Stretch): string => `${block}:${start}-${end}`;

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
