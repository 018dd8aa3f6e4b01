import { type Token, Tokenizer } from 'parse5';
import type { Manuscript } from '../manuscript.ts';
import { openPlace, readImage } from './element-places.ts';
import { type AttributeMap, readStyleChange, type StyleChange } from './element-style.ts';
import { type OpenCall, readCall } from './footnote-calls.ts';
import {
  blockElements,
  impliedEnds,
  rawTextModes,
  unreadElements,
  voidElements,
} from './html-vocabulary.ts';
import { InlineCollector, type InlineStyle } from './inline-collector.ts';
import { ManuscriptBuilder } from './manuscript-builder.ts';
import type { Place } from './place.ts';
import {
  readAnnotations,
  readBlockChange,
  readBlockSuggestions,
  readNote,
} from './span-attributes.ts';

/**
 * Reads any HTML as a manuscript, our own without loss. It is also the sanitiser of foreign HTML,
 * by construction: only what the model can hold comes through. It never throws, never fetches,
 * and takes linear time: it works on the stream of tokens, and elements count as nested only down
 * to a fixed depth.
 */
export function htmlToManuscript(html: string): Manuscript {
  const reader = new HtmlReader();
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        tokenizer.state = rawTextModes.get(token.tagName) ?? tokenizer.state;
        reader.startTag(token);
      },
      onEndTag: (token) => reader.endTag(token.tagName),
      onCharacter: (token) => reader.text(token.chars),
      onWhitespaceCharacter: (token) => reader.text(token.chars),
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return reader.finish();
}

/** Characters of a footnote's call that are read. */
const LABEL_LENGTH = 20;

/** Elements nested deeper than this lose their meaning, not their text. */
const MAX_DEPTH = 256;

interface OpenElement {
  readonly name: string;
  readonly change: StyleChange;
  /** The style of the text in it, from all elements around. */
  style: InlineStyle;
  /** What it builds, if it builds something. */
  readonly place: Place | undefined;
}

const plainStyle: InlineStyle = {
  marks: new Set(),
  link: null,
  span: null,
  change: null,
  comments: [],
  keepsSpace: false,
};

class HtmlReader {
  readonly #builder = new ManuscriptBuilder();
  readonly #open: OpenElement[] = [];
  /** The element whose content is being skipped, and how many of its name are open. */
  #skipped: { readonly name: string; depth: number } | null = null;

  /** A footnote's call whose label is being read; its markup says nothing. */
  #call: OpenCall | undefined;

  startTag({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    if (this.#skipped) {
      if (this.#skipped.name === name && !selfClosing) this.#skipped.depth += 1;
      return;
    }
    if (unreadElements.has(name)) {
      if (!selfClosing || rawTextModes.has(name)) this.#skipped = { name, depth: 1 };
      return;
    }
    if (this.#call) {
      if (name !== 'a' && !blockElements.has(name)) return;
      this.#endCall();
    }
    const attributes: AttributeMap = new Map(
      attrs.map((attribute) => [attribute.name, attribute.value]),
    );
    if (voidElements.has(name)) this.#addVoid(name, attributes);
    else this.#openElement(name, attributes);
  }

  endTag(name: string): void {
    if (this.#skipped) {
      if (this.#skipped.name === name) this.#skipped.depth -= 1;
      if (this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    if (this.#call) {
      if (name !== 'a' && !blockElements.has(name)) return;
      this.#endCall();
      if (name === 'a') return;
    }
    if (name === 'p' || blockElements.has(name)) this.#builder.endLine();
    if (name === 'br') this.#addVoid(name, new Map());
    const isCellBound = !/^(table|tr|td|th|thead|tbody|tfoot|caption)$/.test(name);
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index] as OpenElement;
      const isFound = element.name === name;
      if (isFound) this.#closeFrom(index);
      if (isFound || (isCellBound && element.place?.kind === 'cell')) return;
    }
  }

  text(characters: string): void {
    if (this.#skipped) return;
    if (this.#call) this.#call.label += characters.slice(0, LABEL_LENGTH - this.#call.label.length);
    else this.#builder.addText(characters, this.#style);
  }

  finish(): Manuscript {
    this.#endCall();
    return this.#builder.finish();
  }

  get #style(): InlineStyle {
    return this.#open.at(-1)?.style ?? plainStyle;
  }

  #addVoid(name: string, attributes: AttributeMap): void {
    if (name === 'br') {
      const isStanding = attributes.get('class') === 'line-break';
      this.#builder.addBreak(this.#style, isStanding ? 'standing' : 'plain');
    }
    if (name === 'hr') this.#builder.addRule(readBlockChange(attributes));
    const image = name === 'img' ? readImage(attributes) : undefined;
    if (image) this.#builder.addImage(image);
  }

  #endCall(): void {
    if (this.#call?.kind === 'call') this.#builder.callFootnote(this.#call, this.#style);
    this.#call = undefined;
  }

  #openElement(name: string, attributes: AttributeMap): void {
    this.#call = name === 'a' ? readCall(attributes) : undefined;
    if (this.#call) return;
    const note = name === 'span' ? readNote(attributes) : undefined;
    if (note) this.#builder.addNote(note, this.#style);
    const beside = readAnnotations(name, attributes);
    if (beside) this.#builder.annotate(beside);
    this.#endImplied(name);
    if (this.#open.length >= MAX_DEPTH) {
      if (blockElements.has(name)) this.#builder.endLine();
      return;
    }
    const place = openPlace(this.#builder, name, attributes, new InlineCollector());
    if (name === 'p') this.#builder.beginParagraph(readBlockSuggestions(attributes));
    const change = readStyleChange(name, attributes);
    this.#open.push({ name, change, style: change(this.#style), place });
  }

  #endImplied(name: string): void {
    const implied = impliedEnds.get(name);
    if (!implied) return;
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index] as OpenElement;
      if (implied.within.has(element.name)) return;
      if (implied.ends.has(element.name)) this.#closeFrom(index);
    }
  }

  /**
   * Closes an element. One that builds something takes all elements in it along; others, such as
   * a misnested `</b>`, end alone, and what is open in them goes on without their style.
   */
  #closeFrom(index: number): void {
    const { place } = this.#open[index] as OpenElement;
    if (place) {
      this.#builder.close(place);
      this.#open.length = index;
      return;
    }
    this.#open.splice(index, 1);
    for (let above = index; above < this.#open.length; above += 1) {
      const element = this.#open[above] as OpenElement;
      element.style = element.change(this.#open[above - 1]?.style ?? plainStyle);
    }
  }
}
