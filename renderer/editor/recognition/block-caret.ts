import {
  $createRangeSelection,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';

/** Where a selection stands, counted in characters of one block; a break counts one, a note none. */
export interface BlockSelection {
  readonly anchor: number;
  readonly focus: number;
  /** Whether a caret stands behind a footnote's number or a note, which count no characters. */
  readonly isBehindAside?: boolean;
  /** The marks that the next letter will have. */
  readonly format: number;
  readonly style: string;
}

/** The block that the caret, or the moving end of a selection, stands in, and where in its text. */
export function $caretInBlock(): { block: ElementNode; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $blockOf(selection.focus.getNode());
  const offset = block && $offsetOfPoint(block, selection.focus);
  return block && offset !== null ? { block, offset } : null;
}

/** The selection, where both its ends lie in this block. */
export function $selectionIn(block: ElementNode): BlockSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = $offsetOfPoint(block, selection.anchor);
  const focus = $offsetOfPoint(block, selection.focus);
  if (anchor === null || focus === null) return null;
  const isBehindAside = selection.isCollapsed() && $isBehindAside(selection.focus);
  return { anchor, focus, isBehindAside, format: selection.format, style: selection.style };
}

/** Puts the selection back after the nodes of the block were replaced, its text unchanged. */
export function $restoreSelection(block: ElementNode, saved: BlockSelection): void {
  const selection = $createRangeSelection();
  $setPoint(block, selection.anchor, saved.anchor);
  $setPoint(block, selection.focus, saved.focus);
  if (saved.isBehindAside) {
    for (const point of [selection.anchor, selection.focus]) $stepOverAsides(block, point);
  }
  selection.format = saved.format;
  selection.style = saved.style;
  $setSelection(selection);
}

/** Null where the point stands elsewhere. */
export function $offsetOfPoint(block: ElementNode, point: PointType): number | null {
  const node = point.getNode();
  if (!node.is(block) && !block.isParentOf(node)) return null;
  const within =
    $isElementNode(node) && point.type === 'element'
      ? lengthOfAll(node.getChildren().slice(0, point.offset))
      : point.offset;
  return $offsetOfNode(block, node) + within;
}

function $isBehindAside(point: PointType): boolean {
  const node = point.getNode();
  if (point.type === 'text') return point.offset === 0 && isAside(node.getPreviousSibling());
  return $isElementNode(node) && isAside(node.getChildAtIndex(point.offset - 1));
}

function $stepOverAsides(block: ElementNode, point: PointType): void {
  const node = point.getNode();
  let next = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  // The end of a span is the place before what follows it.
  for (let at: LexicalNode = node; !next && !at.is(block); at = at.getParentOrThrow()) {
    next = at.getNextSibling();
  }
  let last: LexicalNode | null = null;
  for (; isAside(next); next = next?.getNextSibling() ?? null) last = next;
  if (last) point.set(last.getParentOrThrow().getKey(), last.getIndexWithinParent() + 1, 'element');
}

const isAside = (node: LexicalNode | null | undefined): boolean =>
  $isDecoratorNode(node) && node.isInline();

/** At the border of two texts the caret stands at the end of the first, as after typing it. */
function $setPoint(block: ElementNode, point: PointType, offset: number): void {
  for (const text of block.getAllTextNodes()) {
    const start = $offsetOfNode(block, text);
    if (start <= offset && offset <= start + text.getTextContentSize()) {
      point.set(text.getKey(), offset - start, 'text');
      return;
    }
  }
  let index = 0;
  let passed = 0;
  for (const child of block.getChildren()) {
    if (passed >= offset) break;
    passed += lengthOf(child);
    index += 1;
  }
  point.set(block.getKey(), index, 'element');
}

/** Where a node of a block begins in its text. */
export function $offsetOfNode(block: ElementNode, node: LexicalNode): number {
  let offset = 0;
  for (let at = node; !at.is(block); at = at.getParentOrThrow()) {
    offset += lengthOfAll(at.getPreviousSiblings());
  }
  return offset;
}

function lengthOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  if ($isLineBreakNode(node)) return 1;
  return $isElementNode(node) ? lengthOfAll(node.getChildren()) : 0;
}

const lengthOfAll = (nodes: readonly LexicalNode[]): number =>
  nodes.reduce((sum, node) => sum + lengthOf(node), 0);
