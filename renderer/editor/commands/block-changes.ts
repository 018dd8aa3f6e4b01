import { $createHeadingNode } from '@lexical/rich-text';
import { $patchStyleText, $setBlocksType } from '@lexical/selection';
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  TableCellHeaderStates,
  type TableCellNode,
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
import { $isInRunningText } from '../behaviour/running-text.ts';
import { $isInTable, $tableAtCaret } from '../behaviour/table-at-caret.ts';
import { tagOfLevel } from '../conversion/heading-level.ts';
import { $changeOf, $setChange } from '../nodes/annotation-states.ts';
import { $createAttributionNode, $isAttributionNode } from '../nodes/attribution-node.ts';
import { $isFootnotesNode } from '../nodes/footnotes-node.ts';
import {
  $createQuotationNode,
  $isQuotationNode,
  type QuotationNode,
} from '../nodes/quotation-node.ts';
import { $createRuleNode } from '../nodes/rule-node.ts';
import { $createTableCaptionNode, $isTableCaptionNode } from '../nodes/table-caption-node.ts';
import { smallCapitalsStyle } from '../nodes/text-marks.ts';
import { $hasSmallCapitals } from './text-state.ts';

/** Makes the selected blocks headings of this level, or paragraphs; the breaks before them stay. */
export function $setBlock(level: 1 | 2 | 3 | null): void {
  $setBlocksType(
    $getSelection(),
    () => (level === null ? $createParagraphNode() : $createHeadingNode(tagOfLevel(level))),
    (before, after) => void $setChange(after, $changeOf(before)),
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
  const quotation = $quotationAtCaret();
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

/** The quotation that the caret stands in. */
export function $quotationAtCaret(): QuotationNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isQuotationNode);
}

/** Goes to the attribution of the quotation around the caret; makes it where there is none. */
export function $addAttribution(): void {
  const quotation = $quotationAtCaret();
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

/** Draws a rule in the running text; writing goes on below it. */
export function $insertRule(): void {
  if (!$isInRunningText()) return;
  const rule = $createRuleNode();
  $insertNodes([rule]);
  const next = rule.getNextSibling();
  if ($isElementNode(next) && !$isFootnotesNode(next)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    rule.insertAfter(paragraph);
    paragraph.select();
  }
}

/** A table stands in the running text, not in a cell of another nor in a note. */
export function $insertTable(): void {
  if (!$isInRunningText()) return;
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  $insertNodes([table]);
  table.getFirstDescendant()?.selectStart();
}

/** Goes to the caption of the table around the caret; makes it where there is none. */
export function $addTableCaption(): void {
  const table = $tableAtCaret();
  const before = table?.getPreviousSibling();
  if ($isTableCaptionNode(before)) before.selectEnd();
  else table?.insertBefore($createTableCaptionNode()).selectStart();
}

/** Makes the first row of the table around the caret its head, or a row like the others. */
export function $toggleTableHead(): void {
  const row = $tableAtCaret()?.getFirstChild();
  const cells = $isElementNode(row) ? row.getChildren().filter($isTableCellNode) : [];
  const isHead = cells.every((cell) => cell.getHeaderStyles() !== TableCellHeaderStates.NO_STATUS);
  const state = isHead ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW;
  for (const cell of cells) cell.setHeaderStyles(state, TableCellHeaderStates.BOTH);
}

export const $addTableRow = (): void => void ($isInTable() && $insertTableRowAtSelection(true));

/** The caret stays in its row. */
export function $addTableColumn(): void {
  const cell = $cellAtCaret();
  if (!cell) return;
  $insertTableColumnAtSelection(true);
  const added = cell.getNextSibling();
  if ($isTableCellNode(added)) added.selectStart();
}

export const $removeTableRow = (): void => {
  if ($isInTable()) $deleteTableRowAtSelection();
};

/** The caret stays in its row. */
export function $removeTableColumn(): void {
  const cell = $cellAtCaret();
  const beside = cell?.getNextSibling() ?? cell?.getPreviousSibling();
  if (cell) $deleteTableColumnAtSelection();
  if ($isTableCellNode(beside) && beside.isAttached()) beside.selectEnd();
}

function $cellAtCaret(): TableCellNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findMatchingParent(node, $isTableCellNode);
}
