import { $isTableNode } from '@lexical/table';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $changeOf, $setChange } from '../nodes/annotation-states.ts';
import { $suggestDeletion } from './suggest-deletion.ts';
import { $beginSuggestion, $isOwn } from './suggestion-records.ts';

/**
 * Suggests that text be put in at the caret, in the place of what is selected. It goes on in a
 * suggestion of the same person that it stands in or beside.
 */
export function $suggestText(text: string, author: string): void {
  const replaced = $suggestDeletion(author, 'end') ?? $passDeletion(author);
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || text === '') return;
  const host = replaced === null ? $hostAtCaret(selection, author) : null;
  if (host) {
    host.node.spliceText(host.offset, 0, text, true);
    return;
  }
  const id = replaced ?? $idOfBegunBlock(selection, author) ?? $beginSuggestion(author);
  const node = $setChange($createTextNode(text), { kind: 'insertion', id });
  $putAtCaret(selection, node.setFormat(selection.format).setStyle(selection.style));
  node.selectEnd();
}

/**
 * Puts the caret behind what the same person has just suggested to go, so that what replaces it
 * stands after it, as in any proof. Answers the id of that suggestion, null where none is there.
 */
export function $passDeletion(author: string): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const isOwnDeletion = (node: LexicalNode | null): node is TextNode =>
    $isTextNode(node) && $isOwn(node, 'deletion', author);
  const touched = $placesAtCaret(selection.anchor).find(
    ({ node, offset }) =>
      isOwnDeletion(node) && (offset === 0 || offset === node.getTextContentSize()),
  );
  if (!touched) return null;
  let last = touched.node;
  for (let next = last.getNextSibling(); isOwnDeletion(next); next = next.getNextSibling()) {
    last = next;
  }
  const { format, style } = selection;
  const caret = last.selectEnd();
  caret.format = format;
  caret.style = style;
  return $changeOf(last)?.id ?? null;
}

/**
 * The first words of a paragraph, or of a cell of a table, that the same person has just put in are
 * part of its suggestion.
 */
function $idOfBegunBlock({ anchor }: RangeSelection, author: string): string | null {
  const block = $blockOf(anchor.getNode());
  if (!block?.isEmpty()) return null;
  const begun = $isOwn(block, 'insertion', author)
    ? block
    : $findMatchingParent(block, $isTableNode);
  return $isOwn(begun, 'insertion', author) && begun ? ($changeOf(begun)?.id ?? null) : null;
}

interface Place {
  readonly node: TextNode;
  readonly offset: number;
}

/** Where the caret stands in, or at an edge of, text that may take what is typed. */
function $hostAtCaret({ anchor, format, style }: RangeSelection, author: string): Place | null {
  const takes = ({ node, offset }: Place): boolean => {
    const isInside = offset > 0 && offset < node.getTextContentSize();
    if (isInside) return $changeOf(node)?.kind === 'insertion';
    const looksSo = node.getFormat() === format && node.getStyle() === style;
    return looksSo && $isOwn(node, 'insertion', author);
  };
  return $placesAtCaret(anchor).find(takes) ?? null;
}

/** The text that the caret stands in, and the one that it touches. */
function $placesAtCaret(caret: RangeSelection['anchor']): Place[] {
  const { offset } = caret;
  const node = caret.getNode();
  const atEnd = (text: LexicalNode | null): Place[] =>
    $isTextNode(text) ? [{ node: text, offset: text.getTextContentSize() }] : [];
  if (!$isTextNode(node)) {
    return $isElementNode(node) ? atEnd(node.getChildAtIndex(offset - 1)) : [];
  }
  const before = offset === 0 ? atEnd(node.getPreviousSibling()) : [];
  const after = offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return [{ node, offset }, ...before, ...($isTextNode(after) ? [{ node: after, offset: 0 }] : [])];
}

/** Puts a text where the caret is; at the edge of a citation or link it stands outside of it. */
function $putAtCaret({ anchor }: RangeSelection, text: TextNode): void {
  const node = anchor.getNode();
  if (!$isTextNode(node)) {
    if ($isElementNode(node)) node.splice(anchor.offset, 0, [text]);
    return;
  }
  const { offset } = anchor;
  if (offset > 0 && offset < node.getTextContentSize()) {
    node.splitText(offset)[0]?.insertAfter(text);
    return;
  }
  const edge = $outermostAtEdge(node, offset === 0 ? 'start' : 'end');
  if (offset === 0) edge.insertBefore(text);
  else edge.insertAfter(text);
}

function $outermostAtEdge(node: LexicalNode, edge: 'start' | 'end'): LexicalNode {
  const parent = node.getParent();
  if (!parent?.isInline()) return node;
  const isAtEdge = node.is(edge === 'start' ? parent.getFirstChild() : parent.getLastChild());
  const takes = edge === 'start' ? parent.canInsertTextBefore() : parent.canInsertTextAfter();
  return isAtEdge && !takes ? $outermostAtEdge(parent, edge) : node;
}
