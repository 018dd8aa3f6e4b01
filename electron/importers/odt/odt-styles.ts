import type { XmlElement, XmlReader } from '../xml/read-xml.ts';

/** A tag of HTML that stands for a mark of text. */
export type MarkTag = 'b' | 'i' | 'u' | 's' | 'sup' | 'sub' | 'code';

/** What a style makes of the text in it. */
interface OdtStyle {
  readonly name: string;
  readonly parent: string | null;
  readonly level: number | null;
  readonly marks: Map<MarkTag, boolean>;
}

/** What a paragraph is by its style. */
export type ParagraphRole = 'title' | 'quotation' | 'preformatted' | 'contents' | 'text';

/** Styles based on others, one on the other. */
const LONGEST_CHAIN = 20;
const families = new Set(['text', 'paragraph']);

/** Gathers the styles of an open document, from its part of styles and from its text. */
export class OdtStyles implements XmlReader {
  readonly #styles = new Map<string, OdtStyle>();
  /** Whether the levels of a list, from 1, are numbered. */
  readonly #lists = new Map<string, Map<number, boolean>>();
  #style: OdtStyle | null = null;
  #list: Map<number, boolean> | null = null;

  open({ name, attributes }: XmlElement): void {
    switch (name) {
      case 'style':
        this.#openStyle(attributes);
        break;
      case 'text-properties':
        if (this.#style) readMarks(attributes, this.#style.marks);
        break;
      case 'list-style':
        this.#list = new Map();
        this.#lists.set(attributes.get('name') ?? '', this.#list);
        break;
      case 'list-level-style-number':
        // Without a form of number it bears none.
        this.#list?.set(Number(attributes.get('level')), attributes.get('num-format') !== '');
        break;
      case 'list-level-style-bullet':
        this.#list?.set(Number(attributes.get('level')), false);
    }
  }

  close({ name }: XmlElement): void {
    if (name === 'style') this.#style = null;
    if (name === 'list-style') this.#list = null;
  }

  /** Of a paragraph or of a span of text, the inner mark last. */
  marksOf(style: string | undefined): readonly MarkTag[] {
    const marks = new Map<MarkTag, boolean>();
    for (const it of this.#chain(style)) {
      for (const [mark, isSet] of it.marks) if (!marks.has(mark)) marks.set(mark, isSet);
    }
    return [...marks].flatMap(([mark, isSet]) => (isSet ? [mark] : []));
  }

  /** Of a heading, from 1, by its style; null for other text. */
  levelOf(style: string | undefined): number | null {
    for (const { name, level } of this.#chain(style)) {
      const named = /^heading (?<level>\d)$/i.exec(name)?.groups?.level;
      if (named) return Number(named);
      if (level !== null && level > 0) return level;
    }
    return null;
  }

  roleOf(style: string | undefined): ParagraphRole {
    for (const { name } of this.#chain(style)) {
      if (/^title$/i.test(name)) return 'title';
      if (/^(?:quotations?|block ?text|block ?quote)$/i.test(name)) return 'quotation';
      if (/^(?:preformatted text|source code)$/i.test(name)) return 'preformatted';
      if (/^contents (?:\d|heading)$/i.test(name)) return 'contents';
    }
    return 'text';
  }

  isNumbered(list: string | undefined, level: number): boolean {
    return this.#lists.get(list ?? '')?.get(level) ?? false;
  }

  #openStyle(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('name');
    this.#style = null;
    if (name === undefined || !families.has(attributes.get('family') ?? '')) return;
    const level = attributes.get('default-outline-level');
    this.#style = {
      name: attributes.get('display-name') ?? readable(name),
      parent: attributes.get('parent-style-name') ?? null,
      level: level ? Number(level) : null,
      marks: new Map(),
    };
    this.#styles.set(name, this.#style);
  }

  /** The style and those that it is based on. */
  #chain(style: string | undefined): OdtStyle[] {
    const chain: OdtStyle[] = [];
    let next: string | null = style ?? null;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const found: OdtStyle = this.#styles.get(next) ?? {
        name: readable(next),
        parent: null,
        level: null,
        marks: new Map(),
      };
      chain.push(found);
      next = found.parent;
    }
    return chain;
  }
}

/** "Heading_20_2" is "Heading 2". */
const readable = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function readMarks(attributes: ReadonlyMap<string, string>, marks: Map<MarkTag, boolean>): void {
  const set = (mark: MarkTag, value: string | undefined, isSet: (value: string) => boolean) => {
    if (value !== undefined) marks.set(mark, isSet(value));
  };
  set('b', attributes.get('font-weight'), (it) => it === 'bold' || Number(it) >= 600);
  set('i', attributes.get('font-style'), (it) => it === 'italic' || it === 'oblique');
  set('u', attributes.get('text-underline-style'), (it) => it !== 'none');
  set('s', attributes.get('text-line-through-style'), (it) => it !== 'none');
  set('s', attributes.get('text-line-through-type'), (it) => it !== 'none');
  set('code', attributes.get('font-name'), (it) => /courier|mono\b|monospace|consolas/i.test(it));
  const position = attributes.get('text-position');
  if (position === undefined) return;
  marks.set('sup', /^super|^[1-9]/.test(position));
  marks.set('sub', /^sub|^-/.test(position));
}
