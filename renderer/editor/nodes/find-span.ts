import { $getRoot, $getState, $isElementNode, type LexicalNode } from 'lexical';
import { idState } from './span-states.ts';
import { $isTaggedNode, type TaggedNode } from './tagged-node.ts';

/** The citation or reference of this id, wherever it stands. */
export const $findSpan = (id: string): TaggedNode | null => $findIn([$getRoot()], id);

function $findIn(nodes: readonly LexicalNode[], id: string): TaggedNode | null {
  for (const node of nodes) {
    if ($isTaggedNode(node) && $getState(node, idState) === id) return node;
    const within = $isElementNode(node) ? $findIn(node.getChildren(), id) : null;
    if (within) return within;
  }
  return null;
}
