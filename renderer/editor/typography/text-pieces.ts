import { $isTextNode, type ElementNode, type TextNode } from 'lexical';
import { $leavesOf } from '../suggestions/text-leaves.ts';

/** A run of text within a block, and where in the block's text it begins. */
export interface TextPiece {
  readonly node: TextNode;
  readonly start: number;
}

/** The running text of a block in its pieces; forced line ends count as "\n". */
export function $textPieces(block: ElementNode): { text: string; pieces: TextPiece[] } {
  const pieces: TextPiece[] = [];
  let text = '';
  for (const leaf of $leavesOf(block)) {
    if ($isTextNode(leaf)) pieces.push({ node: leaf, start: text.length });
    text += $isTextNode(leaf) ? leaf.getTextContent() : '\n';
  }
  return { text, pieces };
}

/** The piece in which a whole stretch lies; none where it lies in several, or in code. */
export const $pieceAround = (
  pieces: readonly TextPiece[],
  start: number,
  end: number,
): TextPiece | undefined =>
  pieces.find(
    (piece) =>
      piece.start <= start &&
      end <= piece.start + piece.node.getTextContentSize() &&
      !piece.node.hasFormat('code'),
  );
