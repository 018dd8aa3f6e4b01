import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from 'lexical';

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
