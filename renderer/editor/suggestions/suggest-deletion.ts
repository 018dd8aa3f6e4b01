import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $isRunning } from '../behaviour/running-text.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $changeOf, $setChange } from '../nodes/annotation-states.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';
import { $joinToBlockBefore } from './join-blocks.ts';
import { $beginSuggestion, $isOwn } from './suggestion-records.ts';
import { $leavesOf, isLeaf, type Leaf } from './text-leaves.ts';

/**
 * Suggests that what is selected goes: texts, the breaks between paragraphs, and rules, pictures and
 * tables that are selected whole. What was only suggested to be put in is gone at once. Leaves the
 * caret at the chosen end; answers the id of the suggestion, null where nothing was selected.
 */
export function $suggestDeletion(author: string, caret: 'start' | 'end'): string | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const leaves = selection.getNodes().filter(isLeaf);
    return $markLeaves(leaves, author);
  }
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const nodes = selection.extract();
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  const wholes = nodes.filter((node) => $isWhole(node, ends));
  const leaves = nodes.filter(
    (node): node is Leaf => isLeaf(node) && !wholes.some((whole) => whole.isParentOf(node)),
  );
  const breaks = $breaksWithin(selection);
  const id = $idFor(leaves, author);
  for (const whole of wholes) $markDeleted(whole, id);
  $collapse(selection, caret);
  for (const leaf of leaves) $markDeleted(leaf, id);
  for (const block of breaks) $markBreakDeleted(block, id);
  return id;
}

/** Suggests that the break before a block goes; one that was only suggested is gone at once. */
export function $suggestJoin(block: ElementNode, author: string): void {
  const first = $leavesOf(block)[0];
  $markBreakDeleted(block, $idFor(first ? [first] : [], author));
}

function $markLeaves(leaves: readonly Leaf[], author: string): string {
  const id = $idFor(leaves, author);
  for (const leaf of leaves) $markDeleted(leaf, id);
  return id;
}

/** A deletion that goes on where one of the same person ends is part of it. */
function $idFor(leaves: readonly Leaf[], author: string): string {
  const block = leaves[0] && $blockOf(leaves[0]);
  const all = block ? $leavesOf(block) : [];
  const first = all.findIndex((leaf) => leaf.is(leaves[0]));
  const last = all.findIndex((leaf) => leaf.is(leaves.at(-1)));
  const beside = [all[first - 1], all[last + 1]].find((leaf) => $isOwn(leaf, 'deletion', author));
  return (beside && $changeOf(beside)?.id) ?? $beginSuggestion(author);
}

function $markDeleted(node: LexicalNode, id: string): void {
  const change = $changeOf(node);
  if (change?.kind === 'insertion') node.remove();
  else if (!change) $setChange(node, { kind: 'deletion', id });
}

function $markBreakDeleted(block: ElementNode, id: string): void {
  const change = $changeOf(block);
  if (change?.kind === 'insertion') $joinToBlockBefore(block);
  else if (!change) $setChange(block, { kind: 'deletion', id });
}

/** Rules, and pictures and tables with none of the ends of the selection in them. */
function $isWhole(node: LexicalNode, ends: readonly LexicalNode[]): boolean {
  if ($isRuleNode(node)) return true;
  const isBlock = $isImageNode(node) || $isTableNode(node);
  return isBlock && !ends.some((end) => node.is(end) || node.isParentOf(end));
}

/** The blocks whose break before them is selected; those of cells and captions have none. */
function $breaksWithin(selection: RangeSelection): ElementNode[] {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const blocks = $textBlocks();
  const at = (node: LexicalNode) => {
    const block = $blockOf(node);
    return blocks.findIndex((one) => one.is(block));
  };
  return blocks.slice(at(from.getNode()) + 1, at(to.getNode()) + 1).filter($isRunning);
}

function $collapse(selection: RangeSelection, to: 'start' | 'end'): void {
  const isAnchor = selection.isBackward() === (to === 'end');
  const { key, offset, type } = $leftOf(isAnchor ? selection.anchor : selection.focus);
  const caret = $createRangeSelection();
  caret.anchor.set(key, offset, type);
  caret.focus.set(key, offset, type);
  const node = caret.anchor.getNode();
  if ($isTextNode(node)) {
    caret.format = node.getFormat();
    caret.style = node.getStyle();
  }
  $setSelection(caret);
}

/** Between two texts a caret stands at the end of the first; at the start of one it would seem first. */
function $leftOf(point: RangeSelection['anchor']): Pick<typeof point, 'key' | 'offset' | 'type'> {
  const before = point.type === 'text' ? point.getNode().getPreviousSibling() : null;
  if (point.offset > 0 || !$isTextNode(before)) return point;
  return { key: before.getKey(), offset: before.getTextContentSize(), type: 'text' };
}
