import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import type { Change } from '../../../shared/manuscript/annotations.ts';
import { isAside } from '../../../shared/manuscript/inline-text.ts';
import {
  type Citation,
  type Footnote,
  type Inline,
  isAllowedHref,
  type Link,
  type Text,
} from '../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { $changeOf, $commentsOn } from '../nodes/annotation-states.ts';
import { $isCitationNode } from '../nodes/citation-node.ts';
import { $entryOfCall } from '../nodes/find-footnote.ts';
import {
  $isFootnoteCallNode,
  carriedState,
  type FootnoteCallNode,
} from '../nodes/footnote-call-node.ts';
import { $isMentionNode, mentionKindState, recordState } from '../nodes/mention-node.ts';
import { $isNoteNode, noteTextState } from '../nodes/note-node.ts';
import { decisionState, idState, newId } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { marksOf } from '../nodes/text-marks.ts';

type SpanContent = Citation['content'];
type LinkContent = Link['content'];

/**
 * What the nodes say, in order. A node that is not known gives its text; blocks that stand where
 * inlines belong are parted by breaks. What may not stand within a span or link is moved out
 * behind it (notes, footnotes) or gives its text (other spans). The result need not be canonical.
 */
export function $lexicalToInlines(nodes: readonly LexicalNode[]): Inline[] {
  const inlines: Inline[] = [];
  let isAfterBlock = false;
  for (const node of nodes) {
    const isBlock = $isElementNode(node) && !node.isInline();
    const content = $inlinesOf(node);
    if (inlines.length > 0 && content.length > 0 && (isBlock || isAfterBlock)) {
      inlines.push({ type: 'break' });
    }
    inlines.push(...content);
    isAfterBlock = isBlock;
  }
  return inlines;
}

/** What a block of running text says, in canonical form; nothing where the block is gone. */
export function $inlinesOfBlock(key: NodeKey): Inline[] {
  const block = $getNodeByKey(key);
  return $isElementNode(block) ? normaliseInlines($lexicalToInlines(block.getChildren())) : [];
}

function $inlinesOf(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) return $textOf(node);
  if ($isLineBreakNode(node)) return [{ type: 'break', ...$changed(node) }];
  if ($isNoteNode(node)) {
    return [{ type: 'note', id: $idOf(node), text: $getState(node, noteTextState) }];
  }
  if ($isFootnoteCallNode(node)) {
    return [{ type: 'footnote', id: $idOf(node), content: $contentOfFootnote(node) }];
  }
  if ($isDecoratorNode(node)) return textOf(node.getTextContent().trim());
  return $isElementNode(node) ? $inlinesOfElement(node) : textOf(node.getTextContent());
}

function $inlinesOfElement(node: ElementNode): Inline[] {
  const inner = $lexicalToInlines(node.getChildren());
  const asides = inner.filter(isAside);
  const spanContent = inner.flatMap(allowedInSpan);
  if ($isLinkNode(node)) {
    const href = node.getURL();
    const content = spanContent.flatMap(allowedInLink);
    if (!isAllowedHref(href) || href.length > 4096 || content.length === 0) return inner;
    return [{ type: 'link', href, content }, ...asides];
  }
  if (spanContent.length === 0) return inner;
  if ($isTaggedNode(node)) {
    const decision = $getState(node, decisionState);
    const span: Inline = {
      type: $isCitationNode(node) ? 'citation' : 'cross-reference',
      id: $idOf(node),
      content: spanContent,
      ...(decision && { decision }),
    };
    return [span, ...asides];
  }
  if ($isMentionNode(node)) {
    const record = $getState(node, recordState);
    const kind = $getState(node, mentionKindState);
    return [{ type: 'mention', kind, content: spanContent, ...(record && { record }) }, ...asides];
  }
  return inner;
}

/** What a note says, at the foot of the text or still with its call. */
export function $contentOfFootnote(call: FootnoteCallNode): Footnote['content'] {
  const entry = $entryOfCall(call);
  if (!entry) return $getState(call, carriedState);
  return $lexicalToInlines(entry.getChildren()).filter((inline) => inline.type !== 'footnote');
}

/** A pasted node may have come without an identity. */
const $idOf = (node: LexicalNode): string => $getState(node, idState) || newId();

function allowedInSpan(inline: Inline): SpanContent {
  if (isAside(inline)) return [];
  if (inline.type === 'text' || inline.type === 'break' || inline.type === 'link') return [inline];
  return inline.content;
}

function allowedInLink(inline: SpanContent[number]): LinkContent {
  return inline.type === 'link' ? inline.content : [inline];
}

function $textOf(node: TextNode): Text[] {
  const marks = marksOf(node);
  const comments = [...$commentsOn(node)];
  return textOf(node.getTextContent()).map((text) => ({
    ...text,
    ...(marks.length > 0 && { marks }),
    ...$changed(node),
    ...(comments.length > 0 && { comments }),
  }));
}

const textOf = (text: string): Text[] => (text === '' ? [] : [{ type: 'text', text }]);

/** What is suggested of a node, as a property of what it says. */
export function $changed(node: LexicalNode): { change?: Change } {
  const change = $changeOf(node);
  return change ? { change } : {};
}
