import { $create, $setState, type Klass, type LexicalNode } from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { SpanNode } from './span-node.ts';
import { decisionState, idState, newId } from './span-states.ts';

/** What every tagged span holds; for its `$config()`. */
export const taggedStates = [
  { stateConfig: idState, flat: true },
  { stateConfig: decisionState, flat: true },
] as const;

/**
 * A span that recognition makes and a person decides on. Its type is the name of its tag; what it
 * says is read from its text, see `recognition/`.
 */
export abstract class TaggedNode extends SpanNode {
  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.tag = this.getType();
    return element;
  }

  /** A copy is another one of its own identity, about which the same was decided. */
  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    $setState(this, idState, newId());
  }
}

export function $createTagged<Node extends TaggedNode>(
  kind: Klass<Node>,
  id: string = newId(),
  decision?: Decision,
): Node {
  return $setState($setState($create(kind), idState, id), decisionState, decision);
}

export const $isTaggedNode = (node: LexicalNode | null | undefined): node is TaggedNode =>
  node instanceof TaggedNode;
