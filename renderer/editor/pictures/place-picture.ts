import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $putBehind } from '../behaviour/top-blocks.ts';
import { $footOfText } from '../nodes/find-footnote.ts';
import { $createImageNode, $isImageNode, type ImageDetails } from '../nodes/image-node.ts';

/** The block behind which a picture goes that is dropped here; null at the end of the text. */
export function $blockAtPoint({ clientX, clientY }: MouseEvent): NodeKey | null {
  const element = document.elementFromPoint(clientX, clientY);
  const node = element && $getNearestNodeFromDOMNode(element);
  return node ? $blockKey(node) : null;
}

/** Puts a picture into the text and the caret into its caption; answers with its key. */
export function $insertPicture(details: ImageDetails, after: NodeKey | null): NodeKey {
  const picture = $createImageNode({ ...details, credit: details.credit || undefined });
  $putBehind(picture, after);
  // Writing goes on behind it.
  if (picture.getNextSibling() === null || picture.getNextSibling()?.is($footOfText()))
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
