import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $getRoot, $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import {
  type Block,
  type Inline,
  type List,
  type ListItem,
  MANUSCRIPT_VERSION,
  type Manuscript,
  type Paragraph,
} from '../../../shared/manuscript/manuscript.ts';
import {
  normaliseBlock,
  normaliseManuscript,
} from '../../../shared/manuscript/normalise-manuscript.ts';
import { $annotations, $suggestedOf } from '../nodes/annotation-states.ts';
import { $isAttributionNode } from '../nodes/attribution-node.ts';
import { $isFootnotesNode } from '../nodes/footnotes-node.ts';
import {
  $isImageNode,
  alternativeState,
  creditState,
  type ImageNode,
  originState,
  sourceState,
} from '../nodes/image-node.ts';
import { $isQuotationNode, type QuotationNode } from '../nodes/quotation-node.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';
import { levelOfTag } from './heading-level.ts';
import { $changed, $lexicalToInlines } from './lexical-to-inlines.ts';

/**
 * The canonical manuscript of the nodes of a root. No text is lost: a block that is not known is
 * read as the blocks or the paragraph that it holds.
 */
export function lexicalToManuscript(nodes: readonly LexicalNode[]): Manuscript {
  return normaliseManuscript({ version: MANUSCRIPT_VERSION, blocks: $blocksOf(nodes) });
}

/** How the blocks of a text are read: each anew, or as it was remembered. */
export interface BlockReading {
  $blocksOfNode(node: LexicalNode): readonly Block[];
  /** The canonical form of a block. */
  normalised(block: Block): Block;
}

const anew: BlockReading = { $blocksOfNode, normalised: normaliseBlock };

/** The canonical manuscript of a whole editor, with what stands beside its text. */
export function $readManuscript({ $blocksOfNode, normalised } = anew): Manuscript {
  const root = $getRoot();
  return normaliseManuscript(
    {
      version: MANUSCRIPT_VERSION,
      blocks: $blocksOf(root.getChildren(), $blocksOfNode),
      annotations: $annotations(root),
    },
    normalised,
  );
}

function $blocksOf(
  nodes: readonly LexicalNode[],
  $ofNode: BlockReading['$blocksOfNode'] = $blocksOfNode,
): Block[] {
  const blocks: Block[] = [];
  let loose: LexicalNode[] = [];
  const endParagraph = () => {
    if (loose.length > 0) blocks.push(paragraphOf($lexicalToInlines(loose)));
    loose = [];
  };
  for (const [index, node] of nodes.entries()) {
    if (isInlineNode(node)) {
      loose.push(node);
      continue;
    }
    endParagraph();
    const next = nodes[index + 1];
    const previous = nodes[index - 1];
    if ($isTableCaptionNode(node) && $isTableNode(next)) continue;
    if ($isTableNode(node)) {
      blocks.push($tableOf(node, $isTableCaptionNode(previous) ? previous : null));
    } else {
      blocks.push(...$ofNode(node));
    }
  }
  endParagraph();
  return blocks;
}

function isInlineNode(node: LexicalNode): boolean {
  return $isElementNode(node) ? node.isInline() : !$isRuleNode(node);
}

/** What a node that stands by itself says. */
export function $blocksOfNode(node: LexicalNode): Block[] {
  if ($isRuleNode(node)) return [{ type: 'rule', ...$changed(node) }];
  // Its notes are read where they are called.
  if (!$isElementNode(node) || $isFootnotesNode(node)) return [];
  if ($isHeadingNode(node)) {
    const content = $lexicalToInlines(node.getChildren());
    return [{ type: 'heading', level: levelOfTag(node.getTag()), content, ...$suggestedOf(node) }];
  }
  if ($isListNode(node)) return [$listOf(node)];
  if ($isQuotationNode(node)) return $quotationOf(node);
  if ($isImageNode(node)) return [$imageOf(node)];
  const children = node.getChildren();
  return children.every(isInlineNode)
    ? [{ ...paragraphOf($lexicalToInlines(children)), ...$suggestedOf(node) }]
    : $blocksOf(children);
}

const paragraphOf = (content: Inline[]): Paragraph => ({ type: 'paragraph', content });

function $listOf(node: ListNode): List {
  const items: ListItem[] = [];
  for (const child of node.getChildren()) $addItem(items, child);
  const ordered = node.getListType() === 'number';
  return {
    type: 'list',
    ordered,
    ...(ordered && { start: node.getStart() }),
    items: items.length > 0 ? items : [{ content: [] }],
  };
}

/** A list within an item belongs to the item before it, as far as that has none yet. */
function $addItem(items: ListItem[], node: LexicalNode): void {
  const parts = $isElementNode(node) && !node.isInline() ? node.getChildren() : [node];
  const nested = parts.filter($isListNode);
  const own = parts.filter((part) => !$isListNode(part));
  if (own.length > 0 || nested.length === 0) {
    items.push({ content: $lexicalToInlines(own), ...$suggestedOf(node) });
  }
  for (const list of nested) {
    const children = $listOf(list);
    const last = items.at(-1);
    if (last && !last.children) last.children = children;
    else items.push({ content: [], children });
  }
}

function $quotationOf(node: QuotationNode): Block[] {
  const children = node.getChildren();
  const last = children.at(-1);
  const attribution = $isAttributionNode(last) ? $lexicalToInlines(last.getChildren()) : [];
  const body = $isAttributionNode(last) ? children.slice(0, -1) : children;
  const blocks = $blocksOf(body);
  const content = blocks.filter((block) => block.type === 'paragraph');
  // Something but paragraphs was pasted in: it stands by itself rather than be lost.
  if (content.length < blocks.length) {
    return attribution.length > 0 ? [...blocks, paragraphOf(attribution)] : blocks;
  }
  return [{ type: 'quotation', content, ...(attribution.length > 0 && { attribution }) }];
}

function $imageOf(node: ImageNode): Block {
  const caption = $lexicalToInlines(node.getChildren());
  const source = $getState(node, sourceState);
  const origin = $getState(node, originState);
  const credit = $getState(node, creditState);
  return {
    type: 'image',
    alternative: $getState(node, alternativeState),
    ...(source && { source }),
    ...(origin && { origin }),
    ...(credit && { credit }),
    ...(caption.length > 0 && { caption }),
    ...$changed(node),
  };
}

function $tableOf(node: TableNode, captionNode: ElementNode | null): Block {
  const [first, ...others] = node.getChildren().filter($isTableRowNode);
  const caption = captionNode ? $lexicalToInlines(captionNode.getChildren()) : [];
  const isHead = first
    ?.getChildren()
    .every((cell) => $isTableCellNode(cell) && cell.getHeaderStyles() !== 0);
  const rows = (first && !isHead ? [first, ...others] : others).map($rowOf);
  return {
    type: 'table',
    ...(caption.length > 0 && { caption }),
    ...(first && isHead && { head: $rowOf(first) }),
    rows,
    ...$changed(node),
  };
}

/** The paragraphs of a cell are parted by breaks. */
function $rowOf(row: ElementNode): Inline[][] {
  return row
    .getChildren()
    .map((cell) => $lexicalToInlines($isElementNode(cell) ? cell.getChildren() : [cell]));
}
