import { $create, $setState, ElementNode, type LexicalNode } from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { SpanNode } from './span-node.ts';
import { decisionState, idState, newId } from './span-states.ts';

/** The printed text of a citation. What it says is read from the text; see `recognition/`. */
export class CitationNode extends SpanNode {
  override $config() {
    return this.config('citation', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: idState, flat: true },
        { stateConfig: decisionState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.tag = 'citation';
    return element;
  }

  /** A copy is another citation: it has its own identity, and nobody has decided on it. */
  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    $setState($setState(this, idState, newId()), decisionState, undefined);
  }
}

export function $createCitationNode(id: string = newId(), decision?: Decision): CitationNode {
  return $setState($setState($create(CitationNode), idState, id), decisionState, decision);
}

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode;
