import type {
  BlockContent,
  DefinitionContent,
  Html,
  ListItem as ListItemNode,
  RootContent,
  TableRow,
} from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { changesOfBlock } from '../anchors.ts';
import { annotationsElement } from '../html-codec/annotated-runs.ts';
import { type FootnoteNumbers, inlineElement } from '../html-codec/inlines-to-html.ts';
import { blockToHtml, numberFootnotes } from '../html-codec/manuscript-to-html.ts';
import { footnotesOf } from '../inline-containers.ts';
import { writtenText } from '../inline-text.ts';
import type { Block, Footnote, Inline, List, ListItem, Manuscript } from '../manuscript.ts';
import { inlinesToMdast, isPlainAddress } from './inlines-to-mdast.ts';
import { writingExtensions } from './markdown-extensions.ts';

interface MarkdownOptions {
  /** So many levels of headings stand over this text; read back, they are not told from its own. */
  readonly under?: number;
}

/**
 * Readable GitHub Markdown that `markdownToManuscript` reads back without loss. What Markdown
 * lacks is carried by small HTML tags, suggestions and comments among it; a block that it cannot
 * hold is one line of HTML.
 */
export function manuscriptToMarkdown(
  manuscript: Manuscript,
  { under = 0 }: MarkdownOptions = {},
): string {
  const { blocks, annotations } = manuscript;
  const footnotes = footnotesOf(manuscript);
  const numbers = numberFootnotes(footnotes);
  const nodes = blocks.flatMap((block, index): RootContent[] => {
    const node = lowered(blockToMdast(block, numbers), under);
    return runsTogether(blocks[index - 1], block) ? [emptyComment, node] : [node];
  });
  if (annotations) nodes.push({ type: 'html', value: annotationsElement(annotations) });
  return toMarkdown(
    { type: 'root', children: [...nodes, ...footnotes.map(footnoteToMdast)] },
    {
      extensions: writingExtensions,
      bullet: '-',
      emphasis: '*',
      rule: '*',
      listItemIndent: 'one',
      resourceLink: true,
      fences: true,
    },
  );
}

const lowered = (node: RootContent, under: number): RootContent =>
  node.type === 'heading' && under > 0
    ? { ...node, depth: Math.min(node.depth + under, 6) as 6 }
    : node;

/** Keeps lists apart that would be read as one, and the place of items without text. */
const emptyComment: Html = { type: 'html', value: '<!-- -->' };
const runsTogether = (before: Block | undefined, block: Block): boolean =>
  before?.type === 'list' && block.type === 'list' && before.ordered === block.ordered;

const footnoteToMdast = ({ id, content }: Footnote): RootContent => ({
  type: 'footnoteDefinition',
  identifier: id,
  label: id,
  children: [{ type: 'paragraph', children: inlinesToMdast(content, 'forbidden') }],
});

function blockToMdast(block: Block, numbers: FootnoteNumbers): RootContent {
  // Markdown has no means to say that a break, a rule or a picture is suggested.
  if (changesOfBlock(block).length > 0) return asHtml(block, numbers);
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlinesToMdast(block.content, 'allowed') };
    case 'heading':
      return {
        type: 'heading',
        depth: block.level,
        children: inlinesToMdast(block.content, 'forbidden'),
      };
    case 'list':
      return listToMdast(block);
    case 'quotation':
      return { type: 'blockquote', children: quotationToMdast(block, numbers) };
    case 'rule':
      return { type: 'thematicBreak' };
    case 'image':
      return imageToMdast(block, numbers);
    case 'table':
      return tableToMdast(block, numbers);
  }
}

function listToMdast({ ordered, start, items }: List): Extract<RootContent, { type: 'list' }> {
  return {
    type: 'list',
    ordered,
    start: ordered ? (start ?? 1) : null,
    spread: false,
    children: items.map(itemToMdast),
  };
}

function itemToMdast({ content, children }: ListItem): ListItemNode {
  const nodes: ListItemNode['children'] = [
    content.length > 0
      ? { type: 'paragraph', children: inlinesToMdast(content, 'allowed') }
      : emptyComment,
  ];
  if (children) nodes.push(listToMdast(children));
  return { type: 'listItem', spread: false, children: nodes };
}

function quotationToMdast(
  { content, attribution }: Extract<Block, { type: 'quotation' }>,
  numbers: FootnoteNumbers,
): (BlockContent | DefinitionContent)[] {
  const nodes: BlockContent[] = content.map((paragraph) => ({
    type: 'paragraph',
    children: inlinesToMdast(paragraph.content, 'allowed'),
  }));
  if (attribution)
    nodes.push({ type: 'html', value: inlineElement('footer', attribution, numbers) });
  return nodes;
}

/** A picture with nothing but an address and an alternative text is Markdown's own. */
function imageToMdast(
  image: Extract<Block, { type: 'image' }>,
  numbers: FootnoteNumbers,
): RootContent {
  const { source, origin, alternative, caption, credit } = image;
  if (!origin || !isPlainAddress(origin) || source || caption || credit)
    return asHtml(image, numbers);
  return {
    type: 'paragraph',
    children: [{ type: 'image', url: origin, alt: alternative }],
  };
}

/** Markdown's tables have a head, no caption, rows of one length, and cells without outer spaces. */
function tableToMdast(
  table: Extract<Block, { type: 'table' }>,
  numbers: FootnoteNumbers,
): RootContent {
  const { caption, head, rows } = table;
  if (caption || !head) return asHtml(table, numbers);
  const isPlain = rows.every((row) => row.length === head.length);
  const keepsSpaces = ![head, ...rows].flat().some((cell) => /^ | $/.test(writtenText(cell)));
  if (!isPlain || !keepsSpaces) return asHtml(table, numbers);
  return { type: 'table', children: [head, ...rows].map(rowToMdast) };
}

const rowToMdast = (cells: readonly Inline[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({
    type: 'tableCell',
    children: inlinesToMdast(cell, 'forbidden'),
  })),
});

const asHtml = (block: Block, numbers: FootnoteNumbers): Html => ({
  type: 'html',
  value: blockToHtml(block, numbers),
});
