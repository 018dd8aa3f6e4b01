import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import { levelOfTag } from '../conversion/heading-level.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';

/**
 * Moves a block over its neighbour, a heading with all that stands under it over a whole section.
 * A section never leaves the one that it is part of. False where there is nothing to step over.
 */
export function $moveSection(key: NodeKey, direction: 'up' | 'down'): boolean {
  const head = $getNodeByKey(key);
  const section = head && $sectionOf(head);
  if (!section) return false;
  return direction === 'up' ? $moveUp(section) : $moveDown(section);
}

/** Moves it before another block, or to the end; false where that is within itself. */
export function $moveSectionBefore(key: NodeKey, before: NodeKey | null): boolean {
  const head = $getNodeByKey(key);
  const section = head && $sectionOf(head);
  const target = before === null ? null : $withCaption($getNodeByKey(before));
  if (!section || section.some((node) => node.is(target))) return false;
  const [first] = section;
  if (target) for (const node of section) target.insertBefore(node);
  else for (const node of section) first?.getParent()?.append(node);
  return true;
}

/** The nodes that move together, in their order. */
function $sectionOf(head: LexicalNode): LexicalNode[] {
  const caption = $withCaption(head);
  const section = caption && !caption.is(head) ? [caption, head] : [head];
  const level = levelOf(head);
  if (level === null) return section;
  for (const node of head.getNextSiblings()) {
    const other = levelOf(node);
    if (other !== null && other <= level) break;
    section.push(node);
  }
  return section;
}

function $moveUp(section: readonly LexicalNode[]): boolean {
  const [first] = section;
  const target = first && $stepUp(first, levelOf(first));
  if (!target) return false;
  for (const node of section) target.insertBefore(node);
  return true;
}

/** What it is put before: the section above it, or what stands loose above it under one heading. */
function $stepUp(first: LexicalNode, level: number | null): LexicalNode | null {
  const above = first.getPreviousSiblings().reverse();
  if (level === null) return $withCaption(above[0] ?? null);
  let target: LexicalNode | null = null;
  for (const node of above) {
    const other = levelOf(node);
    if (other !== null && other < level) break;
    target = node;
    if (other === level) break;
  }
  return target;
}

function $moveDown(section: readonly LexicalNode[]): boolean {
  const [first] = section;
  const after = section.at(-1)?.getNextSibling();
  if (!first || !after) return false;
  const level = levelOf(first);
  if (level !== null && levelOf(after) !== level) return false;
  const isCaption = $isTableCaptionNode(after) && after.getNextSibling() !== null;
  const over =
    level === null ? [after, ...(isCaption ? [after.getNextSibling()] : [])] : $sectionOf(after);
  for (const node of over) if (node) first.insertBefore(node);
  return true;
}

/** A table and its caption are one. */
function $withCaption(node: LexicalNode | null): LexicalNode | null {
  const before = node?.getPreviousSibling() ?? null;
  return $isTableCaptionNode(before) ? before : node;
}

const levelOf = (node: LexicalNode): number | null =>
  $isHeadingNode(node) ? levelOfTag(node.getTag()) : null;
