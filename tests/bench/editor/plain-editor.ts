/**
 * The measure of all editors: Lexical with rich text and nothing of ours, in a page of its own. It
 * holds the same document: what is tagged in ours is an inline element here too.
 */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import type { PlainPiece } from './plain-page.ts';

declare global {
  interface Window {
    /** Shows these paragraphs instead of what is shown. */
    showPlain: (paragraphs: readonly (readonly PlainPiece[])[]) => void;
  }
}

class TaggedElement extends ElementNode {
  override $config() {
    return this.config('tagged', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.tag = 'citation';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canInsertTextAfter(): false {
    return false;
  }
}

const editor = createEditor({
  namespace: 'plain',
  nodes: [
    TaggedElement,
    HeadingNode,
    QuoteNode,
    ListNode,
    ListItemNode,
    LinkNode,
    TableNode,
    TableRowNode,
    TableCellNode,
  ],
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(document.querySelector('main'));

window.showPlain = (paragraphs) =>
  editor.update(
    () => {
      const nodes = paragraphs.map((pieces) =>
        $createParagraphNode().append(...pieces.map($createPiece)),
      );
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true },
  );

function $createPiece({ text, isTagged }: PlainPiece): LexicalNode {
  const words = $createTextNode(text);
  return isTagged ? new TaggedElement().append(words) : words;
}
