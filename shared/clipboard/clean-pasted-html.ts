import { type Token, Tokenizer } from 'parse5';
import { escapeText, openTag } from '../manuscript/html-codec/escape-html.ts';
import { rawTextModes, voidElements } from '../manuscript/html-codec/html-vocabulary.ts';
import { boldClasses } from './spreadsheet-classes.ts';
import { footnoteAttributes, isRuleOverNotes, unsaidNote } from './word-footnotes.ts';
import {
  isListWrapper,
  OpenLists,
  readOnlineItem,
  readWordItem,
  type WordItem,
} from './word-lists.ts';

const SIGNS_OF_OTHERS =
  /mso-|urn:schemas-microsoft|docs-internal-guid|google\.com\/url|display:\s*none|visibility:\s*hidden|\shidden[\s>=]|#cmnt|#ftnt|sdfootnote|sdendnote|data-aria-level|data-ccp|<(?:nav|button|thead)\b/i;

/** Whether it holds anything that cleaning would change; most of the web does not. */
export const isInNeedOfCleaning = (html: string): boolean => SIGNS_OF_OTHERS.test(html);

/** The HTML without what a programme added for itself, its lists said as lists. Linear time. */
export function cleanPastedHtml(html: string): string {
  const cleaner = new Cleaner(boldClasses(html));
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        tokenizer.state = rawTextModes.get(token.tagName) ?? tokenizer.state;
        cleaner.startTag(token);
      },
      onEndTag: (token) => cleaner.endTag(token.tagName),
      onCharacter: (token) => cleaner.text(token.chars),
      onWhitespaceCharacter: (token) => cleaner.text(token.chars),
      onNullCharacter: () => {},
      onComment: (token) => cleaner.comment(token.data),
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return cleaner.finish();
}

/** What stands in a "paragraph that is an item" before its words. */
interface OpenItem extends WordItem {
  /** The element that it is. */
  readonly name: string;
  sign: string;
  /** Tags that came before its words. */
  held: string;
  /** False while what comes is its sign. */
  isOpened: boolean;
}

/** An end tag further from its start than this is written as it is, so that time stays linear. */
const FURTHEST_END = 64;

class Cleaner {
  readonly #bold: ReadonlySet<string>;
  #out = '';
  readonly #lists = new OpenLists();
  #item: OpenItem | null = null;
  /** The element whose content is left out, and how many of its name are open in it. */
  #left: { readonly name: string; readonly isSign: boolean; depth: number } | null = null;
  /** What is open, and under which name it was written; null for the wrapper of a list, which is not. */
  readonly #open: { readonly name: string; readonly as: string | null }[] = [];
  /** The list of a word processor in the browser that is open, and its element. */
  #online: { depth: number; isOrdered: boolean } = { depth: 0, isOrdered: false };
  /** Start tags that no words have followed yet: what comes first may say what they are. */
  #begun: { readonly name: string; readonly html: string }[] = [];
  /** How many elements were open around the footnote that is open, which nothing else said was one. */
  #note: number | null = null;
  #hasNoteWords = false;
  /** Between "if !supportLists" and "endif" stands the sign of an item. */
  #isInSign = false;

  constructor(boldClasses: ReadonlySet<string>) {
    this.#bold = boldClasses;
  }

