import { $getRoot, type ElementNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { inlineContainers } from '../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Inline, Mention } from '../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { unwrapMentions, wrapMention } from '../../../shared/manuscript/wrap-mention.ts';
import type { MentionSuggestion } from '../../../shared/mentions/mention-suggestion.ts';
import { tagsFromOutside } from '../behaviour/tags-from-outside.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { lexicalToManuscript } from '../conversion/lexical-to-manuscript.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $domStretch, $textBlocks } from '../highlights/block-text.ts';
import { drawFor } from '../highlights/draw-for.ts';
import { sharedHighlight } from '../highlights/highlights.ts';
import { $restoreSelection, $selectionIn } from '../recognition/block-caret.ts';
import type { NameKind } from './name-groups.ts';

/** A mention that stands in the shown text. */
export interface ShownMention {
  readonly kind: NameKind;
  readonly record: Identifier | null;
  readonly printed: string;
}

export const mentionsShown = (editor: LexicalEditor): ShownMention[] =>
  editor.read(() =>
    $textBlocks().flatMap((block) =>
      $inlinesOf(block).flatMap((inline) =>
        inline.type === 'mention'
          ? [{ kind: inline.kind, record: inline.record ?? null, printed: inlineText([inline]) }]
          : [],
      ),
    ),
  );

/** Where a name is printed, in the projection of the text. */
type Place = Pick<MentionSuggestion, 'start' | 'end' | 'printed'>;

/** What a place is accepted as. */
export interface AcceptedPlace extends Place {
  readonly kind: NameKind;
  readonly record: Identifier;
}

/**
 * Makes places of the text mentions, all as one step of undo. A place where other words stand by
 * now is left out. Answers how many were made.
 */
export function acceptPlaces(editor: LexicalEditor, accepted: readonly AcceptedPlace[]): number {
  let made = 0;
  editor.update(
    () => {
      for (const [block, stretches] of $byBlock(accepted)) {
        const before = $inlinesOf(block);
        // From the end, so that the offsets before it stay.
        const after = stretches.reduceRight<Inline[]>((inlines, { start, end, kind, record }) => {
          const wrapped = wrapMention(inlines, { start, end }, { type: 'mention', kind, record });
          if (wrapped.length !== inlines.length || wrapped.some(isNew(inlines))) made += 1;
          return wrapped;
        }, before);
        $replaceInlines(block, before, after);
      }
    },
    { tag: [HISTORY_PUSH_TAG, ...tagsFromOutside(editor)], discrete: true },
  );
  return made;
}

const isNew = (before: readonly Inline[]) => (inline: Inline) => !before.includes(inline);

/** Marks places of this text alone, without touching it; an empty list marks none. */
export function markPlaces(editor: LexicalEditor, places: readonly Place[]): void {
  const ranges = editor.read(() =>
    [...$byBlock(places)].flatMap(([block, stretches]) =>
      stretches.flatMap((stretch) => $domStretch(editor, block.getKey(), stretch) ?? []),
    ),
  );
  drawFor(editor, sharedHighlight(MARKED), ranges);
}

const MARKED = 'suggested-name';

/** Takes off the mentions that are meant; their words stay. One step of undo. */
export function removeMentions(
  editor: LexicalEditor,
  isMeant: (mention: Mention) => boolean,
): void {
  editor.update(
    () => {
      for (const block of $textBlocks()) {
        const before = $inlinesOf(block);
        $replaceInlines(block, before, unwrapMentions(before, isMeant));
      }
    },
    { tag: [HISTORY_PUSH_TAG, ...tagsFromOutside(editor)], discrete: true },
  );
}

/** Which block each place stands in, and where, as far as it still says what was suggested. */
function $byBlock<Found extends Place>(found: readonly Found[]): Map<ElementNode, Found[]> {
  const blocks = $textBlocks().map((block) => ({ block, text: inlineText($inlinesOf(block)) }));
  const placed = new Map<ElementNode, Found[]>();
  const places = found.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let at = 0;
  // The containers of the manuscript stand in the order of the blocks that they are made of.
  for (const container of inlineContainers(lexicalToManuscript($getRoot().getChildren()))) {
    const text = inlineText(container.inlines);
    if (text === '') continue;
    const index = blocks.findIndex((one, place) => place >= at && one.text === text);
    const owner = blocks[index];
    if (!owner) continue;
    at = index + 1;
    for (; next < places.length; next += 1) {
      const one = places[next];
      if (!one || one.start >= container.end) break;
      const start = one.start - container.start;
      const end = one.end - container.start;
      if (start < 0 || text.slice(start, end) !== one.printed) continue;
      placed.set(owner.block, [...(placed.get(owner.block) ?? []), { ...one, start, end }]);
    }
  }
  return placed;
}

function $replaceInlines(block: ElementNode, before: Inline[], after: readonly Inline[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const selection = $selectionIn(block);
  block.splice(0, block.getChildrenSize(), inlinesToLexical(after));
  if (selection) $restoreSelection(block, selection);
}

const $inlinesOf = (block: ElementNode): Inline[] =>
  normaliseInlines($lexicalToInlines(block.getChildren()));
