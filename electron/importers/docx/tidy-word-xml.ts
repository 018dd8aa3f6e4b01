import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { DocumentFinding } from '../document/counted-findings.ts';
import type { ImportFailure } from '../importer.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { escapeXml, TidyOutput, type WordParagraph } from './tidy-output.ts';
import type { WordStyles } from './word-styles.ts';

export interface TidyWord {
  readonly xml: string;
  /** In the order of the part; those in text boxes too. */
  readonly paragraphs: readonly WordParagraph[];
  /** Paragraphs, counted from 0, of a table of contents, which were left out. */
  readonly contents: readonly number[];
  /** How often each was found. */
  readonly findings: ReadonlyMap<DocumentFinding, number>;
}

/** The stream is followed so far down; what is written nests by far less. */
const DEEPEST_READ = 1000;
/** Tables within tables deeper than this are no tables. */
const DEEPEST_TABLE = 8;
/** Wrappers around text that stand deeper than this are left out. */
const DEEPEST_WRAPPER = 100;

/**
 * Writes a part of a Word document anew, so that it holds only what is read of it: fields in one
 * form, text boxes after their paragraph, formulas as text, one of several alternatives, no
 * entities, no moved or hidden text, no table of contents, bounded nesting.
 */
export function tidyWordXml(
  bytes: Uint8Array,
  styles: WordStyles,
): Result<TidyWord, ImportFailure> {
  const writer = new TidyWriter(styles);
  const read = readXml(bytes, writer, { depth: DEEPEST_READ });
  return read.ok ? ok(writer.finish()) : read;
}

const wordNamespace =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;
const mathNamespace = /\/(?:officeDocument\/2006|ooxml\/officeDocument)\/math$/;
const tableParts = new Set(['tbl', 'tr', 'tc']);
const wrappers = new Set(['sdt', 'sdtContent', 'smartTag', 'ins', 'customXml', 'hyperlink']);
const unwrapped = new Set([
  ...['dir', 'bdo', 'ruby', 'rubyBase'],
  ...['AlternateContent', 'Choice', 'Fallback'],
]);
/** With all that is in them; a box that is ticked has its sign beside it. */
const dropped = new Set([
  ...['moveFrom', 'rt', 'rubyPr', 'softHyphen', 'checkbox'],
  ...['tblGridChange', 'pPrChange', 'rPrChange', 'sectPrChange'],
]);

