import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalNode,
  type ParagraphNode,
  type TextNode,
} from 'lexical';
import { unreachable } from '../../../shared/kernel/invariant.ts';
import type {
  Block,
  Inline,
  List,
  Manuscript,
  Paragraph,
  Text,
} from '../../../shared/manuscript/manuscript.ts';
import {
  $setAnnotations,
  $setChange,
  $setComments,
  $setSuggested,
} from '../nodes/annotation-states.ts';
import { $createAttributionNode } from '../nodes/attribution-node.ts';
import { $createCitationNode } from '../nodes/citation-node.ts';
import { $createCrossReferenceNode } from '../nodes/cross-reference-node.ts';
import { $createFootnoteCallNode } from '../nodes/footnote-call-node.ts';
import { $createImageNode } from '../nodes/image-node.ts';
import { $createMentionNode } from '../nodes/mention-node.ts';
import { $createNoteNode } from '../nodes/note-node.ts';
import { $createQuotationNode, type QuotationNode } from '../nodes/quotation-node.ts';
import { $createRuleNode } from '../nodes/rule-node.ts';
import { $createTableCaptionNode } from '../nodes/table-caption-node.ts';
import { $setMarks } from '../nodes/text-marks.ts';
import { tagOfLevel } from './heading-level.ts';

/**
 * The blocks of a manuscript as nodes, for the root or for pasting. Runs within an update.
 * Lexical joins neighbouring lists of one kind; an empty paragraph, which no manuscript holds,
 * keeps them apart, with the same said of the break before it as of that before the list. A
 * footnote's words come with its call; `behaviour/footnotes.ts` puts them at the foot of the text.
 */
export function manuscriptToLexical(manuscript: Manuscript): LexicalNode[] {
  return manuscript.blocks.flatMap((block, index, blocks) =>
    block.type === 'list' && wouldJoin(blocks[index - 1], block)
      ? [$setChange($createParagraphNode(), block.items[0]?.change), ...$nodesOfBlock(block)]
      : $nodesOfBlock(block),
  );
}

/** Makes this the text of the editor, with what stands beside it. */
export function $showManuscript(manuscript: Manuscript): void {
  const root = $setAnnotations($getRoot(), manuscript.annotations);
  root.clear().append(...manuscriptToLexical(manuscript));
}

/** One run of inlines as nodes. */
export function inlinesToLexical(inlines: readonly Inline[]): LexicalNode[] {
  return inlines.map($nodeOfInline);
}

const wouldJoin = (before: Block | undefined, list: List): boolean =>
  before?.type === 'list' && before.ordered === list.ordered;

function $nodesOfBlock(block: Block): LexicalNode[] {
  switch (block.type) {
    case 'paragraph':
      return [$nodeOfParagraph(block)];
    case 'heading': {
      const heading = $setSuggested($createHeadingNode(tagOfLevel(block.level)), block);
      return [heading.append(...inlinesToLexical(block.content))];
    }
    case 'list':
      return [$nodeOfList(block)];
    case 'quotation':
      return [$nodeOfQuotation(block)];
    case 'rule':
      return [$setChange($createRuleNode(), block.change)];
    case 'image':
      return [
        $setChange($createImageNode(block), block.change).append(
          ...inlinesToLexical(block.caption ?? []),
        ),
      ];
    case 'table': {
      const table = $setChange($nodeOfTable(block), block.change);
      if (!block.caption) return [table];
      return [$createTableCaptionNode().append(...inlinesToLexical(block.caption)), table];
    }
  }
}

const $nodeOfParagraph = (paragraph: Paragraph): ParagraphNode =>
  $setSuggested($createParagraphNode(), paragraph).append(...inlinesToLexical(paragraph.content));

/** As Lexical has it, an item's own list stands in an item of its own after it. */
function $nodeOfList(list: List): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1);
  for (const item of list.items) {
    const own = $setSuggested($createListItemNode(), item);
    node.append(own.append(...inlinesToLexical(item.content)));
    if (item.children) node.append($createListItemNode().append($nodeOfList(item.children)));
  }
  return node;
}

function $nodeOfQuotation(block: Extract<Block, { type: 'quotation' }>): QuotationNode {
  const quotation = $createQuotationNode();
  quotation.append(...block.content.map($nodeOfParagraph));
  if (block.attribution) {
    quotation.append($createAttributionNode().append(...inlinesToLexical(block.attribution)));
  }
  return quotation;
}

function $nodeOfTable(block: Extract<Block, { type: 'table' }>): TableNode {
  const table = $createTableNode();
  if (block.head) table.append($nodeOfRow(block.head, TableCellHeaderStates.ROW));
  for (const row of block.rows) table.append($nodeOfRow(row, TableCellHeaderStates.NO_STATUS));
  return table;
}

function $nodeOfRow(cells: readonly Inline[][], headerState: number): TableRowNode {
  const row = $createTableRowNode();
  for (const inlines of cells) {
    const cell = $createTableCellNode(headerState);
    row.append(cell.append($createParagraphNode().append(...inlinesToLexical(inlines))));
  }
  return row;
}

function $nodeOfText({ text, marks = [], change, comments }: Text): TextNode {
  const node = $setMarks($createTextNode(text), marks);
  return $setComments($setChange(node, change), comments);
}

function $nodeOfInline(inline: Inline): LexicalNode {
  switch (inline.type) {
    case 'text':
      return $nodeOfText(inline);
    case 'break':
      return $setChange($createLineBreakNode(), inline.change);
    case 'note':
      return $createNoteNode(inline.text, inline.id);
    case 'footnote':
      return $createFootnoteCallNode(inline.id, inline.content);
    case 'link':
      return $createLinkNode(inline.href).append(...inlinesToLexical(inline.content));
    case 'citation':
      return $createCitationNode(inline.id, inline.decision).append(
        ...inlinesToLexical(inline.content),
      );
    case 'cross-reference':
      return $createCrossReferenceNode(inline.id, inline.decision).append(
        ...inlinesToLexical(inline.content),
      );
    case 'mention':
      return $createMentionNode(inline.kind, inline.record).append(
        ...inlinesToLexical(inline.content),
      );
    default:
      return unreachable(inline);
  }
}
