import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isQuotationNode } from '../nodes/quotation-node.ts';
import { $createRuleNode } from '../nodes/rule-node.ts';

/** How Enter and Backspace act in the blocks that Lexical does not know. */
export function registerBlockBehaviour(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveQuotation, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!$ruleFromDashes()) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (!$unwrapQuotation() && !$removeEmptyImage()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** The block that the collapsed caret is in, or null. */
export function $blockAtCaret(): ElementNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return $blockOf(selection.anchor.getNode());
}

/** The nearest element that is no inline: the paragraph, heading, item or caption of a node. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(
    node,
    (one): one is ElementNode => $isElementNode(one) && !one.isInline(),
  );
}

/** Enter in an empty paragraph at the end of a quotation goes on below it. */
function $leaveQuotation(): boolean {
  const block = $blockAtCaret();
  const quotation = block?.getParent();
  if (!block?.isEmpty() || !$isParagraphNode(block) || !$isQuotationNode(quotation)) return false;
  if (block.getNextSibling() !== null || block.getPreviousSibling() === null) return false;
  const after = $createParagraphNode();
  quotation.insertAfter(after);
  block.remove();
  after.select();
  return true;
}

/** Backspace at the very start of a quotation takes it away and leaves its paragraphs. */
function $unwrapQuotation(): boolean {
  const block = $blockAtCaret();
  const quotation = block?.getParent();
  if (!block || !$isQuotationNode(quotation) || block.getPreviousSibling() !== null) return false;
  if (!$isCaretAtStart(block)) return false;
  for (const child of quotation.getChildren()) {
    const paragraph = $createParagraphNode();
    if ($isElementNode(child)) paragraph.append(...child.getChildren());
    quotation.insertBefore(paragraph);
    if (child.is(block)) paragraph.selectStart();
  }
  quotation.remove();
  return true;
}

/** Backspace in an empty caption takes the picture away, as it would a letter. */
function $removeEmptyImage(): boolean {
  const block = $blockAtCaret();
  if (!$isImageNode(block) || !block.isEmpty()) return false;
  const paragraph = $createParagraphNode();
  block.replace(paragraph);
  paragraph.select();
  return true;
}

/** `---` and Enter draw a rule. */
function $ruleFromDashes(): boolean {
  const block = $blockAtCaret();
  if (!$isParagraphNode(block) || $isTableCellNode(block.getParent())) return false;
  if (!/^(---|\*\*\*|___)$/.test(block.getTextContent())) return false;
  block.insertBefore($createRuleNode());
  block.clear();
  block.select();
  return true;
}

function $isCaretAtStart(block: ElementNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (anchor.offset !== 0) return false;
  return node.is(block) || block.getFirstDescendant()?.is(node) === true;
}
