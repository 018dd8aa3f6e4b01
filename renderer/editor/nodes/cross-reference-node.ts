import { ElementNode } from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { $createTagged, TaggedNode, taggedStates } from './tagged-node.ts';

/** The printed text of a pointer to another issue. */
export class CrossReferenceNode extends TaggedNode {
  override $config() {
    return this.config('cross-reference', {
      extends: ElementNode,
      stateConfigs: [...taggedStates],
    });
  }
}

export const $createCrossReferenceNode = (id?: string, decision?: Decision): CrossReferenceNode =>
  $createTagged(CrossReferenceNode, id, decision);
