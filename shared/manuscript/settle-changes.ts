import { anchorsOf } from './anchors.ts';
import type { Change, Turn } from './annotations.ts';
import { mapInlines } from './inline-containers.ts';
import type { Block, Inline, List, ListItem, Manuscript, Paragraph } from './manuscript.ts';
import { normaliseManuscript } from './normalise-manuscript.ts';
import { turnBlocks } from './turn-blocks.ts';

export type Verdict = 'accept' | 'reject';

/** What becomes of a suggestion; null where it waits on. */
export type VerdictOf = (suggested: Change | Turn) => Verdict | null;

/**
 * The text with these suggestions settled, in canonical form: what is put in or stays is plain
 * text, what goes is gone. Where a break goes, what follows it joins the text before; the kind of
 * block is that of the first. Across a rule, picture, table or attribution nothing can be joined.
 * What is to be made of a block is made of it once it is known to be one.
 */
export function settleChanges(manuscript: Manuscript, verdictOf: VerdictOf): Manuscript {
  return normaliseManuscript({
    ...manuscript,
    blocks: turnBlocks(new Settlement(verdictOf).settleBlocks(manuscript.blocks), verdictOf),
  });
}

export const acceptAll = (manuscript: Manuscript): Manuscript =>
  settleChanges(manuscript, () => 'accept');

export const rejectAll = (manuscript: Manuscript): Manuscript =>
  settleChanges(manuscript, () => 'reject');

/**
 * The text as it leaves the desk: suggestions that nobody has accepted are not in it, and nothing
 * that stands beside it. Where there is none of either, it is the same object.
 */
export function printedManuscript(manuscript: Manuscript): Manuscript {
  const { changes, comments } = anchorsOf(manuscript);
  if (changes.length === 0 && comments.size === 0 && !manuscript.annotations) return manuscript;
  const { annotations: _beside, ...text } = manuscript;
  return rejectAll(text);
}

class Settlement {
  readonly #verdictOf: VerdictOf;
  /** The text that a joined block goes on with; null where nothing can be joined. */
  #last: Inline[] | null = null;

  constructor(verdictOf: VerdictOf) {
    this.#verdictOf = verdictOf;
  }

  settleBlocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block) => this.#settleBlock(block));
  }

  #settleBlock(block: Block): Block[] {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return this.#settleText(block);
      case 'list': {
        const items = this.#settleItems(block.items);
        return items.length > 0 ? [{ ...block, items }] : [];
      }
      case 'quotation':
        return this.#settleQuotation(block);
      default: {
        if (block.change && this.#goes(block.change)) return [];
        this.#last = null;
        const [settled] = mapInlines({ version: 1, blocks: [block] }, (inlines) =>
          this.#settleInlines(inlines),
        ).blocks;
        return settled ? [this.#withChange(settled as typeof block)] : [];
      }
    }
  }

  /** A block of running text, or nothing where it joins the text before. */
  #settleText<Part extends { content: Inline[]; change?: Change | undefined }>(part: Part): Part[] {
    const content = this.#settleInlines(part.content);
    if (part.change && this.#goes(part.change) && this.#last) {
      this.#last.push(...content);
      return [];
    }
    this.#last = content;
    return [this.#withChange({ ...part, content })];
  }

  /** The items within one that joins the text before go to the item before it, or take its place. */
  #settleItems(items: readonly ListItem[]): ListItem[] {
    const settled: ListItem[] = [];
    for (const item of items) {
      const [own] = this.#settleText(item);
      const children = item.children ? this.#settleItems(item.children.items) : [];
      const list = item.children && children.length > 0 && { ...item.children, items: children };
      const host = own ?? settled.at(-1);
      if (own) {
        const { children: _before, ...text } = own;
        settled.push(list ? { ...text, children: list } : text);
      } else if (host && list) {
        host.children = joinLists(host.children, list);
      } else {
        settled.push(...children);
      }
    }
    return settled;
  }

  #settleQuotation(block: Extract<Block, { type: 'quotation' }>): Block[] {
    const content = block.content.flatMap((paragraph): Paragraph[] => this.#settleText(paragraph));
    const attribution = block.attribution && this.#settleInlines(block.attribution);
    if (attribution && attribution.length > 0) this.#last = null;
    const { attribution: _before, ...rest } = block;
    return [{ ...rest, content, ...(attribution && { attribution }) }];
  }

  #settleInlines(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'note') return [inline];
      if ('content' in inline) {
        // What is left of a content may stand where it stood.
        return [{ ...inline, content: this.#settleInlines(inline.content) } as Inline];
      }
      return inline.change && this.#goes(inline.change) ? [] : [this.#withChange(inline)];
    });
  }

  #goes(change: Change): boolean {
    const verdict = this.#verdictOf(change);
    return verdict === (change.kind === 'insertion' ? 'reject' : 'accept');
  }

  #withChange<Part extends { change?: Change | undefined }>(part: Part): Part {
    if (!part.change || this.#verdictOf(part.change) === null) return part;
    const { change: _settled, ...rest } = part;
    return rest as Part;
  }
}

const joinLists = (before: List | undefined, list: List): List =>
  before ? { ...before, items: [...before.items, ...list.items] } : list;
