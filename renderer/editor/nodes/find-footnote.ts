import { $getRoot, $getState, $isElementNode, type LexicalNode } from 'lexical';
import { $isFootnoteCallNode, type FootnoteCallNode } from './footnote-call-node.ts';
import { $isFootnoteNode, type FootnoteNode } from './footnote-node.ts';
import { $isFootnotesNode, type FootnotesNode } from './footnotes-node.ts';
import { idState } from './span-states.ts';

/** The notes at the foot of the text; null where there are none. */
export function $footOfText(): FootnotesNode | null {
  const last = $getRoot().getLastChild();
  return $isFootnotesNode(last) ? last : null;
}

export const $footnoteEntries = (): FootnoteNode[] =>
  $footOfText()?.getChildren().filter($isFootnoteNode) ?? [];

/** The words of a call's note, at the foot of the text. */
export const $entryOfCall = (call: FootnoteCallNode): FootnoteNode | undefined =>
  $footnoteEntries().find((entry) => $getState(entry, idState) === $getState(call, idState));

export const $callOfEntry = (entry: FootnoteNode): FootnoteCallNode | undefined =>
  $footnoteCalls().find((call) => $getState(call, idState) === $getState(entry, idState));

/** All calls in the order of the text, those in notes apart. */
export const $footnoteCalls = (): FootnoteCallNode[] =>
  $getRoot()
    .getChildren()
    .flatMap((block) => ($isFootnotesNode(block) ? [] : $callsIn(block)));

export function $callsIn(node: LexicalNode): FootnoteCallNode[] {
  if ($isFootnoteCallNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($callsIn) : [];
}
