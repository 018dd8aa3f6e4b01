import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { AttributionNode } from './attribution-node.ts';
import { CitationNode } from './citation-node.ts';
import { CrossReferenceNode } from './cross-reference-node.ts';
import { FootnoteCallNode } from './footnote-call-node.ts';
import { FootnoteNode } from './footnote-node.ts';
import { FootnotesNode } from './footnotes-node.ts';
import { ImageNode } from './image-node.ts';
import { MentionNode } from './mention-node.ts';
import { NoteNode } from './note-node.ts';
import { QuotationNode } from './quotation-node.ts';
import { RuleNode } from './rule-node.ts';
import { TableCaptionNode } from './table-caption-node.ts';

/** Everything that may stand in the editor. */
export const editorNodes: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  LinkNode,
  ListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TableCaptionNode,
  QuotationNode,
  AttributionNode,
  ImageNode,
  RuleNode,
  CitationNode,
  CrossReferenceNode,
  MentionNode,
  NoteNode,
  FootnoteCallNode,
  FootnotesNode,
  FootnoteNode,
];
