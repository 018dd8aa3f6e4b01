import { $createHeadingNode } from '@lexical/rich-text';
import { $patchStyleText, $setBlocksType } from '@lexical/selection';
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { tagOfLevel } from '../conversion/heading-level.ts';
import { $createAttributionNode, $isAttributionNode } from '../nodes/attribution-node.ts';
import { $createQuotationNode, $isQuotationNode } from '../nodes/quotation-node.ts';
import { $createRuleNode } from '../nodes/rule-node.ts';
import { smallCapitalsStyle } from '../nodes/text-marks.ts';
import { $hasSmallCapitals } from './text-state.ts';

/** Makes the selected blocks headings of this level, or paragraphs. */
export function $setBlock(level: 1 | 2 | 3 | null): void {
  $setBlocksType($getSelection(), () =>
    level === null ? $createParagraphNode() : $createHeadingNode(tagOfLevel(level)),
  );
}

export function $toggleSmallCapitals(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const isOn = $hasSmallCapitals(selection);
  $patchStyleText(selection, isOn ? { 'font-variant-caps': null } : smallCapitalsStyle);
}

/** Puts the selected paragraphs into a quotation, or takes the quotation around the caret away. */
export function $toggleQuotation(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const quotation = $findMatchingParent(selection.anchor.getNode(), $isQuotationNode);
  if (quotation) {
    for (const child of quotation.getChildren()) quotation.insertBefore(child);
    quotation.remove();
    return;
  }
  $setBlock(null);
  const blocks = new Set(selection.getNodes().map($blockOf));
  const wrapper = $createQuotationNode();
  for (const block of blocks) {
    if (!block || $isTableCellNode(block.getParent())) continue;
    if (wrapper.isEmpty()) block.insertBefore(wrapper);
    wrapper.append(block);
  }
}

/** Goes to the attribution of the quotation around the caret; makes it where there is none. */
export function $addAttribution(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const quotation = $findMatchingParent(selection.anchor.getNode(), $isQuotationNode);
  if (!quotation) return;
  const last = quotation.getLastChild();
  if ($isAttributionNode(last)) {
    last.selectEnd();
    return;
  }
  const attribution = $createAttributionNode();
  quotation.append(attribution);
  attribution.select();
}

export const $insertRule = (): void => $insertNodes([$createRuleNode()]);

export function $insertTable(): void {
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  $insertNodes([table]);
  const first = table.getFirstDescendant();
  if ($isElementNode(first)) first.select();
}

const $isInTable = (): boolean => {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  return node !== undefined && $findMatchingParent(node, $isTableCellNode) !== null;
};

export const $addTableRow = (): void => void ($isInTable() && $insertTableRowAtSelection(true));

export const $addTableColumn = (): void =>
  void ($isInTable() && $insertTableColumnAtSelection(true));

export const $removeTableRow = (): void => {
  if ($isInTable()) $deleteTableRowAtSelection();
};

export const $removeTableColumn = (): void => {
  if ($isInTable()) $deleteTableColumnAtSelection();
};
