import type { OdtStyles } from './odt-styles.ts';

interface OpenList {
  readonly style: string | undefined;
  /** Its tag, once it is written. */
  tag: 'ol' | 'ul' | null;
  item: 'none' | 'open' | 'written';
  start: string | undefined;
}

/** Lists that are open; they are written only when text comes, for headings stand in some too. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #markup: (piece: string) => void;
  readonly #open: OpenList[] = [];

  constructor(styles: OdtStyles, markup: (piece: string) => void) {
    this.#styles = styles;
    this.#markup = markup;
  }

  /** Returns what ends it. A list within another has its style, if it has none of its own. */
  open(style: string | undefined): () => void {
    const around = this.#open.at(-1)?.style;
    const list: OpenList = { style: style ?? around, tag: null, item: 'none', start: undefined };
    this.#open.push(list);
    return () => {
      this.#open.pop();
      if (list.tag) this.#markup(`</${list.tag}>`);
    };
  }

  openItem(start: string | undefined): () => void {
    const list = this.#open.at(-1);
    if (!list) return () => {};
    list.item = 'open';
    list.start = start;
    return () => {
      if (list.item === 'written') this.#markup('</li>');
      list.item = 'none';
    };
  }

  /** To be called before text that may stand in an item. */
  write(): void {
    this.#open.forEach((list, index) => {
      if (list.item !== 'open') return;
      if (!list.tag) {
        list.tag = this.#styles.isNumbered(list.style, index + 1) ? 'ol' : 'ul';
        const start = /^\d{1,6}$/.test(list.start ?? '') ? ` start="${list.start}"` : '';
        this.#markup(`<${list.tag}${list.tag === 'ol' ? start : ''}>`);
      }
      this.#markup('<li>');
      list.item = 'written';
    });
  }
}
