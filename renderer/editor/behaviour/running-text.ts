import { $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection, type ElementNode } from 'lexical';
import { $isAttributionNode } from '../nodes/attribution-node.ts';
import { $isFootnoteNode } from '../nodes/footnote-node.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';
import { $blockOf } from './block-behaviour.ts';

/** Captions, attributions, footnotes and cells are no part of the running text. */
export const $isRunning = (block: ElementNode): boolean =>
  !$isImageNode(block) &&
  !$isFootnoteNode(block) &&
  !$isAttributionNode(block) &&
  !$isTableCaptionNode(block) &&
  $findMatchingParent(block, $isTableCellNode) === null;

/** Whether all ends of what is selected are in running text, of which headings, lists and more can be made. */
export const $isInRunningText = (): boolean =>
  $selectedEnds().every((block) => block !== null && $isRunning(block));

/** An attribution goes with its quotation, and nothing else is made of it. */
export const $isInQuotation = (): boolean =>
  $selectedEnds().every((block) => $isAttributionNode(block) || (block && $isRunning(block)));

function $selectedEnds(): (ElementNode | null)[] {
  const selection = $getSelection();
  if (!selection) return [];
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : null;
  return (points?.map((point) => point.getNode()) ?? selection.getNodes()).map($blockOf);
}
