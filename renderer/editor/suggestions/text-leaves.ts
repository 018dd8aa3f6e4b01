import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from 'lexical';
import { $isTextBlock } from '../highlights/block-text.ts';

/** What can be suggested by itself within a block. */
export type Leaf = TextNode | LineBreakNode;

export const isLeaf = (node: LexicalNode | null | undefined): node is Leaf =>
  $isTextNode(node) || $isLineBreakNode(node);

/** Texts and breaks of an element in order, whatever they stand in. */
export function $leavesOf(element: ElementNode): Leaf[] {
  return element
    .getChildren()
    .flatMap((child) => (isLeaf(child) ? [child] : $isElementNode(child) ? $leavesOf(child) : []));
}

/** All blocks of running text, in order; empty ones too. */
export function $textBlocks(element: ElementNode = $getRoot()): ElementNode[] {
  return element.getChildren().flatMap((child) => {
    if (!$isElementNode(child) || child.isInline()) return [];
    return $isTextBlock(child) ? [child] : $textBlocks(child);
  });
}
