import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $caretInBlock, $offsetOfNode, $restoreSelection } from '../recognition/block-caret.ts';
import { LOADING_TAG } from '../recognition/live-recognition.ts';
import { $domStretch } from './block-text.ts';
import type { PlacedFinding, Stretch } from './finding.ts';
import type { Highlights } from './highlights.ts';

/** The findings at the caret. Called within a read of the editor. */
export function $findingsAtCaret(highlights: Highlights): readonly PlacedFinding[] {
  const caret = $caretInBlock();
  return caret ? highlights.at(caret.block.getKey(), caret.offset) : [];
}

/** The findings under a point of the window. */
export function findingsAtPoint(
  editor: LexicalEditor,
  highlights: Highlights,
  x: number,
  y: number,
): readonly PlacedFinding[] {
  const position = document.caretPositionFromPoint?.(x, y);
  if (!position || !(position.offsetNode instanceof Text)) return [];
  const place = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(position.offsetNode);
    const block = $isTextNode(node) ? $blockOf(node) : null;
    return node && block && { blockKey: block.getKey(), offset: $offsetOfNode(block, node) };
  });
  if (!place) return [];
  // Right of a line's end and below the last line the nearest letter is far away.
  return highlights
    .at(place.blockKey, place.offset + position.offset)
    .filter((placed) => linesOf(editor, placed).some((line) => isIn(line, x, y)));
}

/** Where a finding is drawn, for a card beside it; it follows the text. */
export const anchorOf = (editor: LexicalEditor, placed: PlacedFinding) => ({
  getBoundingClientRect: () => rangeOf(editor, placed)?.getBoundingClientRect() ?? new DOMRect(),
  getClientRects: () => linesOf(editor, placed),
  contextElement: editor.getElementByKey(placed.blockKey) ?? undefined,
});

/** Brings a finding into view, and the caret to it where that is asked; false where it is not drawn. */
export function showFinding(
  editor: LexicalEditor,
  highlights: Highlights,
  id: string,
  takesCaret: boolean,
): boolean {
  const target = editor.read(() => highlights.$all().find(({ finding }) => finding.id === id));
  if (!target) return false;
  const at = rangeOf(editor, target)?.startContainer.parentElement;
  at?.scrollIntoView({ block: 'center' });
  if (takesCaret) putCaretAt(editor, target);
  return at !== undefined && at !== null;
}

/** Puts the caret at the next finding after it, or before it, round the end of the text. */
export function goToFinding(
  editor: LexicalEditor,
  highlights: Highlights,
  direction: 'next' | 'previous',
): PlacedFinding | null {
  const target = editor.read(() => $neighbour(highlights, direction));
  if (!target) return null;
  putCaretAt(editor, target);
  return target;
}

function putCaretAt(editor: LexicalEditor, { blockKey, finding }: PlacedFinding): void {
  editor.focus();
  editor.update(
    () => {
      const block = $getNodeByKey(blockKey);
      const caret = { anchor: finding.start, focus: finding.start, format: 0, style: '' };
      if ($isElementNode(block)) $restoreSelection(block, caret);
    },
    { tag: LOADING_TAG },
  );
}

function $neighbour(highlights: Highlights, direction: 'next' | 'previous'): PlacedFinding | null {
  const all = direction === 'next' ? highlights.$all() : highlights.$all().toReversed();
  const caret = $caretInBlock();
  const isBeyond = ({ blockKey, finding }: PlacedFinding) => {
    if (!caret) return true;
    const order = $orderOfBlocks(blockKey, caret.block.getKey()) || finding.start - caret.offset;
    return direction === 'next' ? order > 0 : order < 0;
  };
  return all.find(isBeyond) ?? all[0] ?? null;
}

/** Negative where the first block stands before the other, 0 where they are the same. */
function $orderOfBlocks(one: string, other: string): number {
  if (one === other) return 0;
  const [first, second] = [$getNodeByKey(one), $getNodeByKey(other)];
  if (!first || !second) return 0;
  return first.isBefore(second) ? -1 : 1;
}

const rangeOf = (editor: LexicalEditor, { blockKey, finding }: PlacedFinding): Range | null =>
  rangeOfStretch(editor, blockKey, finding);

/** Where a stretch of a block is drawn in the window; null where it is not. */
export const stretchOnScreen = (
  editor: LexicalEditor,
  blockKey: NodeKey,
  stretch: Stretch,
): DOMRect | null => rangeOfStretch(editor, blockKey, stretch)?.getBoundingClientRect() ?? null;

/** Where a stretch of a block is drawn; null where it is not. */
export function rangeOfStretch(
  editor: LexicalEditor,
  blockKey: NodeKey,
  { start, end }: Stretch,
): Range | null {
  const stretch = editor.read(() => $domStretch(editor, blockKey, { start, end }));
  if (!stretch) return null;
  const range = document.createRange();
  range.setStart(stretch.startContainer, stretch.startOffset);
  range.setEnd(stretch.endContainer, stretch.endOffset);
  return range;
}

const linesOf = (editor: LexicalEditor, placed: PlacedFinding): DOMRect[] => [
  ...(rangeOf(editor, placed)?.getClientRects() ?? []),
];

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;
