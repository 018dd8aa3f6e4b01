import { $getSelection, $isRangeSelection, type PointType } from 'lexical';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Inline, Paragraph } from '../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { sliceInlines } from '../../../shared/manuscript/slice-inlines.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { $isTextBlock } from '../highlights/block-text.ts';
import { $offsetOfPoint } from '../recognition/block-caret.ts';

/** The selected words, a paragraph for each block they stand in; none where nothing is selected. */
export function $selectedPassage(): Paragraph[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const [start, end]: readonly PointType[] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const blocks = new Set(selection.getNodes().map($blockOf));
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    if (!$isTextBlock(block)) continue;
    const inlines = normaliseInlines($lexicalToInlines(block.getChildren()));
    const from = (start && $offsetOfPoint(block, start)) ?? 0;
    const to = (end && $offsetOfPoint(block, end)) ?? inlineText(inlines).length;
    const content = normaliseInlines(withoutCutTags(sliceInlines(inlines, from, to), inlines));
    if (content.length > 0) paragraphs.push({ type: 'paragraph', content });
  }
  return paragraphs;
}

/** A citation of which only a part was selected is no citation any more. */
function withoutCutTags(slice: readonly Inline[], whole: readonly Inline[]): Inline[] {
  return slice.flatMap((inline): Inline[] => {
    if (inline.type !== 'citation' && inline.type !== 'cross-reference') return [inline];
    const before = whole.find((one) => 'id' in one && one.id === inline.id);
    const isCut = !before || inlineText([before]) !== inlineText([inline]);
    return isCut ? inline.content : [inline];
  });
}
