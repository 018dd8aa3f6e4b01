import {
  type Change,
  type Form,
  isShift,
  type SuggestedOfBlock,
  suggestedOf,
} from './annotations.ts';
import { cleanHref, cleanLine, cleanLines, cleanTexts } from './clean-text.ts';
import { footnotesOf, mapInlines } from './inline-containers.ts';
import {
  type Block,
  type Footnote,
  type Inline,
  type List,
  type ListItem,
  type Manuscript,
  type Mark,
  marks as markOrder,
  type Paragraph,
  type Text,
} from './manuscript.ts';
import { dropStrayComments, normaliseAnnotations } from './normalise-annotations.ts';
import { formOfList } from './turn-blocks.ts';

/** Lists may stand in lists down to this depth; deeper ones join the deepest allowed. */
export const MAX_LIST_DEPTH = 8;

/**
 * The one canonical form of a manuscript; codecs and the editor return it.
 * - Texts are well-formed Unicode without control characters; a line end in them is a break.
 * - Adjacent texts with equal marks, suggestion and comments are one; marks stand in the schema's
 *   order, comments in that of their ids, once each.
 * - Nothing is empty: no texts, spans, links, paragraphs, headings, quotations, rows or tables.
 *   Only list items and cells may be, since their place says something.
 * - A footnote without a word is none; the id of each is its own, in whatever case it is written.
 * - `start` is present only where an ordered list starts at another number than 1.
 * - No break is suggested before the first text. Where an empty block is left out, the breaks
 *   around it are one, suggested only if both were, in the same way.
 * - It is suggested of no block that it be made what it is.
 * - What stands beside the text is as `normaliseAnnotations` has it.
 * Whoever normalises one text again and again may remember what a block comes to.
 */
export function normaliseManuscript(
  manuscript: Manuscript,
  blockOf: (block: Block) => Block = normaliseBlock,
): Manuscript {
  const anchored = dropStrayComments(manuscript);
  const blocks = closeGaps(anchored.blocks.map((block) => blockOf(block)));
  return normaliseAnnotations(withOwnIds({ ...anchored, blocks }));
}

/** The canonical form of one run of inlines. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  return mergeTexts(inlines.flatMap(normaliseInline));
}

/** A footnote whose id is taken gets the next that is free: `a`, `a-2`, `a-3`. */
function withOwnIds(manuscript: Manuscript): Manuscript {
  const taken = new Set<string>();
  const isTaken = ({ id }: Footnote) => {
    const { size } = taken;
    return taken.add(id.toLowerCase()).size === size;
  };
  if (!footnotesOf(manuscript).map(isTaken).includes(true)) return manuscript;
  const used = new Set<string>();
  const ownId = (id: string): string => {
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? id : `${id.slice(0, MAX_ID - `-${count}`.length)}-${count}`;
      const isFree = count === 1 || !taken.has(own.toLowerCase());
      if (isFree && !used.has(own.toLowerCase())) {
        used.add(own.toLowerCase());
        return own;
      }
    }
  };
  return mapInlines(manuscript, (inlines) =>
    inlines.map((inline) =>
      inline.type === 'footnote' ? { ...inline, id: ownId(inline.id) } : inline,
    ),
  );
}

/** Characters of an identifier. */
const MAX_ID = 64;

/** A block by itself. What is empty is still there, for the break before it. */
export function normaliseBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return normaliseParagraph(block, 'paragraph');
    case 'heading':
      return {
        ...toBecomeAnother(block, `heading-${block.level}`),
        content: normaliseInlines(block.content),
      };
    case 'list':
      return normaliseList(block, 1);
    case 'quotation':
      return {
        type: 'quotation',
        content: block.content.map((paragraph) => normaliseParagraph(paragraph, 'quotation')),
        ...ifAny('attribution', normaliseInlines(block.attribution ?? [])),
      };
    case 'rule':
      return block;
    case 'image': {
      const { origin, caption, credit, ...rest } = block;
      return {
        ...rest,
        alternative: cleanLine(block.alternative),
        ...ifAny('origin', cleanLine(origin ?? '')),
        ...ifAny('caption', normaliseInlines(caption ?? [])),
        ...ifAny('credit', cleanLine(credit ?? '')),
      };
    }
    case 'table':
      return normaliseTable(block);
  }
}

const normaliseParagraph = (paragraph: Paragraph, form: Form): Paragraph => ({
  ...toBecomeAnother(paragraph, form),
  content: normaliseInlines(paragraph.content),
});

/** What is to be made what it is already is left as it is, and so is the depth of what is no item. */
function toBecomeAnother<Part extends SuggestedOfBlock>(part: Part, form: Form): Part {
  const isOfList = form === 'bullets' || form === 'numbers';
  const isIdle = part.turn && (part.turn.into === form || (isShift(part.turn.into) && !isOfList));
  if (!isIdle) return part;
  const { turn: _same, ...rest } = part;
  return rest as Part;
}

