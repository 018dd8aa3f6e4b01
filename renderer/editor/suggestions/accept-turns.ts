import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { turnBlocks } from '../../../shared/manuscript/turn-blocks.ts';
import { $blocksOfNode } from '../conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $turnOf } from '../nodes/annotation-states.ts';
import { $restoreSelection, $selectionIn } from '../recognition/block-caret.ts';

/** Makes of blocks what these suggestions would make of them. The caret stays where it is. */
export function $acceptTurns(ids: ReadonlySet<string>): void {
  const caret = $savedCaret();
  for (const run of $runsOfTurned(ids)) {
    const blocks = turnBlocks(run.flatMap($blocksOfNode), ({ id }) =>
      ids.has(id) ? 'accept' : null,
    );
    const nodes = manuscriptToLexical({ version: MANUSCRIPT_VERSION, blocks });
    for (const node of nodes) run[0]?.insertBefore(node, false);
    for (const node of run) node.remove(true);
  }
  const block = $textBlocks()[caret?.index ?? -1];
  if (caret && block) $restoreSelection(block, caret.selection);
}

/** Neighbours at the top of the text in which something turns; they may join. */
function $runsOfTurned(ids: ReadonlySet<string>): LexicalNode[][] {
  const runs: LexicalNode[][] = [];
  let isRun = false;
  for (const node of $getRoot().getChildren()) {
    const isTurned = $bearsTurn(node, ids);
    if (isTurned && isRun) runs.at(-1)?.push(node);
    else if (isTurned) runs.push([node]);
    isRun = isTurned;
  }
  return runs;
}

const $bearsTurn = (node: LexicalNode, ids: ReadonlySet<string>): boolean =>
  $isElementNode(node) && $textBlocks(node).some((block) => ids.has($turnOf(block)?.id ?? ''));

/** No block comes, goes or changes its place where one turns, so that its number finds it again. */
function $savedCaret() {
  for (const [index, block] of $textBlocks().entries()) {
    const selection = $selectionIn(block);
    if (selection) return { index, selection };
  }
  return null;
}
