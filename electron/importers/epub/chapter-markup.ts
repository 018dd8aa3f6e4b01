import { type Token, Tokenizer } from 'parse5';
import {
  rawTextModes,
  voidElements,
} from '../../../shared/manuscript/html-codec/html-vocabulary.ts';
import { detectHtmlEncoding } from '../html/detect-html-encoding.ts';
import { decode } from '../text/detect-encoding.ts';

/** A note that stands in a chapter, or in a chapter of notes. */
export interface ChapterNote {
  readonly id: string;
  readonly html: string;
}

/** The markup of a chapter, with its notes taken out. */
export interface ChapterMarkup {
  readonly html: string;
  readonly notes: readonly ChapterNote[];
  /** Whether it is the list of contents, or a page of nothing but the list. */
  readonly isContents: boolean;
}

/** What a chapter refers to becomes an attribute of its tag, or none. */
export interface ChapterReferences {
  /** For a link: its `href`, or null where only its words are kept. */
  link(address: string): string | null;
  /** For a picture: "sha256:…", or null where it is not in the book. */
  picture(address: string): string | null;
}

/** The markup of a chapter as HTML is read: XHTML closes elements that HTML does not. */
export function chapterHtml(bytes: Uint8Array): string {
  return decode(bytes, detectHtmlEncoding(bytes).detected)
    .replace(/^\s*<\?xml[^>]{0,200}\?>/, '')
    .replace(/<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,100000}\]\s*)?>/i, '')
    .replace(/<svg\b[^<>]{0,2000}>[\s\S]{0,5000}?<\/svg>/gi, pictureOf)
    .replace(
      /<([a-z][\w:-]{0,40})((?:\s[^<>]{0,5000})?)\/>/gi,
      (tag, name: string, rest: string) =>
        voidElements.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`,
    );
}

/** Covers are pictures in a drawing that only gives them a size. */
function pictureOf(drawing: string): string {
  const address = /<image\b[^<>]{0,2000}?href\s*=\s*["'](?<address>[^"'<>]{1,2000})["']/i.exec(
    drawing,
  );
  return address?.groups?.address ? `<img alt="" src="${address.groups.address}">` : drawing;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An element of notes, or one note, while it is open. */
interface OpenNotes {
  readonly name: string;
  readonly kind: 'note' | 'notes';
  readonly id: string;
  readonly start: number;
  readonly inner: number;
  depth: number;
}

/** Takes the notes out of a chapter; their keys are the ids by which they are called. */
export function partChapter(html: string): ChapterMarkup {
  const notes: ChapterNote[] = [];
  const edits: Edit[] = [];
  const open: OpenNotes[] = [];
  let isContents = false;
  tokens(html, {
    start({ tagName: name, attrs, location }) {
      if (!location) return;
      const attributes = new Map(attrs.map((it) => [it.name, it.value]));
      isContents ||= name === 'nav' && /\btoc\b/.test(attributes.get('epub:type') ?? '');
      for (const it of open) if (it.name === name) it.depth += 1;
      const kind = kindOf(name, attributes, open.at(-1)?.kind);
      if (!kind || voidElements.has(name)) return;
      const id = attributes.get('id') ?? '';
      const { startOffset: start, endOffset: inner } = location;
      open.push({ name, kind, id, start, inner, depth: 1 });
    },
    end({ tagName: name, location }) {
      if (!location) return;
      for (const it of open) if (it.name === name) it.depth -= 1;
      const last = open.at(-1);
      if (last?.depth !== 0) return;
      open.pop();
      const { id, kind, start, inner } = last;
      const whole = { start, end: location.endOffset, text: '' };
      if (kind === 'note') {
        notes.push({ id, html: html.slice(inner, location.startOffset) });
        edits.push(whole);
      } else if (holdsOnlyNotes(html, whole, edits)) edits.push(whole);
    },
  });
  return { html: edited(html, edits), notes, isContents };
}

/** What is left of an element of notes without them is no more than its heading. */
function holdsOnlyNotes(html: string, { start, end }: Edit, edits: readonly Edit[]): boolean {
  const within = edits.filter((edit) => edit.start >= start);
  const rest = edited(html.slice(0, end), within).slice(start);
  const words = rest.replace(/<[^<>]{0,5000}>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return within.length > 0 && words.length <= HEADING_WORDS;
}

const HEADING_WORDS = 4;

const noteTypes = /\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b/;
const notesTypes = /\b(?:footnotes|endnotes|rearnotes|doc-endnotes)\b/;

/** One note has an id; in an element of notes, items and paragraphs that have one are notes. */
function kindOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  within: OpenNotes['kind'] | undefined,
): OpenNotes['kind'] | null {
  if (within === 'note') return null;
  const says = `${attributes.get('epub:type') ?? ''} ${attributes.get('role') ?? ''}`;
  const hasId = attributes.has('id');
  if (name !== 'a' && hasId && noteTypes.test(says)) return 'note';
  if (within === 'notes') return hasId && /^(?:li|p|div|aside|dd)$/.test(name) ? 'note' : null;
  const isOfNotes = notesTypes.test(says) || /\bfootnotes\b/.test(attributes.get('class') ?? '');
  return isOfNotes && /^(?:section|div|aside|ol|ul|dl)$/.test(name) ? 'notes' : null;
}

/** Sets what links and pictures refer to, in the markup itself. */
export function settleReferences(html: string, references: ChapterReferences): string {
  const edits: Edit[] = [];
  tokens(html, {
    start({ tagName: name, attrs, location }) {
      const attribute = name === 'a' ? 'href' : name === 'img' ? 'src' : null;
      const place = attribute && location?.attrs?.[attribute];
      const address = attrs.find((it) => it.name === attribute)?.value.trim();
      if (!place || address === undefined) return;
      const { startOffset: start, endOffset: end } = place;
      const target = name === 'a' ? references.link(address) : references.picture(address);
      const written =
        target === null ? '' : `${name === 'a' ? 'href' : 'data-source'}="${quoted(target)}"`;
      edits.push({ start, end, text: written });
    },
    end() {},
  });
  return edited(html, edits);
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function edited(html: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    if (start < done) continue;
    pieces.push(html.slice(done, start), text);
    done = end;
  }
  return [...pieces, html.slice(done)].join('');
}

interface TagReader {
  start(tag: Token.TagToken): void;
  end(tag: Token.TagToken): void;
}

function tokens(html: string, reader: TagReader): void {
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        tokenizer.state = rawTextModes.get(token.tagName) ?? tokenizer.state;
        reader.start(token);
      },
      onEndTag: (token) => reader.end(token),
      onCharacter: () => {},
      onWhitespaceCharacter: () => {},
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
}
