import {
  $create,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';

/** The caption of the table that follows it; without one it is read as a paragraph. */
export class TableCaptionNode extends ElementNode {
  override $config() {
    return this.config('table-caption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.dataset.part = 'table-caption';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    paragraph.selectStart();
    return true;
  }
}

export const $createTableCaptionNode = (): TableCaptionNode => $create(TableCaptionNode);

export const $isTableCaptionNode = (
  node: LexicalNode | null | undefined,
): node is TableCaptionNode => node instanceof TableCaptionNode;
