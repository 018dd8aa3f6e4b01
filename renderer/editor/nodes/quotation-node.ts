import { $create, ElementNode, type LexicalNode } from 'lexical';

/** A quotation set off from the text: paragraphs, and who said it as an `AttributionNode`, last. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('blockquote');
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Its paragraphs are parted, joined and turned into other blocks among themselves. */
  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }
}

export const $createQuotationNode = (): QuotationNode => $create(QuotationNode);

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode;