class TidyWriter {
  readonly #output = new TidyOutput();
  readonly #styles: WordStyles;
  /** What the end of each open element is written as. */
  readonly #ends: string[] = [];
  readonly #contents: number[] = [];
  readonly #findings = new Map<DocumentFinding, number>();
  /** How many elements are open that are left out with all that is in them. */
  #skipped = 0;
  #tables = 0;
  /** The text of a formula, and how many elements were open around it. */
  #formula: { text: string; readonly depth: number } | null = null;
  #isWords = false;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  open(element: XmlElement): void {
    const { name, namespace } = element;
    if (this.#skipped > 0 || (dropped.has(name) && !this.#formula)) {
      this.#skipped += 1;
      return;
    }
    if (this.#formula || (name === 'oMath' && mathNamespace.test(namespace))) {
      this.#formula ??= { text: '', depth: this.#ends.length };
      this.#ends.push('');
      return;
    }
    this.#output.begin();
    if (name === 'AlternateContent') this.#output.openAlternatives();
    if (name === 'Fallback') this.#output.openLastAlternative();
    this.#note(element);
    if (wordNamespace.test(namespace)) this.#openWord(element);
    else this.#copy(element, unwrapped.has(name));
  }

  text(characters: string): void {
    if (this.#skipped > 0) return;
    if (this.#formula) this.#formula.text += characters;
    else if (this.#isWords) this.#output.words(characters);
    else this.#output.markup(escapeXml(characters));
  }

  close({ name, namespace }: XmlElement): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#isWords = false;
    const end = this.#ends.pop() ?? '';
    if (this.#formula) this.#closeFormula();
    else {
      this.#output.markup(end);
      if (name === 'AlternateContent') this.#output.closeAlternatives();
      if (name === 'Fallback') this.#output.closeLastAlternative();
      if (wordNamespace.test(namespace)) this.#closeWord(name);
    }
  }

  finish(): TidyWord {
    return {
      xml: this.#output.xml,
      paragraphs: this.#output.paragraphs,
      contents: this.#contents,
      findings: this.#findings,
    };
  }

  #openWord(element: XmlElement): void {
    const { name, attributes } = element;
    const w = element.written.slice(0, -name.length);
    this.#output.prefix = w;
    switch (name) {
      case 'p':
        this.#output.openParagraph();
        break;
      case 'r':
        this.#output.openRun();
        break;
      case 't':
        this.#isWords = true;
        break;
      case 'vanish':
        if (isOn(attributes.get('val'))) this.#output.hideRun();
        break;
      case 'pStyle':
        this.#output.style(attributes.get('val') ?? null);
        break;
      case 'outlineLvl':
        this.#output.outline(Number(attributes.get('val')));
        break;
      case 'txbxContent':
        this.#output.openBox();
        this.#ends.push('');
        return;
      case 'fldSimple':
        this.#openField(attributes.get('instr') ?? '');
        return;
      case 'cr':
        this.#output.markup(`<${w}br/>`);
        this.#ends.push('');
        return;
      case 'ptab':
        this.#output.markup(`<${w}tab/>`);
        this.#ends.push('');
        return;
    }
    this.#copy(element, this.#isUnwrapped(name));
  }

  #closeWord(name: string): void {
    if (name === 'tbl') this.#tables -= 1;
    if (name === 'txbxContent') this.#output.closeBox();
    if (name === 'r' && this.#output.closeRun()) this.#find('hidden-text');
    if (name !== 'p') return;
    const { contents } = this.#styles;
    const left = this.#output.closeParagraph(({ style }) => style !== null && contents.has(style));
    if (left !== null) this.#contents.push(left);
  }

  #copy({ written, writtenAttributes }: XmlElement, isUnwrapped: boolean): void {
    this.#ends.push(isUnwrapped ? '' : `</${written}>`);
    if (isUnwrapped) return;
    const told = writtenAttributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    this.#output.markup(`<${written}${told.join('')}>`);
  }

  #isUnwrapped(name: string): boolean {
    if (tableParts.has(name)) return this.#tables > DEEPEST_TABLE;
    return unwrapped.has(name) || (wrappers.has(name) && this.#ends.length > DEEPEST_WRAPPER);
  }

  /** A field in one element as the same in runs, which alone are read. */
  #openField(instruction: string): void {
    const w = this.#output.prefix;
    const mark = (type: string) => `<${w}r><${w}fldChar ${w}fldCharType="${type}"/></${w}r>`;
    const order = `<${w}r><${w}instrText>${escapeXml(instruction)}</${w}instrText></${w}r>`;
    this.#output.markup(mark('begin') + order + mark('separate'));
    this.#ends.push(mark('end'));
  }

  #closeFormula(): void {
    if (!this.#formula || this.#ends.length > this.#formula.depth) return;
    this.#output.runOf(this.#formula.text);
    this.#formula = null;
    this.#find('formula');
  }

  #note({ name, namespace, attributes }: XmlElement): void {
    if (name === 'del' && attributes.has('id')) this.#find('deletion');
    if (name === 'commentReference') this.#find('comment');
    if (name === 'txbxContent') this.#find('text-box');
    if (name === 'OLEObject') this.#find('embedded-object');
    if (name === 'chart' || name === 'relIds') this.#find('chart');
    if (name === 'altChunk' || name === 'subDoc') this.#find('other-document');
    if (name !== 'tbl' || !wordNamespace.test(namespace)) return;
    this.#tables += 1;
    if (this.#tables === 2) this.#find('nested-table');
  }

  #find(finding: DocumentFinding): void {
    this.#findings.set(finding, (this.#findings.get(finding) ?? 0) + 1);
  }
}

const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off';
