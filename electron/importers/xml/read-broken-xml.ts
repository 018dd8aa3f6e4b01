import { SaxesParser } from 'saxes';
import { importLimits } from '../import-limits.ts';
import { vocabularyOf } from './xml-vocabularies.ts';

/** An element as it stands in its file; offsets count from the beginning of the text. */
export interface PlacedElement {
  /** In small letters, with the usual prefix of its vocabulary: "title", "content:encoded". */
  readonly name: string;
  /** By name as written, in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PlacedElement[];
  /** All characters directly in it, from text and CDATA. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of what is between its tags. */
  readonly inner: readonly [start: number, end: number];
  /** The prefix that it bears in the file, with its colon; empty where there is none. */
  readonly prefix: string;
}

export interface XmlFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What a text of XML holds, as far as it could be read. */
export interface XmlReading {
  readonly root: PlacedElement | null;
  /** The first of them; reading goes on past each as well as it can. */
  readonly faults: readonly XmlFault[];
  /** Where reading was given up because there were too many faults; null where it was not. */
  readonly stoppedAt: number | null;
  /** Names of entities that the file defines. None is ever expanded. */
  readonly entities: readonly string[];
}

/** Stands for an ampersand that begins no reference: the parser would swallow what follows. */
const BARE_AMPERSAND = '\ufdd0';
const ampersands =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][\w.-]{0,40};)/gi;

interface OpenElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly vocabularies: ReadonlyMap<string, string>;
  readonly children: PlacedElement[];
  readonly text: string[];
  readonly start: number;
  readonly innerStart: number;
}

/** Thrown within the parser to end it, and caught around it. */
const enough = Symbol('enough faults');

/**
 * Reads XML into elements, whole or broken. Entities of its own are dropped, nothing is fetched,
 * and elements nested deeper than a bound lose their names, not their text.
 */
export function readBrokenXml(text: string): XmlReading {
  const reader = new BrokenXmlReader(text);
  return reader.read();
}

class BrokenXmlReader {
  readonly #source: string;
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  readonly #open: OpenElement[] = [];
  readonly #faults: XmlFault[] = [];
  #faultCount = 0;
  #entities: string[] = [];
  #root: PlacedElement | null = null;
  /** How many elements are open beyond the bound. */
  #tooDeep = 0;
  #start = 0;

  constructor(text: string) {
    this.#source = text;
  }

  read(): XmlReading {
    const parser = this.#parser;
    parser.ENTITIES = Object.assign(Object.create(null), references);
    parser.on('doctype', (doctype) => this.#dropEntities(doctype));
    parser.on('opentagstart', () => {
      this.#start = this.#source.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', ({ name, attributes }) => this.#openElement(name, attributes));
    parser.on('closetag', () => this.#close(parser.position));
    parser.on('text', (characters) => this.#add(characters));
    parser.on('cdata', (characters) => this.#add(characters));
    parser.on('error', ({ message }) => this.#note(message));
    const stoppedAt = this.#parse();
    while (this.#open.length > 0) this.#close(stoppedAt ?? this.#source.length);
    return {
      root: this.#root,
      faults: this.#faults,
      stoppedAt,
      entities: this.#entities,
    };
  }

  #parse(): number | null {
    const parser = this.#parser;
    try {
      parser.write(this.#withoutBareAmpersands()).write(endOf(this.#source)).close();
      return null;
    } catch (thrown) {
      if (thrown !== enough) throw thrown;
      return Math.min(parser.position, this.#source.length);
    }
  }

  #withoutBareAmpersands(): string {
    return this.#source.replace(ampersands, (found: string, at: number) => {
      if (found !== '&') return found;
      if (this.#faults.length === 0) {
        const before = this.#source.slice(0, at);
        const column = at - before.lastIndexOf('\n');
        const line = before.split('\n').length;
        this.#faults.push({ message: 'an ampersand by itself', line, column });
      }
      return BARE_AMPERSAND;
    });
  }

  #dropEntities(doctype: string): void {
    const declared = Array.from(
      doctype.matchAll(/<!ENTITY\s{1,20}(?:%\s{1,20})?(?<name>[^\s"'<>]{1,100})/g),
      ({ groups }) => groups?.name ?? '',
    );
    this.#entities = [...new Set(declared)];
    for (const name of this.#entities) this.#parser.ENTITIES[name] = '';
  }

  #openElement(written: string, given: Record<string, string>): void {
    if (this.#open.length >= importLimits.xmlExportDepth) {
      this.#tooDeep += 1;
      return;
    }
    const attributes = new Map(
      Object.entries(given).map(([key, value]) => [key.toLowerCase(), restored(value)]),
    );
    const around = this.#open.at(-1)?.vocabularies ?? new Map();
    const vocabularies = withDeclared(around, attributes);
    const [local = '', prefix] = written.toLowerCase().split(':', 2).reverse();
    const vocabulary = vocabularyOf(prefix ?? '', vocabularies.get(prefix ?? ''));
    this.#open.push({
      name: vocabulary === '' ? local : `${vocabulary}:${local}`,
      prefix: prefix === undefined ? '' : `${written.split(':', 1)[0]}:`,
      attributes,
      vocabularies,
      children: [],
      text: [],
      start: this.#start,
      innerStart: this.#parser.position,
    });
  }

  #close(position: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const element = this.#open.pop();
    if (!element) return;
    const end = Math.min(position, this.#source.length);
    const lastTag = this.#source.lastIndexOf('<', end - 1);
    const isClosed = lastTag >= element.innerStart && this.#source[lastTag + 1] === '/';
    const { name, prefix, attributes, children, start, innerStart } = element;
    const closed: PlacedElement = {
      name,
      prefix,
      attributes,
      children,
      text: element.text.join(''),
      start,
      end,
      inner: [innerStart, isClosed ? lastTag : end],
    };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(closed);
    else this.#root ??= closed;
  }

  #add(characters: string): void {
    this.#open.at(-1)?.text.push(restored(characters));
  }

  #note(message: string): void {
    this.#faultCount += 1;
    if (this.#faultCount > importLimits.xmlFaults) throw enough;
    // The parser's message begins with its place: "12:7: unclosed tag: item".
    const words = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const { line, column } = this.#parser;
    if (this.#faults.length < NAMED)
      this.#faults.push({ message: words, line, column: column + 1 });
  }
}

/** Faults that are told one by one. */
const NAMED = 5;

const references = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const restored = (text: string): string => text.replaceAll(BARE_AMPERSAND, '&');

/** What ends a section that the file was cut off in, so that what there is of it is read. */
const endOf = (text: string): string =>
  text.lastIndexOf('<![CDATA[') > text.lastIndexOf(']]>') ? ']]>' : '';

function withDeclared(
  around: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([key]) => /^xmlns(?::|$)/.test(key));
  if (declared.length === 0) return around;
  return new Map([
    ...around,
    ...declared.map(([key, value]) => [key.slice('xmlns:'.length), value] as const),
  ]);
}
