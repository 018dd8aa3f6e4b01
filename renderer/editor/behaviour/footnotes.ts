import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  HISTORY_MERGE_TAG,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type NodeMutation,
  type PointType,
  RootNode,
} from 'lexical';
import { say } from '../../wording/say.ts';
import { $callOfEntry, $entryOfCall } from '../nodes/find-footnote.ts';
import {
  $createFootnoteCallNode,
  $isFootnoteCallNode,
  FootnoteCallNode,
} from '../nodes/footnote-call-node.ts';
import { $isFootnoteNode, FootnoteNode } from '../nodes/footnote-node.ts';
import { $isFootnotesNode, FootnotesNode } from '../nodes/footnotes-node.ts';
import { SpanNode } from '../nodes/span-node.ts';
import { $blockOf } from './block-behaviour.ts';
import { $settleFootnotes } from './settle-footnotes.ts';

/**
 * Footnotes: called in the text by a raised number, written at its foot. Calls and entries belong
 * together within each update, so that making, deleting and undoing them is one step.
 */
export function registerFootnotes(editor: LexicalEditor): () => void {
  return mergeRegister(
    keepSettled(editor),
    followClicks(editor),
    editor.registerCommand(KEY_ENTER_COMMAND, $leaveByKey, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $leaveByKey, COMMAND_PRIORITY_LOW),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $deleteAtEdge, COMMAND_PRIORITY_HIGH),
    ),
  );
}

/** Calls a new footnote behind the selection, and goes to where it is written. */
export function $insertFootnote(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $footnoteAtCaret()) return;
  const call = $createFootnoteCallNode();
  const end = (selection.isBackward() ? selection.anchor : selection.focus).getNode();
  const span = $findMatchingParent(end, (node) => node instanceof SpanNode);
  if (span) {
    span.insertAfter(call);
  } else {
    if (!selection.isCollapsed()) {
      const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(key, offset, type);
      selection.focus.set(key, offset, type);
    }
    $insertNodes([call]);
  }
  $settleFootnotes();
  $entryOfCall(call)?.selectEnd();
}

/** The note that the caret stands in. */
export function $footnoteAtCaret(): FootnoteNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isFootnoteNode);
}

/** Back to the text, behind the number that calls the note. */
function $leaveByKey(event: KeyboardEvent | null): boolean {
  if (event?.shiftKey || event?.isComposing) return false;
  const entry = $footnoteAtCaret();
  const call = entry && $callOfEntry(entry);
  if (!call) return false;
  event?.preventDefault();
  call.selectNext(0, 0);
  return true;
}

/**
 * Nothing is joined with a note from outside or across notes. Backspace in an empty one takes it
 * away, and the caret back to where it was called.
 */
function $deleteAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (!block || !$isAtEdge(selection.anchor, block, isBackward)) return false;
  if (!$isFootnoteNode(block)) return !isBackward && $isLastBeforeFoot(block);
  const call = block.isEmpty() && isBackward ? $callOfEntry(block) : undefined;
  if (call) {
    call.selectPrevious();
    call.remove();
  }
  return true;
}

