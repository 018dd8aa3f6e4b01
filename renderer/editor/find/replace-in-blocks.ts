import {
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { replaceInInlines, type TextChange } from '../../../shared/manuscript/replace-text.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $readBlock } from '../highlights/block-text.ts';
import { $restoreSelection } from '../recognition/block-caret.ts';

/** A block that a step of undo has changed, and its node as the step found it. */
export interface ChangedBlock {
  readonly key: NodeKey;
  readonly before: LexicalNode | undefined;
}

/**
 * Puts other words into some blocks, as one step of undo; answers one of those that were changed,
 * if any. The caret stands behind what was put in last, and the focus stays where it is.
 */
export function replaceInBlocks(
  editor: LexicalEditor,
  changes: ReadonlyMap<NodeKey, readonly TextChange[]>,
): ChangedBlock | null {
  const nodes = editor.getEditorState()._nodeMap;
  const changed: ChangedBlock[] = [];
  if (changes.size === 0) return null;
  editor.update(
    () => {
      for (const [key, own] of changes) {
        if ($replaceInBlock(key, own)) changed.push({ key, before: nodes.get(key) });
      }
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  return changed[0] ?? null;
}

function $replaceInBlock(key: NodeKey, changes: readonly TextChange[]): boolean {
  const block = $getNodeByKey(key);
  if (!$isElementNode(block)) return false;
  const before = normaliseInlines($lexicalToInlines(block.getChildren()));
  // The offsets count as in the block's own text.
  if (inlineText(before) !== $readBlock(key)?.text) return false;
  const after = normaliseInlines(replaceInInlines(before, changes));
  block.splice(0, block.getChildrenSize(), inlinesToLexical(after));
  const caret = changes.reduce((at, { start, end, text }) => at + text.length - (end - start), 0);
  const end = (changes.at(-1)?.end ?? 0) + caret;
  $restoreSelection(block, { anchor: end, focus: end, format: 0, style: '' });
  return true;
}
