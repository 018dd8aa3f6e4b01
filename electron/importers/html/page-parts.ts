import { type Token, Tokenizer } from 'parse5';
import {
  blockElements,
  rawTextModes,
} from '../../../shared/manuscript/html-codec/html-vocabulary.ts';
import { importLimits } from '../import-limits.ts';
import { furnitureRole } from './furniture-role.ts';
import { PageHead, type PageHeadFacts } from './page-head.ts';
import { PageTables, type TableNote } from './page-tables.ts';

/** Offsets into the page and its lines, counted from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface PageLink {
  readonly href: string;
  /** Its words, or what its picture shows. */
  readonly words: string;
}

export interface PageImage extends Pick<Place, 'start' | 'end'> {
  readonly source: string;
  readonly alternative: string;
  /** As declared, in pixels; the larger of height and width. */
  readonly size: number | null;
}

/** A stretch of the body between rules, or an element that says what it is. */
export interface PagePart extends Place {
  /** The element, or its role, where it is furniture by itself. */
  readonly role: string | null;
  /** The element of the page's main text that it stands in. */
  readonly within: 'main' | 'article' | null;
  readonly text: string;
  /** The characters of its text that stand in links. */
  readonly linked: number;
  readonly preformatted: number;
  readonly links: readonly PageLink[];
  readonly images: readonly PageImage[];
  readonly headings: readonly string[];
  /** Where each of its headings begins. */
  readonly headingStarts: readonly number[];
}

/** What a page holds, as the stream of its tags tells; no tree is built, so time is linear. */
export interface PageParts extends PageHeadFacts {
  /** In the order of the page; nothing of the body is in none. */
  readonly parts: readonly PagePart[];
  readonly tables: readonly TableNote[];
  /** What cannot be carried over, by name of element. */
  readonly lost: ReadonlyMap<string, number>;
  /** Where its head ends, with all that it says of itself; 0 where it has none. */
  readonly headEnd: number;
}

export function readPageParts(html: string): PageParts {
  const reader = new PartReader(html);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        tokenizer.state = rawTextModes.get(token.tagName) ?? tokenizer.state;
        reader.startTag(token);
      },
      onEndTag: (token) => reader.endTag(token),
      onCharacter: (token) => reader.text(token.chars),
      onWhitespaceCharacter: (token) => reader.text(token.chars),
      onNullCharacter: () => {},
      onComment: ({ data }) => reader.comment(data),
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return reader.finish();
}

interface OpenPart {
  start: number;
  firstLine: number;
  role: string | null;
  within: PagePart['within'];
  text: string[];
  linked: number;
  preformatted: number;
  links: { href: string; words: string }[];
  images: PageImage[];
  headings: string[];
  headingStarts: number[];
}

const notText = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea']);
const notCarried = new Set([
  'iframe',
  'object',
  'embed',
  'applet',
  'form',
  'video',
  'audio',
  'frame',
  'svg',
  'canvas',
]);

class PartReader {
  readonly #html: string;
  readonly #parts: PagePart[] = [];
  readonly #lost = new Map<string, number>();
  readonly #head = new PageHead();
  readonly #tables = new PageTables();
  #part: OpenPart = openPart(0, 1, null, null);
  /** The furniture element that is open, and how many of its name are. */
  #furniture: { readonly name: string; depth: number } | null = null;
  #skipped: string | null = null;
  #link: { href: string; words: string } | null = null;
  #heading: { readonly start: number; readonly words: string[] } | null = null;
  #headEnd = 0;
  #preformatted = 0;
  /** Articles and quotations have footers of their own. */
  #articles = 0;
  readonly #bodies = { main: 0, article: 0 };

  constructor(html: string) {
    this.#html = html;
  }