/** Whether nothing of the block, calls and other signs included, lies on that side of the point. */
function $isAtEdge(point: PointType, block: ElementNode, isStart: boolean): boolean {
  const node = point.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (isStart ? 0 : size)) return false;
  for (let at: LexicalNode = node; !at.is(block); at = at.getParentOrThrow()) {
    if ((isStart ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
  }
  return true;
}

function $isLastBeforeFoot(block: ElementNode): boolean {
  let at: LexicalNode = block;
  for (let parent = at.getParent(); parent && !$isRootNode(parent); parent = at.getParent()) {
    if (at.getNextSibling() !== null) return false;
    at = parent;
  }
  return $isFootnotesNode(at.getNextSibling());
}

/**
 * Calls that come, go or change settle the foot within the same update. A block that is moved with
 * its calls changes none of them: then the drawn order tells, and the foot follows.
 */
function keepSettled(editor: LexicalEditor): () => void {
  const known = new Set<NodeKey>();
  let isTouched = false;
  const touch = (node: LexicalNode) => {
    known.add(node.getKey());
    isTouched = true;
  };
  /** Undo and reloading bring nodes that no transform sees. */
  const watch = (keys: ReadonlyMap<NodeKey, NodeMutation>) => {
    for (const [key, change] of keys) if (change === 'created') known.add(key);
  };
  return mergeRegister(
    editor.registerMutationListener(FootnoteCallNode, watch),
    editor.registerMutationListener(FootnoteNode, watch),
    editor.registerNodeTransform(FootnoteCallNode, touch),
    editor.registerNodeTransform(FootnotesNode, touch),
    editor.registerNodeTransform(RootNode, () => {
      const gone = [...known].filter((key) => !$getNodeByKey(key)?.isAttached());
      if (!isTouched && gone.length === 0) return;
      for (const key of gone) known.delete(key);
      isTouched = false;
      $settleFootnotes();
    }),
    editor.registerUpdateListener(() => {
      if (known.size === 0) return;
      const calls = drawn(editor, known, '[data-tag="footnote"]');
      const entries = drawn(editor, known, '[data-part="footnote"]');
      drawNumbers(calls, entries);
      const isInOrder = calls.every(({ dataset }, index) => {
        const id = entries[index]?.dataset.footnoteId;
        return id === undefined || id === dataset.footnoteId;
      });
      if (!isInOrder) editor.update($settleFootnotes, { tag: HISTORY_MERGE_TAG });
    }),
  );
}

/** Which of these nodes are drawn as such, in the order of the page; it never walks the page. */
function drawn(editor: LexicalEditor, keys: ReadonlySet<NodeKey>, selector: string): HTMLElement[] {
  const elements = [...keys].flatMap((key) => editor.getElementByKey(key) ?? []);
  return elements
    .filter((element) => element.matches(selector))
    .sort((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
}

/** The numbers are drawn from attributes: nothing in the text changes when one is put between. */
function drawNumbers(calls: readonly HTMLElement[], entries: readonly HTMLElement[]): void {
  for (const [index, call] of calls.entries()) {
    if (call.dataset.number === `${index + 1}`) continue;
    call.dataset.number = `${index + 1}`;
    call.setAttribute('aria-label', nameOfFootnote(index + 1));
  }
  for (const [index, entry] of entries.entries()) {
    const back = entry.querySelector('button');
    if (!back || back.dataset.number === `${index + 1}`) continue;
    back.dataset.number = `${index + 1}`;
    back.setAttribute(
      'aria-label',
      say('Back to the text at footnote {number, number}', { number: index + 1 }),
    );
    entry.setAttribute('aria-label', nameOfFootnote(index + 1));
  }
}

const nameOfFootnote = (number: number): string => say('Footnote {number, number}', { number });

/** A click on a number in the text goes to its note, one on a note's number back to the text. */
function followClicks(editor: LexicalEditor): () => void {
  const follow = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const call = target.closest<HTMLElement>('[data-tag="footnote"]');
    const entry = target.closest('[data-part="footnote"] > button')?.closest('li');
    const id = (call ?? entry)?.dataset.footnoteId;
    const other = [
      ...(editor
        .getRootElement()
        ?.querySelectorAll<HTMLElement>(
          call ? '[data-part="footnote"]' : '[data-tag="footnote"]',
        ) ?? []),
    ].find(({ dataset }) => id !== undefined && dataset.footnoteId === id);
    if (!other) return;
    other.scrollIntoView({ block: 'nearest' });
    if (!editor.isEditable()) return;
    editor.focus(() =>
      editor.update(() => {
        const node = $getNearestNodeFromDOMNode(other);
        if ($isFootnoteNode(node)) node.selectEnd();
        else if ($isFootnoteCallNode(node)) node.selectNext(0, 0);
      }),
    );
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener('click', follow);
    return () => root?.removeEventListener('click', follow);
  });
}
