import { $isTableNode } from '@lexical/table';
import { $create, ElementNode, type LexicalNode } from 'lexical';
import { PartNode } from './part-node.ts';

/** The caption of the table that follows it; without one it is read as a paragraph. */
export class TableCaptionNode extends PartNode {
  override $config() {
    return this.config('table-caption', { extends: ElementNode });
  }

  /** A paragraph between the two would part them. */
  protected override lastOfItsBlock(): LexicalNode {
    const table = this.getNextSibling();
    return $isTableNode(table) ? table : this;
  }
}

export const $createTableCaptionNode = (): TableCaptionNode => $create(TableCaptionNode);

export const $isTableCaptionNode = (
  node: LexicalNode | null | undefined,
): node is TableCaptionNode => node instanceof TableCaptionNode;
