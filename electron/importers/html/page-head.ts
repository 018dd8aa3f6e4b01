/** What a page says of itself outside of its text. */
export interface PageHeadFacts {
  readonly title: string;
  readonly language: string | null;
  /** `<meta>` by name, property or http-equiv, in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly base: string | null;
  readonly canonical: string | null;
  readonly comments: string;
}

const LONGEST_META = 2000;
const LONGEST_COMMENT = 1000;
const MOST_COMMENTS = 4000;

/** Gathers it from the stream of tags. */
export class PageHead {
  readonly #meta = new Map<string, string>();
  #title: string | null = null;
  #isInTitle = false;
  #language: string | null = null;
  #base: string | null = null;
  #canonical: string | null = null;
  #comments = '';

  startTag(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = (key: string) => attributes.get(key)?.trim() || null;
    if (name === 'title' && this.#title === null) {
      this.#title = '';
      this.#isInTitle = true;
    }
    if (name === 'html' || name === 'body') this.#language ??= value('lang') ?? value('xml:lang');
    if (name === 'base') this.#base ??= value('href');
    if (name === 'link' && value('rel')?.toLowerCase() === 'canonical') {
      this.#canonical ??= value('href');
    }
    if (name !== 'meta') return;
    const key = (value('name') ?? value('property') ?? value('http-equiv'))?.toLowerCase();
    const content = value('content');
    if (key && content && !this.#meta.has(key)) {
      this.#meta.set(key, content.slice(0, LONGEST_META));
    }
  }

  endTag(name: string): void {
    if (name === 'title') this.#isInTitle = false;
  }

  /** Whether these characters are of the title, and not of the text. */
  takes(characters: string): boolean {
    if (this.#isInTitle) this.#title += characters;
    return this.#isInTitle;
  }

  comment(data: string): void {
    if (this.#comments.length < MOST_COMMENTS) {
      this.#comments += `${data.slice(0, LONGEST_COMMENT)}\n`;
    }
  }

  facts(): PageHeadFacts {
    return {
      title: (this.#title ?? '').replace(/\s+/g, ' ').trim(),
      language: this.#language,
      meta: this.#meta,
      base: this.#base,
      canonical: this.#canonical,
      comments: this.#comments,
    };
  }
}
