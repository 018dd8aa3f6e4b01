import {
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { wrapStretch } from '../../../shared/manuscript/wrap-span.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { newId } from '../nodes/span-states.ts';
import { $restoreSelection, $selectionIn } from '../recognition/block-caret.ts';
import type { Stretch } from './finding.ts';

/** Makes a stretch of a block a citation on which a person has decided, as one step of undo. */
export function tagStretchOf(
  editor: LexicalEditor,
  blockKey: NodeKey,
  stretch: Stretch,
  decision: Decision,
): void {
  editor.update(
    () => {
      const block = $getNodeByKey(blockKey);
      if (!$isElementNode(block)) return;
      const selection = $selectionIn(block);
      const before = normaliseInlines($lexicalToInlines(block.getChildren()));
      const tag = { type: 'citation', id: newId(), decision } as const;
      const after = inlinesToLexical(wrapStretch(before, stretch, tag));
      block.splice(0, block.getChildrenSize(), after);
      if (selection) $restoreSelection(block, selection);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
