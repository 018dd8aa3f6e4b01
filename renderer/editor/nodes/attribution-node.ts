import { $create, ElementNode, type LexicalNode } from 'lexical';
import { PartNode } from './part-node.ts';

/** Who said or wrote a quotation; the last child of a `QuotationNode`. */
export class AttributionNode extends PartNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  protected override lastOfItsBlock(): LexicalNode {
    return this.getParent() ?? this;
  }
}

export const $createAttributionNode = (): AttributionNode => $create(AttributionNode);

export const $isAttributionNode = (node: LexicalNode | null | undefined): node is AttributionNode =>
  node instanceof AttributionNode;
