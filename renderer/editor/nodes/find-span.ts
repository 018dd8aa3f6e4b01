import { $getRoot, $getState, $isElementNode, type LexicalNode } from 'lexical';
import { $isCitationNode, type CitationNode } from './citation-node.ts';
import { $isCrossReferenceNode, type CrossReferenceNode } from './cross-reference-node.ts';
import { idState } from './span-states.ts';

export type TaggedNode = CitationNode | CrossReferenceNode;

export const $isTaggedNode = (node: LexicalNode | null | undefined): node is TaggedNode =>
  $isCitationNode(node) || $isCrossReferenceNode(node);

/** The citation or reference of this id, wherever it stands. */
export function $findSpan(id: string): TaggedNode | null {
  return $firstSpan([$getRoot()], (node) => $getState(node, idState) === id);
}

function $firstSpan(
  nodes: readonly LexicalNode[],
  isWanted: (node: TaggedNode) => boolean,
): TaggedNode | null {
  for (const node of nodes) {
    if ($isTaggedNode(node) && isWanted(node)) return node;
    const within = $isElementNode(node) ? $firstSpan(node.getChildren(), isWanted) : null;
    if (within) return within;
  }
  return null;
}