  startTag({ tagName: name, attrs, location, selfClosing }: Token.TagToken): void {
    if (!location || this.#skipped !== null) return;
    const attributes = new Map(attrs.map((attribute) => [attribute.name, attribute.value]));
    if (notCarried.has(name)) this.#lost.set(name, (this.#lost.get(name) ?? 0) + 1);
    if (notText.has(name) && !selfClosing) this.#skipped = name;
    this.#head.startTag(name, attributes);
    if (this.#furniture?.name === name) this.#furniture.depth += 1;
    else if (!this.#furniture) this.#cut(name, attributes, location);
    if (name === 'article' || name === 'blockquote') this.#articles += 1;
    const body = bodyOf(name);
    if (body && !this.#furniture) {
      this.#bodies[body] += 1;
      if (this.#bodies[body] === 1) this.#startPart(location.startOffset, location.startLine, null);
    }
    if (name === 'pre' || name === 'xmp' || name === 'listing') this.#preformatted += 1;
    if (/^h[1-6]$/.test(name)) this.#heading = { start: location.startOffset, words: [] };
    if (name === 'a') this.#openLink(attributes.get('href'));
    if (name === 'img') this.#addImage(attributes, location);
    if (name === 'br' || blockElements.has(name)) this.#space();
    this.#tables.startTag(name, location);
  }

  endTag({ tagName: name, location }: Token.TagToken): void {
    if (this.#skipped !== null) {
      if (this.#skipped === name) this.#skipped = null;
      return;
    }
    if (!location) return;
    this.#head.endTag(name);
    if (name === 'head' || name === 'title') this.#headEnd = location.endOffset;
    if (name === 'a') this.#link = null;
    if (name === 'article' || name === 'blockquote')
      this.#articles = Math.max(this.#articles - 1, 0);
    if (name === 'pre' || name === 'xmp' || name === 'listing') {
      this.#preformatted = Math.max(this.#preformatted - 1, 0);
    }
    if (/^h[1-6]$/.test(name)) this.#closeHeading();
    this.#tables.endTag(name);
    this.#endBody(name, location);
    if (this.#furniture?.name !== name) return;
    this.#furniture.depth -= 1;
    if (this.#furniture.depth > 0) return;
    this.#furniture = null;
    this.#startPart(location.endOffset, location.endLine, null);
  }

  text(characters: string): void {
    if (this.#skipped !== null || this.#head.takes(characters)) return;
    const part = this.#part;
    part.text.push(characters);
    const length = characters.replace(/\s+/g, '').length;
    if (this.#link) {
      part.linked += length;
      this.#link.words += characters;
    }
    if (this.#preformatted > 0) part.preformatted += length;
    this.#heading?.words.push(characters);
    this.#tables.text(length);
  }

  comment(data: string): void {
    this.#head.comment(data);
    this.#part.text.push(' ');
  }

  finish(): PageParts {
    this.#startPart(this.#html.length, this.#html.split('\n').length, null);
    return {
      parts: this.#parts,
      ...this.#head.facts(),
      tables: this.#tables.notes(),
      lost: this.#lost,
      headEnd: this.#headEnd,
    };
  }

  /** Rules outside of tables part the page; so does an element that is furniture by what it says. */
  #cut(name: string, attributes: ReadonlyMap<string, string>, location: Token.Location): void {
    if (name === 'body') {
      this.#headEnd = location.endOffset;
      this.#startPart(location.endOffset, location.endLine, null);
    }
    if (name === 'hr' && this.#tables.depth === 0) {
      this.#startPart(location.startOffset, location.startLine, null);
    }
    const role = this.#articles === 0 ? furnitureRole(name, attributes) : null;
    if (!role) return;
    this.#startPart(location.startOffset, location.startLine, role);
    this.#furniture = { name, depth: 1 };
  }

  #endBody(name: string, location: Token.Location): void {
    const body = bodyOf(name);
    if (!body || this.#furniture || this.#bodies[body] === 0) return;
    this.#bodies[body] -= 1;
    if (this.#bodies[body] === 0) this.#startPart(location.endOffset, location.endLine, null);
  }

  #startPart(at: number, line: number, role: string | null): void {
    const { start, firstLine, text, ...rest } = this.#part;
    if (at > start && this.#parts.length < importLimits.pageParts) {
      const words = text.join('').replace(/\s+/g, ' ').trim();
      this.#parts.push({ ...rest, start, end: at, firstLine, lastLine: line, text: words });
    }
    const { main, article } = this.#bodies;
    const within = main > 0 ? 'main' : article > 0 ? 'article' : null;
    this.#part = openPart(at, line, role, within);
    this.#link = null;
    this.#heading = null;
  }

  /** Words on two lines are two words. */
  #space(): void {
    this.#part.text.push(' ');
    this.#heading?.words.push(' ');
    if (this.#link) this.#link.words += ' ';
  }

  #openLink(href: string | undefined): void {
    this.#link = href === undefined ? null : { href: href.trim(), words: '' };
    if (this.#link) this.#part.links.push(this.#link);
  }

  #addImage(attributes: ReadonlyMap<string, string>, location: Token.Location): void {
    const alternative = attributes.get('alt')?.replace(/\s+/g, ' ').trim() ?? '';
    const sizes = ['width', 'height'].map((side) =>
      Number.parseInt(attributes.get(side) ?? '', 10),
    );
    const known = sizes.filter((size) => !Number.isNaN(size));
    this.#part.images.push({
      start: location.startOffset,
      end: location.endOffset,
      source: attributes.get('src')?.trim() ?? '',
      alternative,
      size: known.length === 2 ? Math.max(...known) : null,
    });
    if (this.#link) this.#link.words += ` ${alternative} `;
    this.#heading?.words.push(` ${alternative} `);
  }

  #closeHeading(): void {
    const words = this.#heading?.words.join('').replace(/\s+/g, ' ').trim();
    if (this.#heading && words) {
      this.#part.headings.push(words);
      this.#part.headingStarts.push(this.#heading.start);
    }
    this.#heading = null;
  }
}

const openPart = (
  start: number,
  firstLine: number,
  role: string | null,
  within: PagePart['within'],
): OpenPart => ({
  start,
  firstLine,
  role,
  within,
  text: [],
  linked: 0,
  preformatted: 0,
  links: [],
  images: [],
  headings: [],
  headingStarts: [],
});

/** An element that holds the text of a page. */
const bodyOf = (name: string): 'main' | 'article' | null =>
  name === 'main' || name === 'article' ? name : null;
