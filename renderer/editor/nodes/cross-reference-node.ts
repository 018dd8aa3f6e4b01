import { $create, $setState, ElementNode, type LexicalNode } from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { SpanNode } from './span-node.ts';
import { decisionState, idState, newId } from './span-states.ts';

/** The printed text of a pointer to another issue. */
export class CrossReferenceNode extends SpanNode {
  override $config() {
    return this.config('cross-reference', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: idState, flat: true },
        { stateConfig: decisionState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.tag = 'cross-reference';
    return element;
  }

  /** A copy is another reference: it has its own identity, and nobody has decided on it. */
  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    $setState($setState(this, idState, newId()), decisionState, undefined);
  }
}

export function $createCrossReferenceNode(
  id: string = newId(),
  decision?: Decision,
): CrossReferenceNode {
  return $setState($setState($create(CrossReferenceNode), idState, id), decisionState, decision);
}

export const $isCrossReferenceNode = (
  node: LexicalNode | null | undefined,
): node is CrossReferenceNode => node instanceof CrossReferenceNode;
