import { $getNearestNodeFromDOMNode, $getState, type LexicalEditor, type NodeKey } from 'lexical';
import { DOUBTFUL } from '../../../shared/citations/reading.ts';
import { decisionState, idState } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { type KnowledgeStore, spanState } from '../recognition/span-knowledge.ts';

/** Which spans are dressed: those among and within these nodes, those of these ids, or all. */
type Which = { readonly nodes: readonly NodeKey[] } | { readonly ids: ReadonlySet<string> } | 'all';

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
  if (which !== 'all' && 'nodes' in which) {
    const elements = which.nodes.flatMap((key) => editor.getElementByKey(key) ?? []);
    const within = elements.flatMap((element) => [...spansIn(element)]);
    return [...new Set([...elements.filter((element) => element.matches(SPAN)), ...within])];
  }
  const all = [...spansIn(editor.getRootElement())];
  return which === 'all' ? all : all.filter(({ dataset }) => which.ids.has(dataset.spanId ?? ''));
}

const SPAN = '[data-tag]';
const spansIn = (place: HTMLElement | null): Iterable<HTMLElement> =>
  place?.querySelectorAll<HTMLElement>(SPAN) ?? [];

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
