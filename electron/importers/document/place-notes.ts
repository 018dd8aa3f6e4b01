import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Inline, List, Manuscript } from '../../../shared/manuscript/manuscript.ts';

/** A footnote or endnote. */
export interface DocumentNote {
  /** As printed where it is called: "3", "*". */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * A manuscript with its notes at its end, under a rule, in the order in which they are called; the
 * links that call them become raised labels in brackets. A note that another calls follows too.
 */
export function withNotes(
  manuscript: Manuscript,
  notes: ReadonlyMap<string, DocumentNote>,
): Manuscript {
  if (notes.size === 0) return manuscript;
  const calls = new NoteCalls(notes);
  const blocks = manuscript.blocks.map((block) => calls.inBlock(block));
  const after: Block[] = [];
  for (const { label, blocks: own } of calls.called) {
    for (const block of labelled(label, own)) after.push(calls.inBlock(block));
  }
  return after.length === 0
    ? manuscript
    : { ...manuscript, blocks: [...blocks, { type: 'rule' }, ...after] };
}

class NoteCalls {
  readonly #notes: ReadonlyMap<string, DocumentNote>;
  readonly #called = new Set<DocumentNote>();

  constructor(notes: ReadonlyMap<string, DocumentNote>) {
    this.#notes = notes;
  }

  /** In order; those that are found while it is walked come at its end. */
  get called(): Iterable<DocumentNote> {
    return this.#called;
  }

  inBlock(block: Block): Block {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, content: this.#inText(block.content) };
      case 'list':
        return this.#inList(block);
      case 'quotation':
        return {
          ...block,
          content: block.content.map((it) => ({ ...it, content: this.#inText(it.content) })),
        };
      case 'table':
        return {
          ...block,
          ...(block.head && { head: block.head.map((cell) => this.#inText(cell)) }),
          rows: block.rows.map((row) => row.map((cell) => this.#inText(cell))),
        };
      default:
        return block;
    }
  }

  #inList(list: List): List {
    return {
      ...list,
      items: list.items.map(({ content, children }) => ({
        content: this.#inText(content),
        ...(children && { children: this.#inList(children) }),
      })),
    };
  }

  #inText(content: readonly Inline[]): Inline[] {
    return content.map((inline) => {
      const key = inline.type === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : '';
      const note = this.#notes.get(key);
      if (!note) return inline;
      this.#called.add(note);
      return { type: 'text', text: bracketed(note.label), marks: ['superscript'] };
    });
  }
}

const bracketed = (label: string): string => `[${label.replace(/^[[(]|[\])]$/g, '')}]`;

/** The label stands before the first words of the note. */
function labelled(label: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const prefix: Inline = { type: 'text', text: `${bracketed(label)} ` };
  if (first?.type === 'paragraph' && !startsWithLabel(first.content, label)) {
    return [{ ...first, content: [prefix, ...first.content] }, ...rest];
  }
  if (first?.type === 'paragraph') return [...blocks];
  return [{ type: 'paragraph', content: [prefix] }, ...blocks];
}

const startsWithLabel = (content: readonly Inline[], label: string): boolean =>
  inlineText(content).startsWith(bracketed(label));
