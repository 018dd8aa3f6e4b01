import {
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { inlineText, isAside, writtenText } from '../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { replaceInInlines, type TextChange } from '../../../shared/manuscript/replace-text.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $readBlock } from '../highlights/block-text.ts';
import { $restoreSelection } from '../recognition/block-caret.ts';

/** What became of the changes that were asked for. */
export interface ReplacedInBlocks {
  /** How many were made: what touches a suggestion is left to whoever decides about it. */
  readonly count: number;
  /** One of the blocks that were changed, if any. */
  readonly block: ChangedBlock | null;
}

/** A block that a step of undo has changed, and its node as the step found it. */
export interface ChangedBlock {
  readonly key: NodeKey;
  readonly before: LexicalNode | undefined;
}

/**
 * Puts other words into some blocks, as one step of undo. The caret stands behind what was put in
 * last, and the focus stays where it is.
 */
export function replaceInBlocks(
  editor: LexicalEditor,
  changes: ReadonlyMap<NodeKey, readonly TextChange[]>,
): ReplacedInBlocks {
  const nodes = editor.getEditorState()._nodeMap;
  const changed: ChangedBlock[] = [];
  let count = 0;
  if (changes.size === 0) return { count, block: null };
  editor.update(
    () => {
      for (const [key, own] of changes) {
        const made = $replaceInBlock(key, own);
        if (made > 0) changed.push({ key, before: nodes.get(key) });
        count += made;
      }
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  return { count, block: changed[0] ?? null };
}

function $replaceInBlock(key: NodeKey, written: readonly TextChange[]): number {
  const block = $getNodeByKey(key);
  if (!$isElementNode(block)) return 0;
  const before = normaliseInlines($lexicalToInlines(block.getChildren()));
  // The offsets count as in the block's own text.
  if (writtenText(before) !== $readBlock(key)?.text) return 0;
  const changes = asPrinted(before, written);
  const last = changes.at(-1);
  if (!last) return 0;
  const after = normaliseInlines(replaceInInlines(before, changes));
  block.splice(0, block.getChildrenSize(), inlinesToLexical(after));
  const by = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const end = last.writtenEnd + by;
  $restoreSelection(block, { anchor: end, focus: end, format: 0, style: '' });
  return changes.length;
}

/** The changes with offsets into the text as it would print, without those that touch a suggestion. */
function asPrinted(
  inlines: readonly Inline[],
  changes: readonly TextChange[],
): (TextChange & { writtenEnd: number })[] {
  const leaves = leavesOf(inlines);
  const printedBefore = (offset: number) => {
    let passed = 0;
    let printed = 0;
    for (const { text, isPrinted } of leaves) {
      if (isPrinted) printed += Math.min(Math.max(offset - passed, 0), text.length);
      passed += text.length;
    }
    return printed;
  };
  return changes.flatMap((change) => {
    const [start, end] = [printedBefore(change.start), printedBefore(change.end)];
    return end - start === change.end - change.start
      ? [{ ...change, start, end, writtenEnd: change.end }]
      : [];
  });
}

function leavesOf(inlines: readonly Inline[]): { text: string; isPrinted: boolean }[] {
  return inlines.flatMap((inline) => {
    if (isAside(inline)) return [];
    if ('content' in inline) return leavesOf(inline.content);
    const text = writtenText([inline]);
    return [{ text, isPrinted: text !== '' && inlineText([inline]) !== '' }];
  });
}
