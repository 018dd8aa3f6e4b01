import { $getNearestNodeFromDOMNode, $getState, type LexicalEditor, type NodeKey } from 'lexical';
import { DOUBTFUL } from '../../../shared/citations/reading.ts';
import { decisionState, idState } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { type KnowledgeStore, spanState } from '../recognition/span-knowledge.ts';

/** Which spans are dressed: those in these blocks, those of these ids, or all. */
type Which =
  | { readonly blocks: readonly NodeKey[] }
  | { readonly ids: ReadonlySet<string> }
  | 'all';

/**
 * Writes on a span's element how it reads and what was decided, for its look; while the text is
 * only read, spans are links that Tab reaches. Lexical leaves attributes alone.
 */
export function dressSpans(editor: LexicalEditor, knowledge: KnowledgeStore, which: Which): void {
  const elements = elementsOf(editor, which);
  if (elements.length === 0) return;
  const isReading = !editor.isEditable();
  editor.read(() => {
    for (const element of elements) $dress(element, knowledge, isReading);
  });
}

function elementsOf(editor: LexicalEditor, which: Which): HTMLElement[] {
  const within =
    which !== 'all' && 'blocks' in which
      ? which.blocks.map((key) => editor.getElementByKey(key))
      : [editor.getRootElement()];
  const elements = within.flatMap((place) => [
    ...(place?.querySelectorAll<HTMLElement>('[data-tag]') ?? []),
  ]);
  if (which === 'all' || 'blocks' in which) return elements;
  return elements.filter(({ dataset }) => which.ids.has(dataset.spanId ?? ''));
}

function $dress(element: HTMLElement, knowledge: KnowledgeStore, isReading: boolean): void {
  const node = $getNearestNodeFromDOMNode(element);
  if (!$isTaggedNode(node)) return;
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

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
