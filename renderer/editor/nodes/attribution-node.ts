import {
  $create,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';

/** Who said or wrote a quotation; the last child of a `QuotationNode`. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.dataset.part = 'attribution';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter after the attribution leaves the quotation. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    (this.getParent() ?? this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace at its start makes it a paragraph of the quotation. */
  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    paragraph.selectStart();
    return true;
  }
}

export const $createAttributionNode = (): AttributionNode => $create(AttributionNode);

export const $isAttributionNode = (node: LexicalNode | null | undefined): node is AttributionNode =>
  node instanceof AttributionNode;
