import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_SCROLL_INTO_VIEW_TAG,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical';
import { commonAtEnd, commonAtStart } from '../../../shared/kernel/common-ends.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../shared/manuscript/normalise-manuscript.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { changedBlocks } from '../behaviour/changed-blocks.ts';
import { workAtPause } from '../behaviour/work-at-pause.ts';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $restoreSelection, $selectionIn } from './block-caret.ts';

/** Milliseconds without a key after which the changed blocks are read. */
const PAUSE = 250;
/** Blocks that are read in one update; a key that is pressed meanwhile waits for no more. */
const AT_ONCE = 4;

/** Marks the updates of recognition, for whoever listens to the editor. */
export const RECOGNITION_TAG = 'recognition';

/** Marks the update that shows a stored text: nobody has changed it, so it is not read anew. */
export const LOADING_TAG = 'loading';

/** Reads a run of inlines anew: the same text, with citations and references wrapped. */
export type TagInlines = (inlines: Inline[]) => readonly Inline[];

/**
 * Reads each changed block at the next pause of typing and wraps what it finds, without moving
 * the caret. It is part of the typed step of undo, not one of its own, and waits while a word is
 * being composed. `onRead` is told which blocks were read. Whoever ends it has what still waits read
 * at once, so that a text which is left right after the last key is stored as it reads.
 */
export function registerRecognition(
  editor: LexicalEditor,
  tag: TagInlines,
  onRead: (keys: readonly NodeKey[]) => void = () => {},
): () => void {
  const changed = new Set<NodeKey>();

  /** False where nothing is left to read. */
  const readSome = (): boolean => {
    if (changed.size === 0) return false;
    if (editor.isComposing()) {
      work.soon();
      return false;
    }
    readNow([...changed].slice(0, AT_ONCE));
    return true;
  };
  const work = workAtPause(readSome, PAUSE);
  const readNow = (keys: readonly NodeKey[]) => {
    for (const key of keys) changed.delete(key);
    editor.update(() => $recogniseBlocks(keys, tag), {
      tag: HISTORY_MERGE_TAG,
      discrete: true,
      onUpdate: () => onRead(keys),
    });
  };
  const unregister = editor.registerUpdateListener((update) => {
    if (update.tags.has(RECOGNITION_TAG) || update.tags.has(LOADING_TAG)) return;
    const keys = changedBlocks(update);
    if (keys.length === 0) return;
    for (const key of keys) changed.add(key);
    work.soon();
  });
  return () => {
    work.end();
    if (changed.size > 0) readNow([...changed]);
    unregister();
  };
}

/** Reads every block now; true where a span was made, changed or taken away. */
export function $recogniseAll(tag: TagInlines): boolean {
  const blocks = $getRoot()
    .getAllTextNodes()
    .flatMap((text) => $blockOf(text)?.getKey() ?? []);
  return $recogniseBlocks([...new Set(blocks)], tag);
}

/** Reads these blocks now; true where a span was made, changed or taken away. */
export function $recogniseBlocks(keys: readonly NodeKey[], tag: TagInlines): boolean {
  let isChanged = false;
  for (const key of keys) {
    const block = $getNodeByKey(key);
    if ($isElementNode(block) && $recogniseBlock(block, tag)) isChanged = true;
  }
  if (isChanged) {
    for (const name of [RECOGNITION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, SKIP_SELECTION_FOCUS_TAG]) {
      $addUpdateTag(name);
    }
  }
  return isChanged;
}

function $recogniseBlock(block: ElementNode, tag: TagInlines): boolean {
  const children = block.getChildren();
  if (children.length === 0 || children.some((child) => $isElementNode(child) && !child.isInline()))
    return false;
  const before = normaliseInlines($lexicalToInlines(children));
  const after = normaliseInlines(tag(before));
  const change = changeBetween(before, after);
  if (!change) return false;
  const selection = $selectionIn(block);
  if ($isOneForOne(children, before)) {
    block.splice(change.at, change.removed, inlinesToLexical(change.added));
  } else block.splice(0, children.length, inlinesToLexical(after));
  if (selection) $restoreSelection(block, selection);
  return true;
}

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly Inline[];
}

/**
 * Whether each child of a block is one of its inlines. It is not where two neighbouring texts are
 * one to the reader, or where one holds a line end; then all of the block is made anew.
 */
function $isOneForOne(children: readonly LexicalNode[], inlines: readonly Inline[]): boolean {
  return (
    children.length === inlines.length &&
    children.every((child, index) => {
      const own = normaliseInlines($lexicalToInlines([child]));
      return own.length === 1 && JSON.stringify(own[0]) === JSON.stringify(inlines[index]);
    })
  );
}

/** What of a block has to be made anew: its other spans stay as they are drawn. */
function changeBetween(before: readonly Inline[], after: readonly Inline[]): Change | null {
  const old = before.map((one) => JSON.stringify(one));
  const fresh = after.map((one) => JSON.stringify(one));
  const at = commonAtStart(old, fresh);
  if (at === old.length && at === fresh.length) return null;
  const kept = commonAtEnd(old, fresh, at);
  return { at, removed: old.length - at - kept, added: after.slice(at, after.length - kept) };
}
