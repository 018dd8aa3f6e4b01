/** The measure of all editors: Lexical with rich text and nothing of ours, in a page of its own. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

declare global {
  interface Window {
    /** Shows these paragraphs instead of what is shown. */
    showPlain: (paragraphs: readonly string[]) => void;
  }
}

const editor = createEditor({
  namespace: 'plain',
  nodes: [
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
      const nodes = paragraphs.map((words) =>
        $createParagraphNode().append($createTextNode(words)),
      );
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true },
  );
