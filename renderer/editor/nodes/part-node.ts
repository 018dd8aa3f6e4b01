import {
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';

/**
 * A line that belongs to a larger block: who said a quotation, what a table shows. Its type is the
 * name of the part. Enter leaves it for a paragraph, Backspace at its start makes it one.
 */
export abstract class PartNode extends ElementNode {
  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.dataset.part = this.getType();
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.lastOfItsBlock().insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    paragraph.selectStart();
    return true;
  }

  /** Behind what the writing goes on when it leaves this part. */
  protected lastOfItsBlock(): LexicalNode {
    return this;
  }
}
