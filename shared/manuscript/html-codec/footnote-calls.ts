import { identifier } from '../../kernel/identifier.ts';
import { mapInlines } from '../inline-containers.ts';
import type { Block, Footnote, Inline, Paragraph } from '../manuscript.ts';
import type { AttributeMap } from './element-style.ts';

/** What an element is called by `role` or, in e-books, `epub:type`. */
export function isCalled(attributes: AttributeMap, names: readonly string[]): boolean {
  const said = `${attributes.get('role') ?? ''} ${attributes.get('epub:type') ?? ''}`;
  return said.split(/\s+/).some((word) => names.includes(word));
}

/** A link that calls a footnote: by the id of its element. */
interface FootnoteCall {
  readonly key: string;
  /** As the page prints it: "3", "*". */
  readonly label: string;
  /** Its identity, where it was written by us or is given by a label. */
  readonly id: string | undefined;
}

/** A call of a footnote, or the link from a footnote back to its call, while it is being read. */
export interface OpenCall {
  readonly kind: 'call' | 'back-link';
  readonly key: string;
  readonly id: string | undefined;
  label: string;
}

/** Undefined where the element is an ordinary link. */
export function readCall(attributes: AttributeMap): OpenCall | undefined {
  const href = attributes.get('href') ?? '';
  const isBack = isCalled(attributes, ['doc-backlink', 'backlink', 'referrer']);
  const isCall = isCalled(attributes, ['doc-noteref', 'noteref']);
  if (!href.startsWith('#') || !(isBack || isCall)) return undefined;
  const id = identifier.safeParse(attributes.get('data-id')).data;
  return { kind: isBack ? 'back-link' : 'call', key: href.slice(1), id, label: '' };
}

/** The calls of footnotes and the notes that a page holds apart from them, brought together. */
export class FootnoteCalls {
  readonly #calls: FootnoteCall[] = [];
  readonly #notes = new Map<string, readonly Inline[]>();

  /** What stands in the text until all notes are known: its id is the place of the call. */
  call(call: FootnoteCall): Footnote {
    this.#calls.push(call);
    return { type: 'footnote', id: `${this.#calls.length - 1}`, content: [] };
  }

  /** Where an id is used twice, a link leads to the first. */
  addNote(key: string, content: readonly Inline[]): void {
    if (!this.#notes.has(key)) this.#notes.set(key, content);
  }

  /** The blocks with their notes; those that nothing calls follow as paragraphs. */
  settle(blocks: readonly Block[]): Block[] {
    if (this.#calls.length === 0 && this.#notes.size === 0) return [...blocks];
    const called = new Set(this.#calls.map(({ key }) => key));
    const uncalled = [...this.#notes].flatMap(([key, content]): Paragraph[] =>
      called.has(key) ? [] : [{ type: 'paragraph', content: [...content] }],
    );
    const settled = mapInlines({ version: 1, blocks: [...blocks, ...uncalled] }, (inlines) =>
      inlines.map((inline) => this.#settleInline(inline)),
    );
    return settled.blocks;
  }

  #settleInline(inline: Inline): Inline {
    const call = inline.type === 'footnote' && this.#calls[Number(inline.id)];
    if (!call) return inline;
    const note = this.#notes.get(call.key);
    if (!note || note.length === 0) return linkOf(call);
    // A note that a note calls stays a link: footnotes have none of their own.
    const content = note.map((it) => {
      const inner = it.type === 'footnote' && this.#calls[Number(it.id)];
      return inner ? linkOf(inner) : it;
    });
    return { type: 'footnote', id: idOf(call), content: content as Footnote['content'] };
  }
}

const idOf = ({ id, key }: FootnoteCall): string =>
  id ?? (key.replace(/[^\w.-]/g, '-').slice(0, 64) || 'note');

/** Where there is no such note, the call is the link that it was. */
const linkOf = ({ key, label }: FootnoteCall): Inline => ({
  type: 'link',
  href: `#${key}`.replace(/[\s\p{Cc}]/gu, ''),
  content: [{ type: 'text', text: label || '*', marks: ['superscript'] }],
});
