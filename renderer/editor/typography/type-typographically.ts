import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { correctTyped, type TypographicChange } from '../../../shared/typography/correct-typed.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { LOADING_TAG, RECOGNITION_TAG } from '../recognition/live-recognition.ts';
import { $pieceAround, $textPieces } from './text-pieces.ts';

/** Updates in which nobody typed. */
const notTyped = [HISTORIC_TAG, PASTE_TAG, LOADING_TAG, RECOGNITION_TAG];

/** A correction that Backspace takes back for as long as the caret stays right behind it. */
interface Made {
  readonly node: NodeKey;
  /** The text of the node as it was left, and where in it the caret was. */
  readonly text: string;
  readonly caret: number;
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/**
 * Corrects each typed sign by the custom of the language. A correction is a step of undo of its
 * own, after that of the plain sign; what was put back is not corrected again.
 */
export function registerTypography(editor: LexicalEditor, language: string): () => void {
  let made: Made | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, tags, dirtyLeaves }) => {
      if (made && !editorState.read(() => $isStillThere(made))) made = null;
      if (dirtyLeaves.size === 0 || editor.isComposing()) return;
      if (notTyped.some((tag) => tags.has(tag))) return;
      if (!editorState.read(() => $correction(prevEditorState, language))) return;
      editor.update(
        () => {
          const found = $correction(prevEditorState, language);
          made = found && $correct(found);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return false;
        if (!made || !$isStillThere(made)) return false;
        event.preventDefault();
        $putBack(made);
        made = null;
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

interface Found {
  readonly node: TextNode;
  /** Where the changed node begins in its block. */
  readonly offset: number;
  readonly change: TypographicChange;
  readonly caret: { readonly node: TextNode; readonly offset: number };
}

/** What should become of the one sign that was typed since; null where none was. */
function $correction(before: EditorState, language: string): Found | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { key, offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.hasFormat('code') || !isTyped(before, key, offset, node))
    return null;
  const block = $blockOf(node);
  if (!block) return null;
  const { text, pieces } = $textPieces(block);
  const at = pieces.find((piece) => piece.node.is(node));
  const change = at && correctTyped(text.slice(0, at.start + offset), language);
  const changed = change && $pieceAround(pieces, change.start, change.end);
  return change && changed
    ? { node: changed.node, offset: changed.start, change, caret: { node, offset } }
    : null;
}

/** Whether the sign before the caret is new, and the only one that is. */
function isTyped(before: EditorState, key: NodeKey, offset: number, node: TextNode): boolean {
  if (offset === 0) return false;
  return before.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    const old = $getNodeByKey(key);
    const [start] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    if (!$isTextNode(old)) return offset === 1;
    if (start.key === key && start.offset !== offset - 1) return false;
    return (
      old.getTextContent().slice(0, offset - 1) === textOf(node).slice(0, offset - 1) &&
      old.getTextContent() !== textOf(node)
    );
  });
}

/** The text that a node of another state holds. */
const textOf = (node: TextNode): string => node.__text;

function $correct({ node, offset, change, caret }: Found): Made | null {
  const start = change.start - offset;
  const length = change.end - change.start;
  const plain = node.getTextContent().slice(start, start + length);
  const isSame = node.is(caret.node);
  const shift = isSame ? change.insert.length - length : 0;
  const changed = node.spliceText(start, length, change.insert);
  (isSame ? changed : caret.node).select(caret.offset + shift, caret.offset + shift);
  if (change.correction === 'space' || !isSame) return null;
  return {
    node: changed.getKey(),
    text: changed.getTextContent(),
    caret: caret.offset + shift,
    start,
    end: start + change.insert.length,
    plain,
  };
}

function $isStillThere(made: Made | null): boolean {
  const selection = $getSelection();
  if (!made || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { key, offset } = selection.anchor;
  const node = $getNodeByKey(made.node);
  return (
    key === made.node &&
    offset === made.caret &&
    $isTextNode(node) &&
    node.getTextContent() === made.text
  );
}

function $putBack({ node: key, start, end, plain, caret }: Made): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  const at = caret + plain.length - (end - start);
  node.spliceText(start, end - start, plain).select(at, at);
  $addUpdateTag(HISTORY_PUSH_TAG);
}