function normaliseTable(block: Extract<Block, { type: 'table' }>): Block {
  const caption = normaliseInlines(block.caption ?? []);
  const head = (block.head ?? []).map(normaliseInlines);
  const rows = block.rows.filter((row) => row.length > 0).map((row) => row.map(normaliseInlines));
  if (head.length === 0 && rows.length === 0) return { type: 'paragraph', content: caption };
  return {
    type: 'table',
    ...ifAny('caption', caption),
    ...ifAny('head', head),
    rows,
    ...(block.change && { change: block.change }),
  };
}

/** Takes out what is empty, and makes one of the breaks around it. A block that stays is the same. */
function closeGaps(blocks: readonly Block[]): Block[] {
  const gaps = new Gaps();
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return gaps.closeBefore(block);
      case 'quotation':
        return closeInQuotation(block, gaps);
      case 'list': {
        const [first, ...others] = block.items;
        if (!first) return [];
        const opening = gaps.withBreak(first);
        return [opening === first ? block : { ...block, items: [opening, ...others] }];
      }
      default:
        // What is only suggested may go, and what parted the text before it parts it still.
        if (!block.change) gaps.endText();
        return [block];
    }
  });
}

function closeInQuotation(block: Extract<Block, { type: 'quotation' }>, gaps: Gaps): Block[] {
  const content = block.content.flatMap((paragraph) => gaps.closeBefore(paragraph));
  const { attribution = [] } = block;
  if (content.length > 0) {
    if (attribution.length > 0) gaps.endText();
    const isWhole = content.length === block.content.length;
    if (isWhole && content.every((part, place) => part === block.content[place])) return [block];
    return [{ type: 'quotation', content, ...ifAny('attribution', attribution) }];
  }
  if (attribution.length === 0) return [];
  return gaps.closeBefore<Paragraph>({ type: 'paragraph', content: attribution });
}

interface AfterBreak {
  readonly content: Inline[];
  change?: Change | undefined;
}

class Gaps {
  /** The breaks before what comes next, as far as nothing stood between; none is before the first. */
  #open: (Change | undefined)[] = [undefined];

  /** The part, or nothing where it is empty. */
  closeBefore<Part extends AfterBreak>(part: Part): Part[] {
    if (part.content.length > 0) return [this.withBreak(part)];
    this.#open.push(part.change);
    return [];
  }

  withBreak<Part extends AfterBreak>(part: Part): Part {
    const { change, ...rest } = part;
    const breaks = [...this.#open, change];
    this.#open = [];
    if (!change) return part;
    const isSuggested = breaks.every((one) => one?.kind === change.kind);
    return (isSuggested ? part : rest) as Part;
  }

  /** After what bears no running text, a break is what it says. */
  endText(): void {
    this.#open = [];
  }
}

function normaliseList(list: List, depth: number): List {
  const { ordered, start } = list;
  return {
    type: 'list',
    ordered,
    ...(ordered && start !== undefined && start !== 1 && { start }),
    items: list.items
      .flatMap((item) => normaliseItem(item, depth))
      .map((item) => toBecomeAnother(item, formOfList(list))),
  };
}

function normaliseItem(item: ListItem, depth: number): ListItem[] {
  const own = {
    content: normaliseInlines(item.content),
    ...suggestedOf(item),
  };
  if (!item.children || item.children.items.length === 0) return [own];
  const children = normaliseList(item.children, Math.min(depth + 1, MAX_LIST_DEPTH));
  return depth < MAX_LIST_DEPTH ? [{ ...own, children }] : [own, ...children.items];
}

function normaliseInline(inline: Inline): Inline[] {
  switch (inline.type) {
    case 'text':
      return cleanTexts(inline.text).map((line) =>
        line === '\n'
          ? { type: 'break', ...(inline.change && { change: inline.change }) }
          : tidyText(inline, line),
      );
    case 'break':
      return [inline];
    case 'note':
      return [{ ...inline, text: cleanLines(inline.text) }];
    case 'footnote': {
      const content = normaliseInlines(inline.content) as typeof inline.content;
      return content.length > 0 ? [{ ...inline, content }] : [];
    }
    default: {
      // What may stand in a link or span is closed under normalisation, so the type holds.
      const content = normaliseInlines(inline.content) as typeof inline.content;
      if (content.length === 0) return [];
      const address = inline.type === 'link' && { href: cleanHref(inline.href) };
      return [{ ...inline, ...address, content } as Inline];
    }
  }
}

function tidyText({ marks = [], change, comments = [] }: Text, text: string): Text {
  return {
    type: 'text',
    text,
    ...ifAny<'marks', Mark[]>(
      'marks',
      markOrder.filter((mark) => marks.includes(mark)),
    ),
    ...(change && { change }),
    ...ifAny('comments', [...new Set(comments)].toSorted()),
  };
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && areOneRun(last, inline)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}

const areOneRun = (one: Text, other: Text): boolean =>
  one.marks?.join() === other.marks?.join() &&
  one.change?.kind === other.change?.kind &&
  one.change?.id === other.change?.id &&
  one.comments?.join() === other.comments?.join();

/** `{ [key]: value }`, or nothing where the value is empty. */
function ifAny<Key extends string, Value extends { readonly length: number }>(
  key: Key,
  value: Value,
): { [key in Key]?: Value } {
  return value.length > 0 ? ({ [key]: value } as { [key in Key]: Value }) : {};
}
