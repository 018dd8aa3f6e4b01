import { $isTableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { listed } from '../../wording/listed.ts';
import { say } from '../../wording/say.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $isTextBlock } from '../highlights/block-text.ts';
import { $changeOf, $turnOf } from '../nodes/annotation-states.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { LOADING_TAG } from '../recognition/live-recognition.ts';
import { $changedNodes } from './settle-suggestions.ts';
import { $recordOf } from './suggestion-records.ts';
import { $turnInWords } from './turn-words.ts';

/** One suggestion as it is told: what would come, and what would go. */
export interface ShownSuggestion {
  readonly id: string;
  readonly author: string;
  /** When it was made; null where that is not known. */
  readonly at: string | null;
  readonly inserted: string;
  readonly deleted: string;
  /** What blocks would be made of, and the words of those blocks. */
  readonly turned: TurnedBlocks | null;
  /** The first node that bears it. */
  readonly key: NodeKey;
}

interface TurnedBlocks {
  readonly words: string;
  readonly text: string;
}

/** All suggestions in the order in which they begin. */
export function $shownSuggestions(): ShownSuggestion[] {
  const found = new Map<string, LexicalNode[]>();
  for (const node of $changedNodes()) {
    for (const id of new Set([$changeOf(node)?.id, $turnOf(node)?.id])) {
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), node]);
    }
  }
  return [...found].map(([id, nodes]) => {
    const words = (kind: 'insertion' | 'deletion') =>
      $wordsOfAll(
        nodes.filter((node) => $changeOf(node)?.kind === kind && $changeOf(node)?.id === id),
      );
    const record = $recordOf(id);
    return {
      id,
      author: record?.author ?? '',
      at: record?.at ?? null,
      inserted: words('insertion'),
      deleted: words('deletion'),
      turned: $turnedBlocks(nodes.filter((node) => $turnOf(node)?.id === id)),
      key: nodes[0]?.getKey() ?? '',
    };
  });
}

function $turnedBlocks(nodes: readonly LexicalNode[]): TurnedBlocks | null {
  const blocks = nodes.filter($isTextBlock);
  if (blocks.length === 0) return null;
  const text = blocks.map((block) => block.getTextContent()).join(' ');
  return { words: listed([...new Set(blocks.map($turnInWords))]), text };
}

/** With a space between the words of two blocks, unless a sign for the break stands there. */
function $wordsOfAll(nodes: readonly LexicalNode[]): string {
  let words = '';
  let last: LexicalNode | null = null;
  for (const node of nodes) {
    const block: LexicalNode | null = $isTextNode(node) ? $blockOf(node) : node;
    const isNext = last !== null && $isTextNode(node) && !last.is(block);
    words += (isNext && /[^\s¶↵]$/.test(words) ? ' ' : '') + $wordsOf(node);
    last = block;
  }
  return words;
}

/** A break is told by the sign that proofs have for it. */
function $wordsOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isImageNode(node)) return say('[picture]');
  if ($isTextBlock(node)) return '¶';
  if ($isTableNode(node)) return say('[table]');
  return $isLineBreakNode(node) ? '↵' : say('[rule]');
}

/** The suggestion that the caret stands in or touches, or the first within what is selected. */
export function $suggestionAtCaret(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  const isAtEnd = $isTextNode(node) && anchor.offset === node.getTextContentSize();
  const beside = isAtEnd
    ? node.getNextSibling()
    : anchor.offset === 0
      ? node.getPreviousSibling()
      : null;
  const block = anchor.offset === 0 ? node.getParent() : null;
  const near = [node, ...selection.getNodes(), beside, block];
  const change = near.map((one) => one && $changeOf(one)).find((one) => one);
  const own = $blockOf(node);
  return change?.id ?? (own && $turnOf(own)?.id) ?? null;
}

/** Puts the caret into a node and brings it into view. */
export function showNode(editor: LexicalEditor, key: NodeKey): void {
  editor.focus();
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isTextNode(node)) node.select(0, 0);
      else if ($isElementNode(node)) node.selectStart();
      else node?.selectPrevious();
    },
    { tag: LOADING_TAG },
  );
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
}

/** The suggestion after the caret, or before it, round the end of the text. */
export function goToSuggestion(editor: LexicalEditor, direction: 'next' | 'previous'): boolean {
  const key = editor.read(() => $neighbour(direction));
  if (key === null) return false;
  showNode(editor, key);
  return true;
}

function $neighbour(direction: 'next' | 'previous'): NodeKey | null {
  const all = $shownSuggestions().map(({ key }) => key);
  if (direction === 'previous') all.reverse();
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const beyond = all.find((key) => {
    const node = $getNodeByKey(key);
    if (!caret || !node || node.is(caret) || node.isParentOf(caret)) return false;
    return direction === 'next' ? caret.isBefore(node) : node.isBefore(caret);
  });
  return beyond ?? all[0] ?? null;
}
