import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Inline, List, Manuscript } from '../../../shared/manuscript/manuscript.ts';

/** A footnote or endnote. */
export interface DocumentNote {
  /** By which it is called where the words that call it say nothing: "3". */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * A manuscript with its notes at its end, under a rule, in the order in which they are called; the
 * links that call them become raised labels in brackets. A note that another calls follows too.
 * Other links into the document lead nowhere in an archive, and only their words stay.
 */
export function withNotes(
  manuscript: Manuscript,
  notes: ReadonlyMap<string, DocumentNote>,
): Manuscript {
  const calls = new NoteCalls(notes);
  const blocks = manuscript.blocks.map((block) => calls.inBlock(block));
  const after: Block[] = [];
  for (const [{ blocks: own }, label] of calls.called) {
    for (const block of labelled(label, own)) after.push(calls.inBlock(block));
  }
  return {
    ...manuscript,
    blocks: after.length === 0 ? blocks : [...blocks, { type: 'rule' }, ...after],
  };
}

/** Headlines are words alone: notes that a heading calls are called by the text under it. */
export function withCallsUnderHeadings(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, DocumentNote>,
): readonly Block[] {
  const isCall = (inline: Inline) =>
    inline.type === 'link' && notes.has(inline.href.replace(/^#/, ''));
  let waiting: Inline[] = [];
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') {
      waiting = [...waiting, ...block.content.filter(isCall)];
      return [{ ...block, content: block.content.filter((inline) => !isCall(inline)) }];
    }
    if (waiting.length === 0) return [block];
    const calls = waiting;
    waiting = [];
    return block.type === 'paragraph'
      ? [{ ...block, content: [...calls, ...block.content] }]
      : [{ type: 'paragraph', content: calls }, block];
  });
}

class NoteCalls {
  readonly #notes: ReadonlyMap<string, DocumentNote>;
  readonly #called = new Map<DocumentNote, string>();

  constructor(notes: ReadonlyMap<string, DocumentNote>) {
    this.#notes = notes;
  }

  /** In order, with their labels; those that are found while it is walked come at its end. */
  get called(): Iterable<[DocumentNote, string]> {
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
    return content.flatMap((inline): Inline[] => {
      if (inline.type !== 'link' || !inline.href.startsWith('#')) return [inline];
      const note = this.#notes.get(inline.href.slice(1));
      if (!note) return inline.content;
      const label = this.#called.get(note) ?? labelOf(inlineText(inline.content), note);
      this.#called.set(note, label);
      return [{ type: 'text', text: `[${label}]`, marks: ['superscript'] }];
    });
  }
}

/** As printed where it is called: "3", "*". */
function labelOf(printed: string, note: DocumentNote): string {
  const label = printed.trim().replace(/^[[(]|[\])]$/g, '');
  return label !== '' && label.length <= 8 ? label : note.label;
}

/** The label stands before the first words of the note. */
function labelled(label: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  const prefix: Inline = { type: 'text', text: `[${label}] ` };
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [prefix] }, ...blocks];
  if (bearsLabel(inlineText(first.content), label)) return [...blocks];
  return [{ ...first, content: [prefix, ...first.content] }, ...rest];
}

/** "1. From the log", "[1] From the log", "* From the log". */
const bearsLabel = (text: string, label: string): boolean =>
  ['', '[', '('].some(
    (bracket) =>
      text.startsWith(bracket + label) &&
      /^[\])]?[.:]?\s/.test(text.slice(bracket.length + label.length)),
  );
