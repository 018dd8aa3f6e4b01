import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { changedBlocks } from '../behaviour/changed-blocks.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $annotations, $changeOf, $commentsOn } from '../nodes/annotation-states.ts';
import { $leavesOf } from './text-leaves.ts';

/**
 * Writes on the elements of the text what is suggested of them and whether there are comments that
 * wait, for their look and for screen readers. Lexical leaves attributes alone.
 */
export const registerAnnotationDress = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener((update) => {
      const before = update.prevEditorState.read(() => $annotations($getRoot()));
      const isAll = update.editorState.read(() => $annotations($getRoot()) !== before);
      const keys = isAll ? null : changedBlocks(update);
      if (keys?.length !== 0) editor.read(() => $dress(editor, keys));
    }),
    editor.registerRootListener((root) => {
      if (root) editor.read(() => $dress(editor, null));
    }),
  );

/** Dresses these blocks, or all; rules and tables stand in none and are always among them. */
function $dress(editor: LexicalEditor, keys: readonly string[] | null): void {
  const waiting = new Set(
    ($annotations($getRoot()).comments ?? []).filter((one) => !one.resolved).map(({ id }) => id),
  );
  const blocks = keys
    ? keys.map((key) => $getNodeByKey(key)).filter($isElementNode)
    : $textBlocks();
  for (const block of blocks) $dressBlock(editor, block, waiting);
  for (const whole of $getRoot().getChildren()) $dressNode(editor, whole, 'data-change');
}

function $dressBlock(
  editor: LexicalEditor,
  block: ElementNode,
  waiting: ReadonlySet<string>,
): void {
  $dressNode(editor, block, block.getType() === 'image' ? 'data-change' : 'data-break');
  for (const leaf of $leavesOf(block)) {
    const element = editor.getElementByKey(leaf.getKey());
    if (!element) continue;
    const kind = $changeOf(leaf)?.kind;
    const isCommented = $commentsOn(leaf).some((id) => waiting.has(id));
    set(element, 'data-change', kind);
    set(element, 'data-commented', isCommented ? '' : undefined);
    set(element, 'role', kind ?? (isCommented ? 'mark' : undefined));
  }
}

function $dressNode(editor: LexicalEditor, node: LexicalNode, name: string): void {
  const element = editor.getElementByKey(node.getKey());
  if (element) set(element, name, $changeOf(node)?.kind);
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
