import { ElementNode, type LexicalNode } from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { $createTagged, TaggedNode, taggedStates } from './tagged-node.ts';

/** The printed text of a citation. */
export class CitationNode extends TaggedNode {
  override $config() {
    return this.config('citation', { extends: ElementNode, stateConfigs: [...taggedStates] });
  }
}

export const $createCitationNode = (id?: string, decision?: Decision): CitationNode =>
  $createTagged(CitationNode, id, decision);

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode;
