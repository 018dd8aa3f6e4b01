import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $footOfText } from '../nodes/find-footnote.ts';
import { $createImageNode, $isImageNode, type ImageDetails } from '../nodes/image-node.ts';

/** The block of the text behind which a picture goes that is inserted now; null at its end. */
export function $placeOfPicture(): NodeKey | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $blockKey(selection.focus.getNode()) : null;
}

/** The same for a picture that is dropped here. */
export function $blockAtPoint({ clientX, clientY }: MouseEvent): NodeKey | null {
  const element = document.elementFromPoint(clientX, clientY);
  const node = element && $getNearestNodeFromDOMNode(element);
  return node ? $blockKey(node) : null;
}

/** Puts a picture into the text and the caret into its caption; answers with its key. */
export function $insertPicture(details: ImageDetails, after: NodeKey | null): NodeKey {
  const picture = $createImageNode({ ...details, credit: details.credit || undefined });
  const block = after ? $getNodeByKey(after) : null;
  const foot = $footOfText();
  if (block?.isAttached() && !block.is(foot)) {
    block.insertAfter(picture);
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  } else if (foot) foot.insertBefore(picture);
  else $getRoot().append(picture);
  // Writing goes on behind it.
  if (picture.getNextSibling() === null || picture.getNextSibling()?.is(foot))
    picture.insertAfter($createParagraphNode());
  picture.selectEnd();
  return picture.getKey();
}

/** The caret into the caption of the picture that is drawn here. */
export function $selectPicture(figure: Element): void {
  const picture = $getNearestNodeFromDOMNode(figure);
  if ($isImageNode(picture)) picture.selectEnd();
}

const $blockKey = (node: LexicalNode): NodeKey | null =>
  node.getTopLevelElement()?.getKey() ?? null;
