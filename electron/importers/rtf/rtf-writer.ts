import { escapeText, openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';

/** Characters of one style, perhaps in a link. */
export interface RtfRun {
  readonly text: string;
  /** Tags of HTML, in the order of opening. */
  readonly tags: readonly string[];
  readonly href: string | null;
  /** Markup that stands for itself: a picture, the call of a note. */
  readonly markup?: string;
}

/** Of a paragraph that is an item of a list. */
export interface RtfItem {
  /** From 0. */
  readonly level: number;
  readonly isNumbered: boolean;
  readonly start: number | null;
}

export interface RtfParagraph {
  readonly runs: readonly RtfRun[];
  /** Of a heading, from 1. */
  readonly heading: number | null;
  readonly item: RtfItem | null;
  /** Indented as far as an item of this level, it goes on with it. */
  readonly continues: number | null;
}

/** Writes paragraphs as markup: items in a row are a list, rows in a row a table. */
export class RtfWriter {
  readonly #pieces: string[] = [];
  /** Lists that are open, each with its tag. */
  readonly #lists: ('ol' | 'ul')[] = [];
  #isTable = false;
  #cells: string[] = [];
  #cell: string[] = [];

  get html(): string {
    this.#closeLists(0);
    this.#closeTable();
    return this.#pieces.join('');
  }

  paragraph(paragraph: RtfParagraph): void {
    const { runs, heading, item, continues } = paragraph;
    this.#closeTable();
    const text = runsToHtml(runs);
    if (heading !== null) {
      this.#closeLists(0);
      const tag = `h${Math.min(heading, 6)}`;
      const plain = runs.map((run) => ({ ...run, tags: run.tags.filter((it) => it !== 'b') }));
      this.#pieces.push(`<${tag}>${runsToHtml(plain)}</${tag}>`);
    } else if (item) this.#item(item, text);
    else if (continues !== null && this.#lists.length > 0) {
      this.#closeLists(continues + 1);
      this.#pieces.push(`<p>${text}</p>`);
    } else {
      this.#closeLists(0);
      this.#pieces.push(`<p>${text}</p>`);
    }
  }

  /** Blocks of their own, within a cell as what they say. */
  markup(html: string): void {
    if (this.#cell.length > 0 || this.#cells.length > 0) this.#cell.push(html);
    else {
      this.#closeLists(0);
      this.#closeTable();
      this.#pieces.push(html);
    }
  }

  /** A paragraph of a cell. */
  inCell({ runs }: RtfParagraph): void {
    this.#cell.push(`<p>${runsToHtml(runs)}</p>`);
  }

  closeCell(): void {
    this.#cells.push(this.#cell.join(''));
    this.#cell = [];
  }

  closeRow(isHead: boolean): void {
    if (this.#cell.length > 0) this.closeCell();
    if (this.#cells.length === 0) return;
    this.#closeLists(0);
    if (!this.#isTable) this.#pieces.push('<table>');
    this.#isTable = true;
    const tag = isHead ? 'th' : 'td';
    const cells = this.#cells.map((cell) => `<${tag}>${cell}</${tag}>`);
    this.#pieces.push(`<tr>${cells.join('')}</tr>`);
    this.#cells = [];
  }

  #item({ level, isNumbered, start }: RtfItem, text: string): void {
    const tag = isNumbered ? 'ol' : 'ul';
    this.#closeLists(level + 1);
    if (this.#lists[level] !== undefined && this.#lists[level] !== tag) this.#closeLists(level);
    if (this.#lists.length > level) this.#pieces.push('</li>');
    while (this.#lists.length <= level) {
      const first = isNumbered && start !== null && start > 1 ? String(start) : undefined;
      this.#pieces.push(openTag(tag, { start: first }));
      this.#lists.push(tag);
      if (this.#lists.length <= level) this.#pieces.push('<li>');
    }
    this.#pieces.push(`<li><p>${text}</p>`);
  }

  #closeLists(depth: number): void {
    while (this.#lists.length > depth) this.#pieces.push(`</li></${this.#lists.pop()}>`);
  }

  #closeTable(): void {
    if (this.#cells.length > 0 || this.#cell.length > 0) this.closeRow(false);
    if (this.#isTable) this.#pieces.push('</table>');
    this.#isTable = false;
  }
}

/** Runs of one link are one link. */
function runsToHtml(runs: readonly RtfRun[]): string {
  const pieces: string[] = [];
  let link: string | null = null;
  for (const { text, tags, href, markup } of runs) {
    if (href !== link) {
      if (link !== null) pieces.push('</a>');
      if (href !== null) pieces.push(openTag('a', { href }));
      link = href;
    }
    const inner = markup ?? escapeText(text).replaceAll('\n', '<br>');
    pieces.push(tags.reduceRight((html, tag) => `${startOf(tag)}${html}${endOf(tag)}`, inner));
  }
  if (link !== null) pieces.push('</a>');
  return pieces.join('');
}

const startOf = (tag: string): string =>
  tag === 'scaps' ? '<span class="small-capitals">' : `<${tag}>`;
const endOf = (tag: string): string => (tag === 'scaps' ? '</span>' : `</${tag}>`);
