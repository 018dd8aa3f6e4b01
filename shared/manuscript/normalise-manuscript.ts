import { cleanHref, cleanLine, cleanLines, cleanTexts } from './clean-text.ts';
import {
  type Block,
  type Inline,
  type List,
  type ListItem,
  type Manuscript,
  type Mark,
  marks as markOrder,
  type Text,
} from './manuscript.ts';

/** Lists may stand in lists down to this depth; deeper ones join the deepest allowed. */
export const MAX_LIST_DEPTH = 8;

/**
 * The one canonical form of a manuscript; codecs and the editor return it.
 * - Texts are well-formed Unicode without control characters; a line end in them is a break.
 * - Adjacent texts with equal marks are one; marks stand in the schema's order, once each.
 * - Nothing is empty: no texts, spans, links, paragraphs, headings, quotations, rows or tables.
 *   Only list items and cells may be, since their place says something.
 * - `start` is present only where an ordered list starts at another number than 1.
 */
export function normaliseManuscript(manuscript: Manuscript): Manuscript {
  return { ...manuscript, blocks: manuscript.blocks.flatMap(normaliseBlock) };
}

/** The canonical form of one run of inlines. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  return mergeTexts(inlines.flatMap(normaliseInline));
}

function normaliseBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = normaliseInlines(block.content);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'list':
      return block.items.length > 0 ? [normaliseList(block, 1)] : [];
    case 'quotation':
      return normaliseQuotation(block);
    case 'rule':
      return [block];
    case 'image': {
      const { origin, caption, credit, ...rest } = block;
      return [
        {
          ...rest,
          alternative: cleanLine(block.alternative),
          ...ifAny('origin', cleanLine(origin ?? '')),
          ...ifAny('caption', normaliseInlines(caption ?? [])),
          ...ifAny('credit', cleanLine(credit ?? '')),
        },
      ];
    }
    case 'table':
      return normaliseTable(block);
  }
}

function normaliseQuotation(block: Extract<Block, { type: 'quotation' }>): Block[] {
  const content = block.content.flatMap((paragraph) => {
    const inlines = normaliseInlines(paragraph.content);
    return inlines.length > 0 ? [{ ...paragraph, content: inlines }] : [];
  });
  const attribution = normaliseInlines(block.attribution ?? []);
  if (content.length > 0)
    return [{ type: 'quotation', content, ...ifAny('attribution', attribution) }];
  return attribution.length > 0 ? [{ type: 'paragraph', content: attribution }] : [];
}

function normaliseTable(block: Extract<Block, { type: 'table' }>): Block[] {
  const caption = normaliseInlines(block.caption ?? []);
  const head = (block.head ?? []).map(normaliseInlines);
  const rows = block.rows.filter((row) => row.length > 0).map((row) => row.map(normaliseInlines));
  if (head.length === 0 && rows.length === 0) {
    return caption.length > 0 ? [{ type: 'paragraph', content: caption }] : [];
  }
  return [{ type: 'table', ...ifAny('caption', caption), ...ifAny('head', head), rows }];
}

function normaliseList(list: List, depth: number): List {
  const { ordered, start } = list;
  return {
    type: 'list',
    ordered,
    ...(ordered && start !== undefined && start !== 1 && { start }),
    items: list.items.flatMap((item) => normaliseItem(item, depth)),
  };
}

function normaliseItem(item: ListItem, depth: number): ListItem[] {
  const content = normaliseInlines(item.content);
  if (!item.children || item.children.items.length === 0) return [{ content }];
  const children = normaliseList(item.children, Math.min(depth + 1, MAX_LIST_DEPTH));
  return depth < MAX_LIST_DEPTH ? [{ content, children }] : [{ content }, ...children.items];
}

function normaliseInline(inline: Inline): Inline[] {
  switch (inline.type) {
    case 'text':
      return cleanTexts(inline.text).map((line) =>
        line === '\n' ? { type: 'break' } : withMarks(line, inline.marks ?? []),
      );
    case 'break':
      return [inline];
    case 'note':
      return [{ ...inline, text: cleanLines(inline.text) }];
    default: {
      // What may stand in a link or span is closed under normalisation, so the type holds.
      const content = normaliseInlines(inline.content) as typeof inline.content;
      if (content.length === 0) return [];
      const address = inline.type === 'link' && { href: cleanHref(inline.href) };
      return [{ ...inline, ...address, content } as Inline];
    }
  }
}

function withMarks(text: string, marks: readonly Mark[]): Text {
  const ordered = markOrder.filter((mark) => marks.includes(mark));
  return { type: 'text', text, ...ifAny('marks', ordered) };
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && haveEqualMarks(last, inline)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}

const haveEqualMarks = (one: Text, other: Text): boolean =>
  one.marks?.join() === other.marks?.join();

/** `{ [key]: value }`, or nothing where the value is empty. */
function ifAny<Key extends string, Value extends { readonly length: number }>(
  key: Key,
  value: Value,
): { [key in Key]?: Value } {
  return value.length > 0 ? ({ [key]: value } as { [key in Key]: Value }) : {};
}
