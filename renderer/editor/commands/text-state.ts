import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getSelectionStyleValueForProperty } from '@lexical/selection';
import { $isTableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { Mark } from '../../../shared/manuscript/manuscript.ts';
import { registerAfterFrame } from '../behaviour/after-frame.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $isInRunningText } from '../behaviour/running-text.ts';
import { levelOfTag } from '../conversion/heading-level.ts';
import { $isQuotationNode } from '../nodes/quotation-node.ts';
import { formatOfMark } from '../nodes/text-marks.ts';

export type BlockKind =
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'bullets'
  | 'numbers'
  | 'quotation'
  | 'table';

/** What stands at the caret, as the toolbar shows it. */
export interface TextState {
  readonly block: BlockKind;
  readonly marks: ReadonlySet<Mark>;
  readonly isLink: boolean;
  /** False in a cell, a caption or a footnote, of which no heading or list can be made. */
  readonly isRunning: boolean;
}

const nothing: TextState = { block: 'paragraph', marks: new Set(), isLink: false, isRunning: true };

/** Follows the caret; renders anew only when what it stands in has changed. */
export function useTextState(editor: LexicalEditor): TextState {
  const [state, setState] = useState(nothing);
  useEffect(
    () =>
      registerAfterFrame(editor, () => {
        const next = editor.getEditorState().read(readTextState);
        setState((before) => (isSame(before, next) ? before : next));
      }),
    [editor],
  );
  return state;
}

function readTextState(): TextState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nothing;
  return {
    block: $blockKind(selection),
    marks: $marksOfSelection(selection),
    isLink: $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null,
    isRunning: $isInRunningText(),
  };
}

function $blockKind(selection: RangeSelection): BlockKind {
  const node = selection.anchor.getNode();
  const block = $blockOf(node);
  if ($isHeadingNode(block)) return `heading-${levelOfTag(block.getTag())}`;
  const list = $findMatchingParent(node, $isListNode);
  if (list) return list.getListType() === 'number' ? 'numbers' : 'bullets';
  if ($findMatchingParent(node, $isQuotationNode)) return 'quotation';
  return $findMatchingParent(node, $isTableCellNode) ? 'table' : 'paragraph';
}

export function $marksOfSelection(selection: RangeSelection): Set<Mark> {
  const found = new Set<Mark>();
  for (const [mark, format] of Object.entries(formatOfMark)) {
    if (selection.hasFormat(format)) found.add(mark as Mark);
  }
  if ($hasSmallCapitals(selection)) found.add('small-capitals');
  return found;
}

export const $hasSmallCapitals = (selection: RangeSelection): boolean =>
  $getSelectionStyleValueForProperty(selection, 'font-variant-caps') === 'small-caps';

function isSame(one: TextState, other: TextState): boolean {
  return (
    one.block === other.block &&
    one.isLink === other.isLink &&
    one.isRunning === other.isRunning &&
    one.marks.size === other.marks.size &&
    [...one.marks].every((mark) => other.marks.has(mark))
  );
}
