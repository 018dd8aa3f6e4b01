import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { changedNodes } from '../behaviour/changed-blocks.ts';
import { $isTextBlock, $textBlocks } from '../highlights/block-text.ts';
import { $annotations, $changeOf, $commentsOn } from '../nodes/annotation-states.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $leavesOf, isLeaf, type Leaf } from './text-leaves.ts';
import { $turnInWords } from './turn-words.ts';

/**
 * Writes on the elements of the text what is suggested of them and whether there are comments that
 * wait, for their look and for screen readers. Lexical leaves attributes alone.
 */
export const registerAnnotationDress = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener((update) => {
      const before = update.prevEditorState.read(() => $annotations($getRoot()));
      editor.read(() => {
        if ($annotations($getRoot()) !== before) return $dressAll(editor);
        const keys = changedNodes(update);
        if (keys.length > 0) $dressChanged(editor, keys);
      });
    }),
    editor.registerRootListener((root) => {
      if (root) editor.read(() => $dressAll(editor));
    }),
  );

function $dressAll(editor: LexicalEditor): void {
  const waiting = $waitingComments();
  for (const block of $textBlocks()) $dressBlock(editor, block, waiting);
  for (const whole of $getRoot().getChildren()) $dressNode(editor, whole);
}

/** An element that changed itself may have been drawn anew with all that it holds. */
function $dressChanged(editor: LexicalEditor, keys: readonly NodeKey[]): void {
  const waiting = $waitingComments();
  for (const key of keys) {
    const node = $getNodeByKey(key);
    if (!node?.isAttached() || $isRootNode(node)) continue;
    if (isLeaf(node)) $dressLeaf(editor, node, waiting);
    else if ($isElementNode(node)) {
      if (node.isInline()) for (const leaf of $leavesOf(node)) $dressLeaf(editor, leaf, waiting);
      else for (const block of $textBlocks(node)) $dressBlock(editor, block, waiting);
    }
    if ($isRootNode(node.getParent())) $dressNode(editor, node);
  }
}

const $waitingComments = (): ReadonlySet<string> =>
  new Set(
    ($annotations($getRoot()).comments ?? []).filter((one) => !one.resolved).map(({ id }) => id),
  );

function $dressBlock(
  editor: LexicalEditor,
  block: ElementNode,
  waiting: ReadonlySet<string>,
): void {
  $dressNode(editor, block);
  for (const leaf of $leavesOf(block)) $dressLeaf(editor, leaf, waiting);
}

function $dressLeaf(editor: LexicalEditor, leaf: Leaf, waiting: ReadonlySet<string>): void {
  const element = editor.getElementByKey(leaf.getKey());
  if (!element) return;
  const kind = $changeOf(leaf)?.kind;
  const isCommented = $commentsOn(leaf).some((id) => waiting.has(id));
  set(element, 'data-change', kind);
  set(element, 'data-commented', isCommented ? '' : undefined);
  set(element, 'role', kind ?? (isCommented ? 'mark' : undefined));
}

/** Of a picture, a rule, a table it is suggested itself; of a block of text, the break or its kind. */
function $dressNode(editor: LexicalEditor, node: LexicalNode): void {
  const element = editor.getElementByKey(node.getKey());
  const isOfBreak = $isTextBlock(node) && !$isImageNode(node);
  if (!element) return;
  set(element, isOfBreak ? 'data-break' : 'data-change', $changeOf(node)?.kind);
  if (isOfBreak) set(element, 'data-turn', $turnInWords(node) || undefined);
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
