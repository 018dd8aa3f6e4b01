import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isRootNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isMentionNode } from '../nodes/mention-node.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import type { ReadBlock, Stretch } from './finding.ts';

/** A block of running text; null where the node is gone or holds other blocks. */
export function $readBlock(key: NodeKey): ReadBlock | null {
  const block = $textBlock(key);
  if (!block) return null;
  let text = '';
  const tagged: Stretch[] = [];
  for (const child of block.getChildren()) {
    const start = text.length;
    text += $textOf(child);
    const isTagged = $isTaggedNode(child) || $isMentionNode(child);
    if (isTagged) tagged.push({ start, end: text.length });
  }
  return { key, text, tagged };
}

/**
 * The same stretch in the window's own terms, which goes along where letters are typed before it;
 * null where the block is not drawn.
 */
export function $domStretch(
  editor: LexicalEditor,
  key: NodeKey,
  { start, end }: Stretch,
): Range | null {
  const block = $textBlock(key);
  // Where nothing is between them, both stand behind what was typed last.
  const from = block && $domPoint(editor, block, start, start < end ? 'before' : 'after');
  const to = block && $domPoint(editor, block, end, 'after');
  if (!from || !to) return null;
  const range = from.text.ownerDocument.createRange();
  range.setStart(from.text, from.offset);
  range.setEnd(to.text, to.offset);
  return range;
}

/** Whether an element holds running text itself, and no other blocks. An empty one does. */
export const $isTextBlock = (node: LexicalNode | null): node is ElementNode =>
  $isElementNode(node) &&
  !$isRootNode(node) &&
  !node.isInline() &&
  node.getChildren().every((child) => !$isElementNode(child) || child.isInline());

/** The blocks of running text, in the order in which they are read. */
export function $textBlocks(element: ElementNode = $getRoot()): ElementNode[] {
  const isText: boolean = $isTextBlock(element);
  if (isText) return [element];
  return element
    .getChildren()
    .filter($isElementNode)
    .flatMap((child) => $textBlocks(child));
}

function $textBlock(key: NodeKey): ElementNode | null {
  const block = $getNodeByKey(key);
  return $isTextBlock(block) && block.isAttached() ? block : null;
}

function $textOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  return $isElementNode(node) ? node.getChildren().map($textOf).join('') : '';
}

/** At the border of two texts a stretch begins in the second and ends in the first. */
function $domPoint(
  editor: LexicalEditor,
  block: ElementNode,
  offset: number,
  side: 'before' | 'after',
): { text: Text; offset: number } | null {
  let passed = 0;
  for (const node of $leaves(block)) {
    const length = $textOf(node).length;
    const isWithin = side === 'before' ? offset < passed + length : offset <= passed + length;
    if ($isTextNode(node) && isWithin && offset >= passed) {
      const text = firstText(editor.getElementByKey(node.getKey()));
      return text && { text, offset: Math.min(offset - passed, text.length) };
    }
    passed += length;
  }
  return null;
}

function* $leaves(element: ElementNode): Generator<LexicalNode> {
  for (const child of element.getChildren()) {
    if ($isElementNode(child)) yield* $leaves(child);
    else yield child;
  }
}

function firstText(element: Element | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