  startTag({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    if (this.#left) {
      if (this.#left.name === name && !selfClosing) this.#left.depth += 1;
      return;
    }
    const attributes = new Map(attrs.map((one) => [one.name, one.value]));
    if (this.#bold.has(attributes.get('class') ?? '')) attributes.set('style', 'font-weight: bold');
    const style = attributes.get('style') ?? '';
    const isSign = this.#item?.isOpened === false && /mso-list:\s*ignore/i.test(style);
    if (isSign || isLeftOut(name, attributes, style)) {
      if (!selfClosing && !voidElements.has(name)) this.#left = { name, isSign, depth: 1 };
      return;
    }
    if (this.#isInSign) return;
    if (this.#online.depth > 0 && (name === 'ul' || name === 'ol')) {
      this.#online.isOrdered = name === 'ol';
      return;
    }
    if (this.#beginItem(name, attributes, style)) return;
    if (isListWrapper(name, attributes)) {
      this.#online.depth += 1;
      this.#open.push({ name, as: null });
      return;
    }
    if (blocks.has(name) && !this.#item) this.#closeLists();
    const note = unsaidNote(name, attributes);
    if (note) this.#beginNote(note);
    if (name === 'br' || name === 'img') this.#openItem();
    const as = renamed(name, attributes, (around) => this.#isIn(around));
    if (!voidElements.has(name)) this.#open.push({ name, as });
    const html = tagOf(as, attributes, name !== 'a' && this.#isIn('a'));
    if (opensWords.has(name) && !this.#item) this.#begun.push({ name, html });
    else this.#write(html);
  }

  endTag(name: string): void {
    if (this.#left) {
      if (this.#left.name === name) this.#left.depth -= 1;
      if (this.#left.depth === 0) this.#left = null;
      return;
    }
    if (this.#isInSign) return;
    if (this.#item?.name === name) {
      this.#openItem();
      this.#item = null;
      return;
    }
    if (this.#online.depth > 0 && (name === 'ul' || name === 'ol')) return;
    const index = this.#placeOf(name);
    const ended = index < 0 ? { as: name } : this.#open[index];
    if (index >= 0) this.#open.splice(index, 1);
    if (ended?.as) this.#write(`</${ended.as}>`);
    else this.#online.depth -= 1;
    if (this.#note !== null && index >= 0 && index < this.#note) this.#endNote();
  }

  text(characters: string): void {
    if (this.#isInSign || this.#left?.isSign) {
      if (this.#item) this.#item.sign += characters.replace(/[\s\u00a0]+/g, '');
      return;
    }
    if (this.#left) return;
    if (characters.trim() !== '') this.#openItem();
    const html = escapeText(this.#isBehindMark() ? characters.trimStart() : characters);
    if (html !== '' && !this.#isIn('a')) this.#hasNoteWords = true;
    if (characters.trim() === '' && this.#begun.length > 0) this.#begun.push({ name: '', html });
    else this.#write(html);
  }

  comment(data: string): void {
    if (/^\[if\s+!supportLists\]/i.test(data)) this.#isInSign = true;
    if (/^\[endif\]/i.test(data)) this.#isInSign = false;
  }

  finish(): string {
    this.#sayBegun();
    if (this.#note !== null) this.#endNote();
    this.#closeLists();
    return this.#out;
  }

  #closeLists(): void {
    const tags = this.#lists.closeAll();
    if (tags !== '') this.#write(tags);
  }

  #isIn(name: string): boolean {
    return this.#placeOf(name) >= 0;
  }

  /** Where the innermost of its name is open, or -1; one that stands far out is not looked for. */
  #placeOf(name: string): number {
    const from = Math.max(0, this.#open.length - FURTHEST_END);
    return this.#open.findLastIndex((one, at) => at >= from && one.name === name);
  }

  /** The paragraph that has just begun is a note, and with it what follows in its box. */
  #beginNote(key: string): void {
    const at = this.#begun.findLastIndex(({ name }) => name === 'p');
    if (at < 0) return;
    const paragraph = this.#placeOf('p');
    const isBoxed = this.#open[paragraph - 1]?.name === 'div';
    const before = this.#begun.slice(0, at).filter(({ name }) => name !== 'hr');
    const end = this.#note === null ? '' : NOTE_ENDS;
    const note = end + openTag('div', { role: 'doc-footnote', id: key });
    this.#begun = [...before, { name: 'div', html: note }, ...this.#begun.slice(at)];
    this.#note = isBoxed ? paragraph : paragraph + 1;
    this.#hasNoteWords = false;
  }

  /** Between the mark of a note, which is a link back, and its first words. */
  #isBehindMark(): boolean {
    return this.#note !== null && !this.#hasNoteWords && !this.#isIn('a');
  }

  #endNote(): void {
    this.#note = null;
    this.#write(NOTE_ENDS);
  }

  #sayBegun(): void {
    for (const { html } of this.#begun) this.#out += html;
    this.#begun = [];
  }

  #write(html: string): void {
    this.#sayBegun();
    if (this.#item?.isOpened === false) this.#item.held += html;
    else this.#out += html;
  }

  /** Whether the element is an item; what it holds then goes into it. */
  #beginItem(name: string, attributes: ReadonlyMap<string, string>, style: string): boolean {
    const ofParagraph = name === 'p' || /^h[1-6]$/.test(name) ? readWordItem(style) : null;
    const online = ofParagraph ? null : readOnlineItem(name, attributes);
    const item = ofParagraph ?? online;
    if (!item) return false;
    const place = attributes.get('data-aria-posinset') ?? '1';
    const sign = online && this.#online.isOrdered ? `${place}.` : '';
    this.#sayBegun();
    this.#item = { ...item, name, sign, held: '', isOpened: false };
    return true;
  }

  /** Opens the item at its first word; marks that began before its sign go into it. */
  #openItem(): void {
    if (!this.#item || this.#item.isOpened) return;
    this.#item.isOpened = true;
    this.#out += this.#lists.item(this.#item, this.#item.sign) + this.#item.held;
  }
}

const NOTE_ENDS = '</div>';

/** What stands around the first words of a paragraph, and the line over notes. */
const opensWords = new Set(['div', 'p', 'span', 'sup', 'hr']);

const blocks = new Set(['p', 'div', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/**
 * Hidden text, what stands in a margin, marks that lead to it, words struck by a reviser, what a page
 * offers beside its text, and the blank by which a word processor ends each paragraph.
 */
function isLeftOut(name: string, attributes: ReadonlyMap<string, string>, style: string): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (/display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(style)) return true;
  if (/mso-element:\s*(?:comment|header|footer)/i.test(style)) return true;
  if (name === 'del' && !attributes.has('data-change')) return true;
  if (name === 'nav' || name === 'button' || attributes.get('role') === 'navigation') return true;
  if (isRuleOverNotes(name, attributes)) return true;
  if (name === 'a' && /^#(?:_msocom|cmnt)/.test(attributes.get('href') ?? '')) return true;
  return /\bMsoComment|(?:^|\s)EOP(?:\s|$)/.test(attributes.get('class') ?? '');
}

/**
 * Titles that are paragraphs of a class, words that a reviser put in, cells of rows that say they are
 * heads, and lines under links, which are drawn and not meant.
 */
function renamed(
  name: string,
  attributes: ReadonlyMap<string, string>,
  isIn: (name: string) => boolean,
): string {
  const kind = attributes.get('class') ?? '';
  if (name === 'td' && isIn('thead')) return 'th';
  if (name === 'u' && isIn('a')) return 'span';
  if (name === 'p' && /\bMsoTitle\b/.test(kind)) return 'h1';
  if (name === 'p' && /\bMsoSubtitle\b/.test(kind)) return 'h2';
  if (name === 'p' && /\bMso(?:Intense)?Quote\b/.test(kind)) return 'blockquote';
  return name === 'ins' && !attributes.has('data-change') ? 'span' : name;
}

function tagOf(name: string, attributes: ReadonlyMap<string, string>, isInLink: boolean): string {
  const ofNote = footnoteAttributes(name, attributes);
  if (ofNote) return openTag(name, ofNote);
  const written = [...attributes].map(([key, value]): [string, string] => {
    if (key === 'href') return [key, meantHref(value)];
    return [key, key === 'style' && (isInLink || name === 'a') ? notUnderlined(value) : value];
  });
  return openTag(name, Object.fromEntries(written));
}

const notUnderlined = (style: string): string =>
  style.replace(/(text-decoration[^:;]{0,20}:[^;]{0,80})underline/gi, '$1');

/** A counter's address names the one that it leads to. */
function meantHref(href: string): string {
  const found = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?(?:[^#]*&)?q=([^&#]+)/i.exec(href);
  try {
    return found?.[1] ? decodeURIComponent(found[1]) : href;
  } catch {
    return href;
  }
}
