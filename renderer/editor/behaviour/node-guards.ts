import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  TextNode,
} from 'lexical';
import { $isFootnoteCallNode } from '../nodes/footnote-call-node.ts';
import { $isFootnotesNode } from '../nodes/footnotes-node.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isNoteNode } from '../nodes/note-node.ts';
import { $isQuotationNode } from '../nodes/quotation-node.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';
import { idState, newId } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';
import { $dropForeignStyle } from '../nodes/text-marks.ts';

/** Invariants of the node tree, kept whatever is typed or pasted. */
export function registerNodeGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Of styles only our own mark gets in, wherever a clipboard came from.
    editor.registerNodeTransform(TextNode, $dropForeignStyle),
    // There is always a paragraph to type in after a block that takes no text.
    editor.registerNodeTransform(RootNode, (root) => {
      const foot = root.getLastChild();
      if (!$isFootnotesNode(foot)) {
        if (isDeadEnd(foot)) root.append($createParagraphNode());
      } else if (isDeadEnd(foot.getPreviousSibling())) foot.insertBefore($createParagraphNode());
    }),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => {
        $renew(nodes, $idsIn($getRoot().getChildren()));
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function isDeadEnd(node: LexicalNode | null): boolean {
  return (
    node === null ||
    $isRuleNode(node) ||
    $isQuotationNode(node) ||
    $isImageNode(node) ||
    $isTableNode(node)
  );
}

const bearsId = (node: LexicalNode): boolean =>
  $isTaggedNode(node) || $isNoteNode(node) || $isFootnoteCallNode(node);

function $idsIn(nodes: readonly LexicalNode[], ids = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (bearsId(node)) ids.add($getState(node, idState));
    if ($isElementNode(node)) $idsIn(node.getChildren(), ids);
  }
  return ids;
}

/** What is pasted beside its original is another span; what was cut and pasted is the same one. */
function $renew(nodes: readonly LexicalNode[], taken: Set<string>): void {
  for (const node of nodes) {
    if (bearsId(node)) {
      const id = $getState(node, idState);
      if (id === '' || taken.has(id)) $setState(node, idState, newId());
      taken.add($getState(node, idState));
    }
    if ($isElementNode(node)) $renew(node.getChildren(), taken);
  }
}
