/** An item of a list as a word processor says it: a paragraph that names its list and level. */
export interface WordItem {
  /** From 1. */
  readonly level: number;
  /** Which list of the document it belongs to. */
  readonly list: string;
}

/** Reads "mso-list:l0 level2 lfo1" of a paragraph's style; null where it is no item. */
export function readWordItem(style: string): WordItem | null {
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style) ?? [];
  return list && level ? { list, level: Math.min(Number(level), 9) } : null;
}

/** An item as a word processor in the browser says it: alone in a list, with its level. */
export function readOnlineItem(
  name: string,
  attributes: ReadonlyMap<string, string>,
): WordItem | null {
  const level = name === 'li' ? Number(attributes.get('data-aria-level')) : 0;
  return level > 0 ? { list: 'online', level: Math.min(level, 9) } : null;
}

/** Around each such list stands one of these. */
export const isListWrapper = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  name === 'div' && /\bListContainerWrapper\b/.test(attributes.get('class') ?? '');

/** Whether the sign that stands before an item counts: "3.", "b)", "iv." do, "·" and "o" do not. */
export const isCounted = (sign: string): boolean => /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]$/i.test(sign);

/** The number from which a list starts, where its first sign is one. */
export const startOf = (sign: string): number => Number(/\d+/.exec(sign)?.[0] ?? 1);

/** The lists that are open, outermost first, and the tags that open and close them. */
export class OpenLists {
  readonly #open: { readonly tag: 'ol' | 'ul'; readonly list: string }[] = [];

  /** The tags before an item: those that close deeper lists, and those that open its own. */
  item({ level, list }: WordItem, sign: string): string {
    const tag = isCounted(sign) ? 'ol' : 'ul';
    let tags = '';
    while (this.#open.length > level) tags += this.#close();
    const current = this.#open[level - 1];
    if (current && level === 1 && current.list !== list) tags += this.#close();
    if (this.#open.length === level) tags += '</li>';
    while (this.#open.length < level) {
      const start = tag === 'ol' ? startOf(sign) : 1;
      tags += tag === 'ol' && start > 1 ? `<ol start="${start}">` : `<${tag}>`;
      this.#open.push({ tag, list });
      // A level that was passed over has an item without words.
      if (this.#open.length < level) tags += '<li>';
    }
    return `${tags}<li>`;
  }

  /** The tags that end all of them. */
  closeAll(): string {
    let tags = '';
    while (this.#open.length > 0) tags += this.#close();
    return tags;
  }

  #close(): string {
    const last = this.#open.pop();
    return last ? `</li></${last.tag}>` : '';
  }
}
