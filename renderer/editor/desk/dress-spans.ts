import { $getNearestNodeFromDOMNode, $getState, type LexicalEditor } from 'lexical';
import { DOUBTFUL } from '../../../shared/citations/reading.ts';
import { $isTaggedNode } from '../nodes/find-span.ts';
import { decisionState, idState } from '../nodes/span-states.ts';
import { type KnowledgeStore, spanState } from '../recognition/span-knowledge.ts';

/**
 * Writes on each span's element how it reads and what was decided, for its look; while the text is
 * only read, spans are links that Tab reaches. Lexical leaves attributes alone.
 */
export function dressSpans(editor: LexicalEditor, knowledge: KnowledgeStore): void {
  const root = editor.getRootElement();
  if (!root) return;
  const isReading = !editor.isEditable();
  editor.read(() => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-tag]')) {
      const node = $getNearestNodeFromDOMNode(element);
      if (!$isTaggedNode(node)) continue;
      const id = $getState(node, idState);
      const known = knowledge.get(id);
      const verdict = $getState(node, decisionState)?.verdict;
      const isLink = isReading && verdict !== 'rejected';
      setAttribute(element, 'data-span-id', id);
      setAttribute(element, 'data-verdict', verdict);
      setAttribute(element, 'data-state', known && spanState(known, DOUBTFUL));
      setAttribute(element, 'role', isLink ? 'link' : undefined);
      setAttribute(element, 'tabindex', isLink ? '0' : undefined);
    }
  });
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
