import {
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Change } from '../../../shared/manuscript/annotations.ts';
import type { Verdict } from '../../../shared/manuscript/settle-changes.ts';
import { tagsFromOutside } from '../behaviour/tags-from-outside.ts';
import { $isTextBlock } from '../highlights/block-text.ts';
import { $changeOf, $setChange, $setTurn, $turnOf } from '../nodes/annotation-states.ts';
import { $acceptTurns } from './accept-turns.ts';
import { $joinToBlockBefore } from './join-blocks.ts';
import { SETTLING_TAG } from './keep-edits.ts';
import { isLeaf } from './text-leaves.ts';

/** Accepts or refuses these suggestions, as one step of undo. */
export function settleSuggestions(
  editor: LexicalEditor,
  ids: ReadonlySet<string>,
  verdict: Verdict,
): void {
  editor.update(() => $settle(ids, verdict), {
    tag: [HISTORY_PUSH_TAG, SETTLING_TAG, ...tagsFromOutside(editor)],
    discrete: true,
  });
}

/** All that the text has now. Answers how many there were. */
export function settleAllSuggestions(editor: LexicalEditor, verdict: Verdict): number {
  const ids = new Set(editor.read($suggestionIds));
  if (ids.size > 0) settleSuggestions(editor, ids, verdict);
  return ids.size;
}

const $suggestionIds = (): string[] =>
  $changedNodes().flatMap((node) => [$changeOf(node)?.id ?? [], $turnOf(node)?.id ?? []].flat());

/** All that bears a suggestion, in order. */
export function $changedNodes(parent: LexicalNode = $getRoot()): LexicalNode[] {
  const own = $changeOf(parent) || $turnOf(parent) ? [parent] : [];
  return $isElementNode(parent) ? [...own, ...parent.getChildren().flatMap($changedNodes)] : own;
}

function $settle(ids: ReadonlySet<string>, verdict: Verdict): void {
  const meant = $changedNodes().filter((node) => ids.has($changeOf(node)?.id ?? ''));
  const breaks = meant.filter((node) => $isTextBlock(node) && !$isWhole(node));
  for (const node of meant) {
    if (breaks.includes(node)) continue;
    if (goes($changeOf(node), verdict)) node.remove();
    else $setChange(node, undefined);
  }
  for (const block of breaks) {
    const isGoing = goes($changeOf(block), verdict);
    $setChange(block, undefined);
    if (isGoing && $isElementNode(block)) $joinToBlockBefore(block);
  }
  if (verdict === 'accept') $acceptTurns(ids);
  else for (const block of $turnedBlocks(ids)) $setTurn(block, undefined);
}

const $turnedBlocks = (ids: ReadonlySet<string>): LexicalNode[] =>
  $changedNodes().filter((node) => ids.has($turnOf(node)?.id ?? ''));

const goes = (change: Change | undefined, verdict: Verdict): boolean =>
  change?.kind === (verdict === 'accept' ? 'deletion' : 'insertion');

/** A picture bears its caption itself, and goes whole. */
const $isWhole = (node: LexicalNode): boolean => isLeaf(node) || node.getType() === 'image';
