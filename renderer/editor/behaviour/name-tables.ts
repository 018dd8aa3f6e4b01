import { TableNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { newId } from '../nodes/span-states.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';

/** A table is called for a screen reader what its caption says, as long as it has one. */
export const nameTables = (editor: LexicalEditor): (() => void) =>
  editor.registerMutationListener(TableNode, (changes) =>
    editor.read(() => {
      for (const [key, change] of changes) {
        const caption = $getNodeByKey(key)?.getPreviousSibling();
        const words = $isTableCaptionNode(caption) && editor.getElementByKey(caption.getKey());
        if (change !== 'destroyed') name(editor.getElementByKey(key), words || null);
      }
    }),
  );

function name(drawn: HTMLElement | null, words: HTMLElement | null): void {
  const table = drawn?.querySelector('table') ?? drawn;
  if (!words) {
    table?.removeAttribute('aria-labelledby');
    return;
  }
  words.id ||= `caption-${newId()}`;
  table?.setAttribute('aria-labelledby', words.id);
}
