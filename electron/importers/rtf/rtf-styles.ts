/** A style of paragraphs while its group is open. */
interface OpenStyle {
  readonly id: number | null;
  readonly outline: number | null;
}

/** What the styles of paragraphs mean, by their numbers. */
export class RtfStyles {
  readonly #headings = new Map<number, number>();
  readonly #titles = new Set<number>();
  readonly #contents = new Set<number>();

  add({ id, outline }: OpenStyle, name: string): void {
    const called = name.replace(/;\s*$/, '').trim();
    const level = /^heading (?<level>[1-9])$/i.exec(called)?.groups?.level;
    if (id === null) return;
    if (/^title$/i.test(called)) this.#titles.add(id);
    else if (/^(?:toc|contents) (?:\d|heading)$/i.test(called)) this.#contents.add(id);
    else if (level) this.#headings.set(id, Number(level));
    else if (outline !== null && outline < 9) this.#headings.set(id, outline + 1);
  }

  /** Of a heading, from 1, by what the paragraph says itself, else by its style. */
  headingOf(style: number | null, outline: number | null): number | null {
    if (outline !== null) return outline < 9 ? outline + 1 : null;
    if (style === null) return null;
    return this.#titles.has(style) ? 1 : (this.#headings.get(style) ?? null);
  }

  isTitle(style: number | null): boolean {
    return style !== null && this.#titles.has(style);
  }

  isContents(style: number | null): boolean {
    return style !== null && this.#contents.has(style);
  }
}
