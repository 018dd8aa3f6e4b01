import { ok, type Result } from '../../../shared/kernel/result.ts';
import { openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';
import type { DocumentFinding } from '../document/counted-findings.ts';
import type { ImportFailure } from '../importer.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { OdtLists } from './odt-lists.ts';
import { OdtOutput, type WrittenNote } from './odt-output.ts';
import type { OdtStyles } from './odt-styles.ts';

export interface OdtText {
  readonly html: string;
  readonly notes: readonly WrittenNote[];
  /** The words of its paragraphs, in order. */
  readonly units: readonly string[];
  readonly title: string | null;
  /** Whether there was a list of contents, which was left out. */
  readonly hasContents: boolean;
  /** How often each was found. */
  readonly findings: ReadonlyMap<DocumentFinding, number>;
}

/** The stream is followed so far down; tables are written less deep. */
const DEEPEST_READ = 1000;
const DEEPEST_TABLE = 8;

/** `picture` gives "sha256:…" for the way of a picture in the package, or null. */
export function readOdtText(
  bytes: Uint8Array,
  styles: OdtStyles,
  picture: (way: string) => string | null,
): Result<OdtText, ImportFailure> {
  const reader = new TextReader(styles, picture);
  const read = readXml(bytes, reader, { depth: DEEPEST_READ });
  return read.ok ? ok(reader.finish()) : read;
}

/** With all that is in them: what was deleted, what is computed, what is no text. */
const skipped = new Set([
  ...['scripts', 'font-face-decls', 'automatic-styles', 'styles', 'master-styles', 'forms'],
  ...['event-listeners', 'sequence-decls', 'variable-decls', 'user-field-decls', 'ruby-text'],
  ...['hidden-text', 'hidden-paragraph', 'alphabetical-index', 'covered-table-cell'],
  ...['table-of-content', 'tracked-changes', 'annotation', 'object', 'object-ole'],
]);

const findingOf: ReadonlyMap<string, DocumentFinding> = new Map([
  ['annotation', 'comment'],
  ['object', 'embedded-object'],
  ['object-ole', 'embedded-object'],
]);

type Attributes = ReadonlyMap<string, string>;
/** Writes the end of an element. */
type End = () => void;
const nothing: End = () => {};

/** A frame and the picture in it. */
interface Frame {
  source: string | null;
  hasPicture: boolean;
  alternative: string;
}

class TextReader {
  readonly #output = new OdtOutput();
  readonly #lists: OdtLists;
  readonly #styles: OdtStyles;
  readonly #picture: (way: string) => string | null;
  readonly #ends: End[] = [];
  readonly #findings = new Map<DocumentFinding, number>();
  readonly #openers: ReadonlyMap<string, (attributes: Attributes) => End>;
  /** Those that are open. */
  readonly #frames: Frame[] = [];
  /** Of notes that are open. */
  readonly #labels: string[] = [];
  /** Takes text that is not of the text: the label of a note, the words for a picture. */
  #aside: ((characters: string) => void) | null = null;
  #skipped = 0;
  #tables = 0;
  #isHead = false;
  #title: string | null = null;
  #hasContents = false;

  constructor(styles: OdtStyles, picture: (way: string) => string | null) {
    this.#styles = styles;
    this.#picture = picture;
    this.#lists = new OdtLists(styles, (piece) => this.#output.markup(piece));
    this.#openers = new Map<string, (attributes: Attributes) => End>([
      ['h', (it) => this.#openHeading(Number(it.get('outline-level') ?? 1))],
      ['p', (it) => this.#openParagraph(it.get('style-name'))],
      ['span', (it) => this.#openMarks(it.get('style-name'))],
      ['a', (it) => this.#openElement('a', { href: it.get('href') })],
      ['list', (it) => this.#lists.open(it.get('style-name'))],
      ['list-item', (it) => this.#lists.openItem(it.get('start-value'))],
      ['list-header', () => this.#lists.openItem(undefined)],
      ['table', () => this.#openTable()],
      ['table-header-rows', () => this.#openHead()],
      ['table-row', () => this.#openPart('tr', {})],
      ['table-cell', (it) => this.#openCell(it.get('number-columns-spanned'))],
      ['note', () => this.#openNote()],
      ['note-citation', () => this.#openLabel()],
      ['frame', () => this.#openFrame()],
      ['image', (it) => this.#showImage(it.get('href') ?? '')],
      ['text-box', () => this.#openBox()],
      ['s', (it) => this.#write(' '.repeat(Math.min(Number(it.get('c') ?? 1) || 1, 100)))],
      ['tab', () => this.#write('\t')],
      ['line-break', () => this.#openVoid('<br>')],
    ]);
  }

  open(element: XmlElement): void {
    const { name, namespace, attributes } = element;
    if (this.#skipped > 0 || skipped.has(name)) {
      if (this.#skipped === 0) this.#note(name);
      if (name === 'deletion') this.#find('deletion');
      this.#skipped += 1;
      return;
    }
    const isOfPicture = /svg/.test(namespace) && (name === 'title' || name === 'desc');
    const open = isOfPicture ? () => this.#openAlternative() : this.#openers.get(name);
    this.#ends.push(open?.(attributes) ?? nothing);
  }

  text(characters: string): void {
    if (this.#skipped > 0) return;
    if (this.#aside) this.#aside(characters);
    else if (this.#output.isInParagraph) this.#output.words(characters);
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#ends.pop()?.();
  }

  finish(): OdtText {
    return {
      html: this.#output.html,
      notes: this.#output.notes,
      units: this.#output.units,
      title: this.#title,
      hasContents: this.#hasContents,
      findings: this.#findings,
    };
  }

  #openHeading(level: number): End {
    const tag = `h${Math.min(Math.max(level || 1, 1), 6)}`;
    this.#output.openParagraph(`<${tag}>`, `</${tag}>`);
    return () => this.#output.closeParagraph();
  }

  #openParagraph(style: string | undefined): End {
    const role = this.#styles.roleOf(style);
    const level = this.#styles.levelOf(style);
    if (role === 'title') return this.#openTitle();
    if (level !== null) return this.#openHeading(level);
    this.#lists.write();
    // Some type all their text in letters of one width; only a word of it is code.
    const marks = this.#styles.marksOf(style).filter((mark) => mark !== 'code');
    const tags = [
      ...(role === 'quotation' ? ['blockquote'] : []),
      role === 'preformatted' ? 'pre' : 'p',
      ...marks,
    ];
    this.#output.openParagraph(startOf(tags), endOf(tags));
    return () => this.#output.closeParagraph();
  }

  #openTitle(): End {
    const end = this.#openHeading(1);
    const unit = this.#output.units.length - 1;
    return () => {
      end();
      this.#title ??= this.#output.units[unit]?.trim() || null;
    };
  }

  #openMarks(style: string | undefined): End {
    const marks = this.#styles.marksOf(style);
    this.#output.markup(startOf(marks));
    return () => this.#output.markup(endOf(marks));
  }

  #openElement(name: string, attributes: Readonly<Record<string, string | undefined>>): End {
    this.#output.markup(openTag(name, attributes));
    return () => this.#output.markup(`</${name}>`);
  }

  /** Of a table that is written; the parts of deeper ones only part their text. */
  #openPart(name: string, attributes: Readonly<Record<string, string | undefined>>): End {
    return this.#tables > DEEPEST_TABLE ? nothing : this.#openElement(name, attributes);
  }

  #openTable(): End {
    this.#tables += 1;
    if (this.#tables === 2) this.#find('nested-table');
    this.#lists.write();
    const end = this.#openPart('table', {});
    return () => {
      end();
      this.#tables -= 1;
    };
  }

  #openHead(): End {
    this.#isHead = true;
    return () => {
      this.#isHead = false;
    };
  }

  #openCell(span: string | undefined): End {
    return this.#openPart(this.#isHead ? 'th' : 'td', { colspan: span });
  }

  #openNote(): End {
    this.#labels.push('');
    this.#output.openNote();
    return () => this.#output.closeNote((this.#labels.pop() ?? '').trim());
  }

  #openLabel(): End {
    return this.#openAside((characters) => {
      this.#labels.push((this.#labels.pop() ?? '') + characters);
    });
  }

  #openFrame(): End {
    const frame: Frame = { source: null, hasPicture: false, alternative: '' };
    this.#frames.push(frame);
    return () => {
      this.#frames.pop();
      const { source, hasPicture, alternative: alt } = frame;
      if (!hasPicture) return;
      this.#output.markup(openTag('img', { alt: alt.trim(), 'data-source': source ?? undefined }));
    };
  }

  #showImage(way: string): End {
    const frame = this.#frames.at(-1);
    const isElsewhere = /^[a-z][a-z0-9+.-]*:/i.test(way);
    if (isElsewhere) this.#find('picture-elsewhere');
    if (frame && !frame.hasPicture) {
      frame.hasPicture = true;
      frame.source = isElsewhere ? null : this.#picture(way);
    }
    return nothing;
  }

  #openAlternative(): End {
    const frame = this.#frames.at(-1);
    return this.#openAside((characters) => {
      if (frame) frame.alternative += characters;
    });
  }

  #openAside(take: (characters: string) => void): End {
    this.#aside = take;
    return () => {
      this.#aside = null;
    };
  }

  #openBox(): End {
    this.#find('text-box');
    this.#output.openBox();
    return () => this.#output.closeBox();
  }

  #write(characters: string): End {
    if (this.#output.isInParagraph && !this.#aside) this.#output.words(characters);
    return nothing;
  }

  #openVoid(tag: string): End {
    this.#output.markup(tag);
    return nothing;
  }

  #note(name: string): void {
    const finding = findingOf.get(name);
    if (finding) this.#find(finding);
    if (name === 'table-of-content') this.#hasContents = true;
  }

  #find(finding: DocumentFinding): void {
    this.#findings.set(finding, (this.#findings.get(finding) ?? 0) + 1);
  }
}

const startOf = (tags: readonly string[]): string => tags.map((tag) => `<${tag}>`).join('');

const endOf = (tags: readonly string[]): string =>
  tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('');
